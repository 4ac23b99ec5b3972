package kz.qyzmet.simulation;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import kz.qyzmet.college.casework.domain.Change;
import kz.qyzmet.college.casework.domain.Draft;

/**
 * Watches the changes of one case and names the first that the rules forbid. It knows the law, not
 * the code: it keeps a small memory of its own and asks the production classes nothing.
 */
final class LawfulPath {
  private String place;
  private String executor;
  private String signer;
  private final Set<String> drafters = new HashSet<>();
  private boolean registered;
  private boolean drafted;
  private boolean refusing;
  private boolean ready;
  private boolean ended;
  private String wrong;

  /** What is unlawful about the change; empty where nothing is. */
  Optional<String> see(Change change) {
    wrong = null;
    never(place == null && !(change instanceof Change.Opened), "it acted before it was opened");
    never(ended && !(change instanceof Change.WithdrawalDeclined), "something came after the end");
    if (change instanceof Change.ByPerson personal) {
      never(!personal.step().equals(place), "it acted at a step where it does not stand");
    }
    switch (change) {
      case Change.Opened _ -> never(place != null, "it was opened twice");
      case Change.Claimed _ -> {}
      case Change.Reassigned handed ->
          executor = handed.asExecutor() ? handed.to().value() : executor;
      case Change.Registered _ -> {
        never(registered, "it was registered twice");
        registered = true;
      }
      case Change.Assigned done -> executor = done.executor().value();
      case Change.Drafted done -> drafted(done);
      case Change.Returned _ -> {
        never(!drafted, "it was returned before it was drafted");
        drafted = false;
      }
      case Change.Signed done -> {
        signed(done);
        never(refusing, "a grant was signed where a refusal was drafted");
      }
      case Change.RefusalDecided done -> {
        signed(done);
        never(!refusing, "a refusal was signed where a grant was drafted");
      }
      case Change.Reviewed _,
          Change.Resolved _,
          Change.Done _,
          Change.Voted _,
          Change.PapersReturned _,
          Change.HearingAnnounced _,
          Change.ObjectionHeard _,
          Change.ObjectionTooLate _,
          Change.Suspended _,
          Change.Resumed _ ->
          never(true, "it did what the pipeline of these lives does not have");
      case Change.MadeReady _ -> {
        never(signer == null || ready, "it was ready before its signature, or twice");
        ready = true;
      }
      case Change.HandedOver _ -> never(!ready, "it was handed over before it was ready");
      case Change.WithdrawnByApplicant _ ->
          never(signer != null, "it was withdrawn after the signature");
      case Change.WithdrawalDeclined _ ->
          never(signer == null, "a withdrawal was declined before the signature");
    }
    ended |= ends(change);
    place = entered(change) == null ? place : entered(change);
    return Optional.ofNullable(wrong);
  }

  private void drafted(Change.Drafted done) {
    var by = done.by().code().value();
    never(!by.equals(executor), "somebody drafted who was not assigned");
    drafters.add(by);
    drafted = true;
    refusing = done.draft() instanceof Draft.Refuse;
  }

  private void signed(Change.ByPerson done) {
    var by = done.by().code().value();
    never(!registered || executor == null || !drafted, "it was signed too early");
    never(signer != null, "it was signed twice");
    never(by.equals(executor) || drafters.contains(by), "somebody signed their own work");
    signer = by;
  }

  private void never(boolean happened, String what) {
    if (happened && wrong == null) {
      wrong = what;
    }
  }

  /** The step that a change leads to; null where it leads to none. */
  static String entered(Change change) {
    return switch (change) {
      case Change.Opened it -> it.next().step();
      case Change.Registered it -> it.next().step();
      case Change.Assigned it -> it.next().step();
      case Change.Drafted it -> it.next().step();
      case Change.Returned it -> it.next().step();
      case Change.Signed it -> it.next().step();
      case Change.Reviewed it -> it.next().step();
      case Change.Resolved it -> it.next().step();
      case Change.Done it -> it.next().step();
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
          Change.HandedOver _,
          Change.RefusalDecided _,
          Change.WithdrawnByApplicant _,
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
}
