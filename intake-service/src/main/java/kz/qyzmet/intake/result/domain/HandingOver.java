package kz.qyzmet.intake.result.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.qyzmet.calendar.WorkingCalendar;
import kz.qyzmet.calendar.due.DueDates;
import kz.qyzmet.contracts.corporation.Branch;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.RepresentativeCheck;
import kz.qyzmet.contracts.passport.Violation;

/**
 * Decides whether something may be handed over: by the branch's schedule, by receipt and identity
 * document (Rules, item 48). The Rules name no representative; whoever comes as one shows the
 * papers of a ground that the passport has (AMB 15).
 */
public final class HandingOver {
  /** The number on the receipt is not this application's. */
  public static final String RECEIPT_DIFFERS = "receipt-differs";

  /** Nobody has looked at an identity document. */
  public static final String IDENTITY_DOCUMENT_REQUIRED = "identity-document-required";

  /** A representative who does not say on which ground. */
  public static final String AUTHORITY_REQUIRED = "authority-required";

  private static final DueDates DATES = new DueDates(WorkingCalendar.kazakhstan());

  private HandingOver() {}

  /** What came of it. */
  public sealed interface Decision {
    /** It is the receiver's from now on. */
    record HandedOver(BranchResult after, Receiver receiver) implements Decision {}

    record Refused(CannotHandOver why) implements Decision {}
  }

  /**
   * What whoever came has shown, as the operator says; null where that is not said.
   *
   * @param receivedBy a {@link Receiver}'s code
   * @param receipt number on it
   * @param identityDocument whether the operator has held it against the person
   * @param acting who has come for the applicant; null where nobody has
   */
  public record Shown(String receivedBy, String receipt, Boolean identityDocument, Acting acting) {
    /** Whether somebody else than the applicant is to have it. */
    public boolean byRepresentative() {
      return acting != null && Receiver.REPRESENTATIVE.code().equals(receivedBy);
    }

    /** The same, once the register of persons was asked about the applicant. */
    public Shown knowing(String applicantIin, LocalDate birthDate) {
      return new Shown(
          receivedBy,
          receipt,
          identityDocument,
          new Acting(acting.claimed(), applicantIin, birthDate));
    }
  }

  /**
   * Somebody who acts for the applicant.
   *
   * @param applicantIin null where it is not known
   * @param birthDate the applicant's by the register of persons; null where it is not known
   */
  public record Acting(
      RepresentativeCheck.Claimed claimed, String applicantIin, LocalDate birthDate) {
    public static Acting of(RepresentativeCheck.Claimed claimed) {
      return new Acting(claimed, null, null);
    }

    /** Without what it holds: personal data must not reach a log. */
    @Override
    public String toString() {
      return "Acting[hidden]";
    }
  }

  /**
   * At which counter it is asked for.
   *
   * @param by opaque code of the operator
   */
  public record Counter(Branch branch, String by, Instant at) {}

  /**
   * Decides.
   *
   * @param passport to which the application is pinned
   */
  public static Decision decide(
      BranchResult result, Shown shown, Counter counter, Passport passport) {
    return switch (result.whereabouts()) {
      case Whereabouts.Here here -> decide(result, here, shown, counter, passport);
      case Whereabouts.OnItsWay other -> notHere(other);
      case Whereabouts.Missing other -> notHere(other);
      case Whereabouts.HandedOver other -> notHere(other);
      case Whereabouts.Returned other -> notHere(other);
      case Whereabouts.Requested other -> notHere(other);
    };
  }

  private static Decision notHere(Whereabouts now) {
    return new Decision.Refused(new CannotHandOver.NotHere(now.state()));
  }

  private static Decision decide(
      BranchResult result, Whereabouts.Here here, Shown shown, Counter counter, Passport passport) {
    var at = LocalDateTime.ofInstant(counter.at(), counter.branch().zone());
    var faults = faults(result, shown, passport, at.toLocalDate());
    if (!faults.isEmpty()) {
      return new Decision.Refused(new CannotHandOver.NotShown(faults));
    }
    if (isShut(counter.branch(), at, passport)) {
      return new Decision.Refused(shut(counter.branch(), at, passport));
    }
    var receiver = Receiver.of(shown.receivedBy()).orElseThrow();
    return new Decision.HandedOver(
        result.moved(here.handedOver(counter.at(), counter.by(), receiver)), receiver);
  }

  /** Of a day that no calendar knows nobody says that the branch is shut. */
  private static boolean isShut(Branch branch, LocalDateTime at, Passport passport) {
    return DATES.holds(at.toLocalDate())
        && !DATES.isOpen(branch.kind(), passport.dueReadings().branchHours(), at);
  }

  private static CannotHandOver shut(Branch branch, LocalDateTime at, Passport passport) {
    var hours = passport.dueReadings().branchHours();
    var setting = passport.settings().get("branchHours");
    return new CannotHandOver.BranchClosed(
        at,
        hours.onWorkingDays(branch.kind()),
        hours.onSaturdays(branch.kind()).orElse(null),
        passport.ref(),
        setting == null ? null : setting.basis().text());
  }

  private static List<Violation> faults(
      BranchResult result, Shown shown, Passport passport, LocalDate day) {
    var faults = new ArrayList<Violation>();
    if (shown.receivedBy() == null) {
      faults.add(fault("receivedBy", Violation.MISSING));
    } else if (Receiver.of(shown.receivedBy()).isEmpty()) {
      var allowed = Map.of("allowed", "applicant, representative");
      faults.add(new Violation("receivedBy", Violation.NOT_AN_OPTION, allowed));
    }
    if (shown.receipt() == null) {
      faults.add(fault("receipt", Violation.MISSING));
    } else if (!shown.receipt().equals(result.number())) {
      faults.add(fault("receipt", RECEIPT_DIFFERS));
    }
    if (!Boolean.TRUE.equals(shown.identityDocument())) {
      faults.add(fault("identityDocument", IDENTITY_DOCUMENT_REQUIRED));
    }
    if (shown.byRepresentative()) {
      var acting = shown.acting();
      faults.addAll(
          RepresentativeCheck.check(
              passport,
              acting.claimed(),
              new RepresentativeCheck.Represented(
                  acting.applicantIin(), acting.birthDate(), false, day)));
    } else if (Receiver.REPRESENTATIVE.code().equals(shown.receivedBy())) {
      faults.add(fault("representative", AUTHORITY_REQUIRED));
    }
    return faults;
  }

  private static Violation fault(String field, String code) {
    return new Violation(field, code, Map.of());
  }
}
