package kz.qyzmet.deadline.watch.domain;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The clocks of one application. Each state holds only what it needs, and each legal move is a
 * method of the state that it leaves.
 */
public sealed interface Watch {

  UUID applicationId();

  String provider();

  /** The version of the last notice: 1..n for each application, without gaps. */
  int version();

  /** The legal and the internal term, with what has fired. */
  List<Clock> terms();

  Optional<CurrentStep> step();

  /** The same state after notices of which the last has that version. */
  Watch numbered(int newVersion);

  /** The clock of one of the terms; empty where the application has no such term. */
  static Optional<Clock> term(Watch watch, ClockKind kind) {
    return watch.terms().stream().filter(clock -> clock.kind() == kind).findFirst();
  }

  /** Clocks that may still have an open mark. */
  default Stream<Clock> clocks() {
    return Stream.concat(terms().stream(), step().flatMap(CurrentStep::limit).stream());
  }

  /** The instant of the next mark; empty when nothing is left to tell. */
  default Optional<Instant> nextAt() {
    Instant next = step().flatMap(CurrentStep::limit).flatMap(Clock::nextAt).orElse(null);
    for (Clock term : terms()) {
      Instant at = term.nextAt().orElse(null);
      if (at != null && (next == null || at.isBefore(next))) {
        next = at;
      }
    }
    return Optional.ofNullable(next);
  }

  /** A case that goes on: its clocks may fire. */
  sealed interface Open extends Watch {

    /** The same state with every mark up to a moment fired, and the version of the last of them. */
    Open fired(Instant upTo, Instant now, int newVersion);
  }

  /** A case whose clocks run: its steps may change. */
  sealed interface Going extends Open {

    /** The same state in another step, or in the same one with its limit running. */
    Going inStep(CurrentStep step);

    /**
     * The provider has sent what it answers.
     *
     * @param over the terms that are over by it: its own, and that of the sending
     */
    Going sent(Instant at, Set<ClockKind> over);

    /** The case is over: all clocks stop. */
    Ended ended(Instant at);
  }

  /** The application waits for its result: the terms run. */
  record Running(
      UUID applicationId,
      String provider,
      int version,
      List<Clock> terms,
      Optional<CurrentStep> step)
      implements Going {

    public Running {
      Objects.requireNonNull(applicationId, "applicationId");
      Objects.requireNonNull(provider, "provider");
      terms = List.copyOf(terms);
    }

    @Override
    public Running numbered(int newVersion) {
      return new Running(applicationId, provider, newVersion, terms, step);
    }

    @Override
    public Running fired(Instant upTo, Instant now, int newVersion) {
      return new Running(
          applicationId,
          provider,
          newVersion,
          terms.stream().map(clock -> clock.firedUpTo(upTo, now)).toList(),
          step.map(current -> firedIn(current, upTo, now)));
    }

    @Override
    public Running inStep(CurrentStep next) {
      return new Running(applicationId, provider, version, terms, Optional.of(next));
    }

    @Override
    public Running sent(Instant at, Set<ClockKind> over) {
      List<Clock> after =
          terms.stream()
              .map(clock -> over.contains(clock.kind()) ? clock.stoppedAt(at) : clock)
              .toList();
      return new Running(applicationId, provider, version, after, step);
    }

    /** One more term runs from now on. */
    Running with(Clock term) {
      List<Clock> more = Stream.concat(terms.stream(), Stream.of(term)).toList();
      return new Running(applicationId, provider, version, more, step);
    }

    /** The provider waits for the applicant: until then, unless it is told earlier. */
    Suspended suspended(Instant since, OffsetDateTime until, Standstill standstill) {
      return Suspended.of(this, new Suspension(since, until, terms, step), standstill);
    }

    /** The person was told that the result is ready; the handing-over is outside the terms. */
    Ready ready(Instant at) {
      return new Ready(applicationId, provider, version, stop(terms), at, step);
    }

    @Override
    public Ended ended(Instant at) {
      return new Ended(applicationId, provider, version, stop(terms), at, at);
    }
  }

