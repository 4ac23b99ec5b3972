package kz.qyzmet.intake.filing.domain;

import java.util.Optional;
import kz.qyzmet.contracts.event.Status;

/**
 * Watches the states of one application and fails on any sequence that the rules forbid. It keeps
 * its own small memory and asks the production classes for nothing but what a state says of itself.
 */
final class IllegalSituations {
  private Lifecycle before;
  private Optional<String> number = Optional.empty();
  private boolean wished;
  private boolean signed;

  /** Takes the next state in, and hands it on. */
  <T extends Lifecycle> T see(T now) {
    if (before != null) {
      never(now.status().compareTo(before.status()) < 0, "its status went back", now);
      never(isEnd(before) && !now.equals(before), "something came after the end", now);
    }
    never(
        number.isPresent() && !now.incomingNumber().equals(number),
        "its number was lost or another",
        now);
    switch (now) {
      case Lifecycle.Unsigned open -> {
        never(signed, "its signature was forgotten", now);
        never(wished && open.withdrawal() == Withdrawal.NONE, "a wish was forgotten", now);
        wished |= open.withdrawal() != Withdrawal.NONE;
      }
      case Lifecycle.Withdrawn _ -> never(signed, "it was withdrawn after the signature", now);
      case Lifecycle.Returned _ -> never(signed, "it was given back after the signature", now);
      // A refusal that goes out on paper is signed before it ends the application. No state says
      // that it was sent, for a dispatch is a signature here: the college watches that sequence.
      case Lifecycle.Refused _ -> {}
      case Lifecycle.Signed _, Lifecycle.Ready _, Lifecycle.Issued _ -> signed = true;
    }
    number = now.incomingNumber();
    before = now;
    return now;
  }

  private static boolean isEnd(Lifecycle state) {
    return switch (state.status()) {
      case ISSUED, REFUSED, WITHDRAWN, RETURNED -> true;
      case Status _ -> false;
    };
  }

  private void never(boolean happened, String what, Lifecycle now) {
    if (happened) {
      throw new AssertionError(
          "Expected a lawful sequence, but " + what + ": " + before + ", then " + now);
    }
  }
}
