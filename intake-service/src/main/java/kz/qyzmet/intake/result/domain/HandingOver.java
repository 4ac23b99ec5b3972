package kz.qyzmet.intake.result.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.qyzmet.calendar.WorkingCalendar;
import kz.qyzmet.calendar.due.DueDates;
import kz.qyzmet.contracts.corporation.Branch;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.RegisterAnswer;
import kz.qyzmet.contracts.passport.RepresentativeCheck;
import kz.qyzmet.contracts.passport.Violation;

/**
 * Decides whether something may be handed over: by the branch's schedule, by receipt, identity
 * document and a signed acknowledgement (Rules, item 48). The Rules name no representative; whoever
 * comes as one shows the papers of a ground that the passport has (AMB 15). Whom the register of
 * persons does not confirm gets it as the passport says (AMB 43).
 */
public final class HandingOver {
  /** The number on the receipt is not this application's. */
  public static final String RECEIPT_DIFFERS = "receipt-differs";

  /** Nobody has looked at an identity document. */
  public static final String IDENTITY_DOCUMENT_REQUIRED = "identity-document-required";

  /** Nobody has named the scan of the signed acknowledgement. */
  public static final String ACKNOWLEDGEMENT_REQUIRED = "acknowledgement-required";

  /** What is named is no acknowledgement that this branch has scanned. */
  public static final String ACKNOWLEDGEMENT_UNKNOWN = "acknowledgement-unknown";

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
   * @param signed the scan of what whoever came has signed; null where none is named
   */
  public record Shown(
      String receivedBy,
      String receipt,
      Boolean identityDocument,
      RepresentativeCheck.Claimed acting,
      Acknowledgement signed) {
    /** The same, once it is known whether this branch has scanned an acknowledgement so. */
    public Shown scannedHere(boolean scannedHere) {
      var known = signed == null ? null : new Acknowledgement(signed.attachment(), scannedHere);
      return new Shown(receivedBy, receipt, identityDocument, acting, known);
    }
  }

  /**
   * The scan of a signed acknowledgement.
   *
   * @param scannedHere whether the branch's operators have uploaded it as that
   */
  public record Acknowledgement(UUID attachment, boolean scannedHere) {}

  /**
   * For whom it is.
   *
   * @param iin null where it is not known
   * @param birthDate by the register of persons; null where it was not asked, or does not say
   * @param doubt why the register does not confirm; null where it does, or was not asked
   */
  public record Applicant(String iin, LocalDate birthDate, Doubt doubt) {
    /** As long as nobody has asked the register. */
    public static final Applicant UNASKED = new Applicant(null, null, null);

    /** Without what it holds: personal data must not reach a log. */
    @Override
    public String toString() {
      return "Applicant[hidden]";
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
      BranchResult result, Shown shown, Applicant applicant, Counter counter, Passport passport) {
    return switch (result.whereabouts()) {
      case Whereabouts.Here here ->
          why(result, shown, applicant, counter, passport)
              .<Decision>map(Decision.Refused::new)
              .orElseGet(() -> handedOver(result, here, shown, applicant, counter));
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

  private static Optional<CannotHandOver> why(
      BranchResult result, Shown shown, Applicant applicant, Counter counter, Passport passport) {
    var at = LocalDateTime.ofInstant(counter.at(), counter.branch().zone());
    var faults = faults(result, shown, applicant, passport, at.toLocalDate());
    if (!faults.isEmpty()) {
      return Optional.of(new CannotHandOver.NotShown(faults));
    }
    if (isShut(counter.branch(), at, passport)) {
      return Optional.of(shut(counter.branch(), at, passport));
    }
    return Optional.ofNullable(applicant.doubt())
        .filter(doubt -> doubt.answer(passport) == RegisterAnswer.REFUSE)
        .map(doubt -> notIdentified(doubt, passport));
  }

  private static CannotHandOver notIdentified(Doubt doubt, Passport passport) {
    var basis = passport.settings().get(doubt.setting()).basis();
    return new CannotHandOver.NotIdentified(doubt, passport.ref(), basis.text());
  }

  private static Decision handedOver(
      BranchResult result,
      Whereabouts.Here here,
      Shown shown,
      Applicant applicant,
      Counter counter) {
    var receiver = Receiver.of(shown.receivedBy()).orElseThrow();
    var to =
        new Recipient(
            receiver,
            receiver == Receiver.REPRESENTATIVE ? shown.acting() : null,
            applicant.doubt(),
            shown.signed().attachment());
    return new Decision.HandedOver(
        result.moved(here.handedOver(counter.at(), counter.by(), to)), receiver);
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
      BranchResult result, Shown shown, Applicant applicant, Passport passport, LocalDate day) {
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
    if (shown.signed() == null) {
      faults.add(fault("acknowledgement", ACKNOWLEDGEMENT_REQUIRED));
    } else if (!shown.signed().scannedHere()) {
      faults.add(fault("acknowledgement", ACKNOWLEDGEMENT_UNKNOWN));
    }
    if (Receiver.REPRESENTATIVE.code().equals(shown.receivedBy())) {
      var whom =
          new RepresentativeCheck.Represented(
              applicant.iin(), applicant.birthDate(), applicant.doubt() == Doubt.DEAD, day);
      faults.addAll(
          shown.acting() == null
              ? List.of(fault("representative", AUTHORITY_REQUIRED))
              : RepresentativeCheck.check(passport, shown.acting(), whom));
    }
    return faults;
  }

  private static Violation fault(String field, String code) {
    return new Violation(field, code, Map.of());
  }
}
