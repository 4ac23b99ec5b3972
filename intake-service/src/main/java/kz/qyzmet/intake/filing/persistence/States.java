package kz.qyzmet.intake.filing.persistence;

import java.util.Optional;
import kz.qyzmet.intake.filing.domain.Lifecycle;
import kz.qyzmet.intake.filing.domain.Withdrawal;

/**
 * A lifecycle as the columns of {@code application}.
 *
 * @param ground code of the refusal's ground, in state REFUSED only
 */
record States(String state, String incomingNumber, String ground, String withdrawal) {
  static States of(Lifecycle lifecycle) {
    var number = lifecycle.incomingNumber().orElse(null);
    return switch (lifecycle) {
      case Lifecycle.Accepted open -> open("ACCEPTED", open);
      case Lifecycle.Registered open -> open("REGISTERED", open);
      case Lifecycle.InProgress open -> open("IN_PROGRESS", open);
      case Lifecycle.Signed _ -> closed("SIGNED", number, null);
      case Lifecycle.Ready _ -> closed("READY", number, null);
      case Lifecycle.Issued _ -> closed("ISSUED", number, null);
      case Lifecycle.Refused refused -> closed("REFUSED", number, refused.ground());
      case Lifecycle.Withdrawn _ -> closed("WITHDRAWN", number, null);
      case Lifecycle.Returned _ -> closed("RETURNED", number, null);
    };
  }

  Lifecycle toDomain() {
    var number = Optional.ofNullable(incomingNumber);
    var asked = Withdrawal.valueOf(withdrawal);
    return switch (state) {
      case "ACCEPTED" -> new Lifecycle.Accepted(asked);
      case "REGISTERED" -> new Lifecycle.Registered(number, asked);
      case "IN_PROGRESS" -> new Lifecycle.InProgress(number, asked);
      case "SIGNED" -> new Lifecycle.Signed(number);
      case "READY" -> new Lifecycle.Ready(number);
      case "ISSUED" -> new Lifecycle.Issued(number);
      case "REFUSED" -> new Lifecycle.Refused(number, ground);
      case "WITHDRAWN" -> new Lifecycle.Withdrawn(number);
      case "RETURNED" -> new Lifecycle.Returned(number);
      default ->
          throw new IllegalStateException("Expected a known state, but the column says " + state);
    };
  }

  private static States open(String state, Lifecycle.Unsigned open) {
    return new States(state, open.incomingNumber().orElse(null), null, open.withdrawal().name());
  }

  private static States closed(String state, String number, String ground) {
    return new States(state, number, ground, Withdrawal.NONE.name());
  }
}
