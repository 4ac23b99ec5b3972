package kz.qyzmet.simulation;

import kz.qyzmet.college.casework.domain.Change;

/** Which changes lead a case on, and which end it. */
final class Moves {
  private Moves() {}

  /** The step that a change leads to; null where it leads to none. */
  static String entered(Change change) {
    var place = place(change);
    return place == null ? null : place.step();
  }

  /** The place that a change leads to; null where it leads to none. */
  static Change.Place place(Change change) {
    return switch (change) {
      case Change.Opened it -> it.next();
      case Change.Registered it -> it.next();
      case Change.Assigned it -> it.next();
      case Change.Drafted it -> it.next();
      case Change.Returned it -> it.next();
      case Change.Signed it -> it.next();
      case Change.Reviewed it -> it.next();
      case Change.Resolved it -> it.next();
      case Change.Done it -> it.next();
      case Change.Dispatched it -> it.next();
      case Change.Claimed _,
          Change.Reassigned _,
          Change.Voted _,
          Change.PapersReturned _,
          Change.HearingAnnounced _,
          Change.ObjectionHeard _,
          Change.ObjectionTooLate _,
          Change.Suspended _,
          Change.Resumed _,
          Change.MadeReady _,
          Change.ReturnNoted _,
          Change.HandedOver _,
          Change.RefusalDecided _,
          Change.WithdrawnByApplicant _,
          Change.PackageFound _,
          Change.WithdrawalDeclined _ ->
          null;
    };
  }

  static boolean ends(Change change) {
    return change instanceof Change.HandedOver
        || change instanceof Change.RefusalDecided
        || change instanceof Change.PapersReturned
        || change instanceof Change.WithdrawnByApplicant;
  }

  /** An answer to a late wish is no act on the case, nor is word of its papers. */
  static boolean answers(Change change) {
    return change instanceof Change.WithdrawalDeclined
        || change instanceof Change.ObjectionTooLate
        || change instanceof Change.PackageFound;
  }
}
