package kz.qyzmet.intake.result.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/** Where something is that was sent to a branch. */
public sealed interface Whereabouts {
  /** Its name, as lists are asked for it. */
  enum State {
    ON_ITS_WAY,
    MISSING,
    HERE,
    HANDED_OVER
  }

  State state();

  /** The carrier has it. */
  record OnItsWay() implements Whereabouts {
    @Override
    public State state() {
      return State.ON_ITS_WAY;
    }
  }

  /** Looked for in vain: it may still be found. */
  record Missing() implements Whereabouts {
    @Override
    public State state() {
      return State.MISSING;
    }
  }

  /** The branch has it. */
  record Here(Arrival arrival) implements Whereabouts {
    public Here {
      Objects.requireNonNull(arrival, "arrival");
    }

    @Override
    public State state() {
      return State.HERE;
    }

    public HandedOver handedOver(Instant at, String by, Receiver receiver) {
      return new HandedOver(arrival, at, by, receiver);
    }
  }

  /**
   * The end.
   *
   * @param by opaque code of the operator
   */
  record HandedOver(Arrival arrival, Instant at, String by, Receiver receiver)
      implements Whereabouts {
    public HandedOver {
      Objects.requireNonNull(arrival, "arrival");
      Objects.requireNonNull(at, "at");
      Objects.requireNonNull(by, "by");
      Objects.requireNonNull(receiver, "receiver");
    }

    @Override
    public State state() {
      return State.HANDED_OVER;
    }
  }

  /**
   * How it came.
   *
   * @param foundBy opaque code of the operator
   * @param keepUntil last day on which it is kept; null where the passport sets no time
   */
  record Arrival(Instant at, String foundBy, boolean damaged, LocalDate keepUntil) {
    public Arrival {
      Objects.requireNonNull(at, "at");
      Objects.requireNonNull(foundBy, "foundBy");
    }
  }
}
