package kz.qyzmet.intake.result.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.qyzmet.contracts.passport.Violation;

/**
 * Decides whether something may be handed over: by receipt and identity document (Rules, item 48).
 */
public final class HandingOver {
  /** The number on the receipt is not this application's. */
  public static final String RECEIPT_DIFFERS = "receipt-differs";

  /** Nobody has looked at an identity document. */
  public static final String IDENTITY_DOCUMENT_REQUIRED = "identity-document-required";

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
   */
  public record Shown(String receivedBy, String receipt, Boolean identityDocument) {}

  /**
   * Decides.
   *
   * @param by opaque code of the operator
   */
  public static Decision decide(BranchResult result, Shown shown, String by, Instant now) {
    return switch (result.whereabouts()) {
      case Whereabouts.Here here -> decide(result, here, shown, by, now);
      case Whereabouts.OnItsWay other -> notHere(other);
      case Whereabouts.Missing other -> notHere(other);
      case Whereabouts.HandedOver other -> notHere(other);
    };
  }

  private static Decision notHere(Whereabouts now) {
    return new Decision.Refused(new CannotHandOver.NotHere(now.state()));
  }

  private static Decision decide(
      BranchResult result, Whereabouts.Here here, Shown shown, String by, Instant now) {
    var faults = faults(result, shown);
    if (!faults.isEmpty()) {
      return new Decision.Refused(new CannotHandOver.NotShown(faults));
    }
    var receiver = Receiver.of(shown.receivedBy()).orElseThrow();
    return new Decision.HandedOver(result.moved(here.handedOver(now, by, receiver)), receiver);
  }

  private static List<Violation> faults(BranchResult result, Shown shown) {
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
    return faults;
  }

  private static Violation fault(String field, String code) {
    return new Violation(field, code, Map.of());
  }
}
