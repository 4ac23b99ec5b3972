package kz.qyzmet.simulation;

/** A protocol that is wrong in one place, each with the invariant that must find it. */
enum Mutant {
  /** The protocol as it is. */
  NONE(null),
  /** Consumers handle whatever comes: no positions, no parking. */
  INBOX_OFF(Invariant.I2),
  /** The caller hears "accepted" before the statement has committed. */
  ACKNOWLEDGED_BEFORE_COMMIT(Invariant.I1),
  /** Kafka's offset is committed before the transaction of the result. */
  OFFSET_BEFORE_COMMIT(Invariant.I1),
  /** An event that stands before its cause in one batch is parked and not offered again. */
  OFFERED_ONCE(Invariant.I6),
  /** A write hits its row whatever version it has. */
  NO_VERSION_CHECK(Invariant.I3),
  /** A sweep whose transaction the server has ended can still write. */
  NO_FENCING(Invariant.I6),
  /** A stream hears of a notice while its transaction is open. */
  STREAM_BEFORE_COMMIT(Invariant.I5),
  /** A mark's notice and the mark's state are written in two transactions. */
  DEADLINE_FIRED_TWICE(Invariant.I6),
  /** The relay runs when it is kicked and never else. */
  KICK_LOST_WITHOUT_POLL(Invariant.I4),
  /** The outbox is emptied before Kafka has acknowledged. */
  DELETED_BEFORE_ACK(Invariant.I4),
  /** An idempotency key is anybody's. */
  KEY_WITHOUT_CALLER(Invariant.I1),
  /** The relay sends what the DELETE returned, in whatever order that was. */
  RELAY_REORDERS(Invariant.I4),
  /** The legal term ends a day late for what was filed after closing. */
  DATE_ONE_DAY_OFF(Invariant.DATES),
  /** Each member of a commission is counted twice. */
  VOTE_COUNTED_TWICE(Invariant.I3),
  /** Whoever signs a refusal does not wait for the end of the hearing. */
  REFUSED_UNHEARD(Invariant.I3),
  /** The clocks run on while the provider waits for the applicant. */
  CLOCK_RUNS_IN_A_WAIT(Invariant.I6),
  /** A core throws where it has to refuse. */
  THROWS_INSTEAD(Invariant.NO_BUG);

  private final Invariant foundBy;

  Mutant(Invariant foundBy) {
    this.foundBy = foundBy;
  }

  /** The invariant that must break; null where none may. */
  Invariant foundBy() {
    return foundBy;
  }
}
