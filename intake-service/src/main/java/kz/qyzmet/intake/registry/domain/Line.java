package kz.qyzmet.intake.registry.domain;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A line of a registry.
 *
 * @param line its number in the registry, from 1
 * @param way empty until it has left
 * @param finding the provider's last word on it
 * @param stayed who saw that the papers had stayed behind; empty where they had not
 * @param returned who gave them back at the provider
 * @param cameBack who had them again at the branch
 */
public record Line(
    int line,
    TakenIn takenIn,
    Optional<Way> way,
    Optional<Finding> finding,
    Optional<Hand> stayed,
    Optional<Hand> returned,
    Optional<Hand> cameBack) {
  /** Where the papers are, as far as the branch knows. */
  public enum State {
    ENTERED,
    /** The application ended or was asked back before the papers left: they are at the branch. */
    TAKEN_OUT,
    ON_ITS_WAY,
    /** The application ended or was asked back while the papers were on their way. */
    WITHDRAWN,
    /** Looked for in vain after they had left. */
    MISSING,
    /** Found at the branch after the registry had left: they wait for another. */
    STAYED_BEHIND,
    HERE,
    DAMAGED,
    /** The provider gave them back; they are on their way to the branch. */
    RETURNED,
    /** They are at the branch again. */
    CAME_BACK
  }

  /** Papers that nobody has seen staying behind. */
  public Line(int line, TakenIn takenIn, Optional<Way> way, Optional<Finding> finding) {
    this(line, takenIn, way, finding, Optional.empty(), Optional.empty(), Optional.empty());
  }

  public Line {
    Objects.requireNonNull(stayed, "stayed");
    Objects.requireNonNull(returned, "returned");
    Objects.requireNonNull(cameBack, "cameBack");
    Objects.requireNonNull(takenIn, "takenIn");
    Objects.requireNonNull(way, "way");
    Objects.requireNonNull(finding, "finding");
    if (line < 1) {
      throw new IllegalArgumentException("Expected a line from 1, but it is " + line);
    }
  }

  /** A line that has just been entered. */
  static Line entered(int line, TakenIn takenIn) {
    return new Line(line, takenIn, Optional.empty(), Optional.empty());
  }

  public State state() {
    if (stayed.isPresent()) {
      return State.STAYED_BEHIND;
    }
    if (takenIn.returned()) {
      return cameBack.isPresent() ? State.CAME_BACK : State.RETURNED;
    }
    if (arrived()) {
      return finding.orElseThrow().condition() == Finding.Condition.HERE
          ? State.HERE
          : State.DAMAGED;
    }
    if (way.isEmpty()) {
      return takenIn.awaited() ? State.ENTERED : State.TAKEN_OUT;
    }
    if (finding.filter(this::sinceLeft).isPresent()) {
      return State.MISSING;
    }
    return takenIn.awaited() ? State.ON_ITS_WAY : State.WITHDRAWN;
  }

  /**
   * Whether the carrier's time is over, and nobody has found them: papers of a withdrawn
   * application are somebody's papers too.
   */
  public boolean overdue(Instant now) {
    return !arrived() && way.flatMap(Way::expectedBy).filter(now::isAfter).isPresent();
  }

  boolean leaves() {
    return state() == State.ENTERED;
  }

  Line leaving(Way by) {
    return new Line(line, takenIn, Optional.of(by), finding);
  }

  /** The registry left without them: they never were on any way, and nothing was found of them. */
  Line stayedBehind(Hand seen) {
    return new Line(
        line,
        takenIn,
        Optional.empty(),
        Optional.empty(),
        Optional.of(seen),
        Optional.empty(),
        Optional.empty());
  }

  /** What the provider gave back is at the branch again. */
  Line back(Hand seen) {
    return new Line(line, takenIn, way, finding, stayed, returned, Optional.of(seen));
  }

  /** What was looked for before it left says nothing of the way. */
  private boolean sinceLeft(Finding of) {
    return way.filter(gone -> !of.at().isBefore(gone.leftAt())).isPresent();
  }

  private boolean arrived() {
    return finding.filter(Finding::arrived).isPresent();
  }
}