  /**
   * The clocks stand still. The dates are those of a wait that lasts until its latest end, so that
   * nothing is told too early and, if nobody ends it, nothing has to be done when it is over.
   *
   * @param suspension holds the dates from before
   */
  record Suspended(
      UUID applicationId,
      String provider,
      int version,
      List<Clock> terms,
      Optional<CurrentStep> step,
      Suspension suspension)
      implements Open {

    public Suspended {
      Objects.requireNonNull(applicationId, "applicationId");
      Objects.requireNonNull(provider, "provider");
      Objects.requireNonNull(suspension, "suspension");
      terms = List.copyOf(terms);
    }

    @Override
    public Suspended numbered(int newVersion) {
      return new Suspended(applicationId, provider, newVersion, terms, step, suspension);
    }

    private static Suspended of(Running before, Suspension suspension, Standstill standstill) {
      Instant end = suspension.until().toInstant();
      return new Suspended(
          before.applicationId(),
          before.provider(),
          before.version(),
          suspension.termsAfter(end, standstill),
          suspension.stepAfter(end, standstill),
          suspension);
    }

    @Override
    public Suspended fired(Instant upTo, Instant now, int newVersion) {
      return new Suspended(
          applicationId,
          provider,
          newVersion,
          terms.stream().map(clock -> clock.firedUpTo(upTo, now)).toList(),
          step.map(current -> firedIn(current, upTo, now)),
          suspension);
    }

    /** The step's limit began in the wait: it stands still with the others. */
    Suspended limited(CurrentStep limited, Standstill standstill) {
      Suspension changed = suspension.in(limited);
      return new Suspended(
          applicationId,
          provider,
          version,
          terms,
          changed.stepAfter(suspension.until().toInstant(), standstill),
          changed);
    }

    /**
     * The clocks run again, from the dates of before and the wait's real length. After its latest
     * end the dates stand as they are. What was told in the meantime stays told.
     */
    Running resumed(Instant at, Standstill standstill) {
      if (suspension.isOver(at)) {
        return new Running(applicationId, provider, version, terms, step);
      }
      return new Running(
          applicationId,
          provider,
          version,
          suspension.termsAfter(at, standstill).stream().map(this::toldAsHere).toList(),
          suspension
              .stepAfter(at, standstill)
              .map(current -> current.limitedBy(current.limit().map(this::toldAsHere))));
    }

    private Clock toldAsHere(Clock clock) {
      return clocks()
          .filter(here -> here.kind() == clock.kind())
          .findFirst()
          .map(clock::firedAs)
          .orElse(clock);
    }
  }

  /** The terms have stopped; the handing-over may have a limit of its own. */
  record Ready(
      UUID applicationId,
      String provider,
      int version,
      List<Clock> terms,
      Instant stoppedAt,
      Optional<CurrentStep> step)
      implements Going {

    public Ready {
      terms = requireStopped(terms);
    }

    @Override
    public Ready numbered(int newVersion) {
      return new Ready(applicationId, provider, newVersion, terms, stoppedAt, step);
    }

    @Override
    public Ready fired(Instant upTo, Instant now, int newVersion) {
      return new Ready(
          applicationId,
          provider,
          newVersion,
          terms,
          stoppedAt,
          step.map(current -> firedIn(current, upTo, now)));
    }

    @Override
    public Ready inStep(CurrentStep next) {
      return new Ready(applicationId, provider, version, terms, stoppedAt, Optional.of(next));
    }

    @Override
    public Ready sent(Instant at, Set<ClockKind> over) {
      return this;
    }

    @Override
    public Ended ended(Instant at) {
      return new Ended(applicationId, provider, version, terms, stoppedAt, at);
    }
  }

  /** Nothing runs any more and nothing is told any more. */
  record Ended(
      UUID applicationId,
      String provider,
      int version,
      List<Clock> terms,
      Instant stoppedAt,
      Instant endedAt)
      implements Watch {

    public Ended {
      terms = requireStopped(terms);
    }

    @Override
    public Ended numbered(int newVersion) {
      return new Ended(applicationId, provider, newVersion, terms, stoppedAt, endedAt);
    }

    @Override
    public Optional<CurrentStep> step() {
      return Optional.empty();
    }
  }

  private static CurrentStep firedIn(CurrentStep step, Instant upTo, Instant now) {
    return step.limitedBy(step.limit().map(clock -> clock.firedUpTo(upTo, now)));
  }

  private static List<Clock> stop(List<Clock> terms) {
    return terms.stream().map(Clock::stopped).toList();
  }

  private static List<Clock> requireStopped(List<Clock> terms) {
    if (terms.stream().anyMatch(clock -> clock.nextAt().isPresent())) {
      throw new IllegalArgumentException("Expected the terms to have stopped, but one still runs");
    }
    return List.copyOf(terms);
  }
}
