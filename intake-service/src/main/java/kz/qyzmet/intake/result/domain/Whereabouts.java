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
    HANDED_OVER,
    RETURNED,
    REQUESTED
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

    public HandedOver handedOver(Instant at, String by, Recipient to) {
      return new HandedOver(arrival, at, by, to);
    }

    public Returned returned(BranchResult.Sent back) {
      return new Returned(arrival, back);
    }
  }

  /**
   * The end.
   *
   * @param by opaque code of the operator
   */
  record HandedOver(Arrival arrival, Instant at, String by, Recipient to) implements Whereabouts {
    public HandedOver {
      Objects.requireNonNull(arrival, "arrival");
      Objects.requireNonNull(at, "at");
      Objects.requireNonNull(by, "by");
      Objects.requireNonNull(to, "to");
    }

    @Override
    public State state() {
      return State.HANDED_OVER;
    }
  }

  /**
   * Nobody fetched it within the time of storage (Rules, item 49): the provider has it, or will.
   *
   * @param back how it was sent there
   */
  record Returned(Arrival arrival, BranchResult.Sent back) implements Whereabouts {
    public Returned {
      Objects.requireNonNull(arrival, "arrival");
      Objects.requireNonNull(back, "back");
    }

    @Override
    public State state() {
      return State.RETURNED;
    }

    public Requested requested(Instant at, String by) {
      return new Requested(arrival, back, at, by);
    }
  }

  /**
   * The applicant has come for it after all: the provider is to send it once more.
   *
   * @param back how it had been sent to the provider
   * @param by opaque code of the operator
   */
  record Requested(Arrival arrival, BranchResult.Sent back, Instant at, String by)
      implements Whereabouts {
    public Requested {
      Objects.requireNonNull(arrival, "arrival");
      Objects.requireNonNull(back, "back");
      Objects.requireNonNull(at, "at");
      Objects.requireNonNull(by, "by");
    }

    @Override
    public State state() {
      return State.REQUESTED;
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
