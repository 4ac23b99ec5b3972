package kz.qyzmet.deadline.watch.domain;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A term or a step's limit with the marks on its way. A clock that has stopped keeps the marks that
 * fired and has no open one.
 *
 * @param step the step's code for a step's limit, null for a term
 * @param from the instant from which it runs
 * @param dueAt the last instant that is still in time, with the provider's offset
 * @param marks in the order of their instants
 */
public record Clock(
    ClockKind kind, String step, Instant from, OffsetDateTime dueAt, List<Mark> marks) {

  public Clock {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(dueAt, "dueAt");
    if ((kind == ClockKind.STEP) != (step != null)) {
      throw new IllegalArgumentException("Expected a step for a step's limit and only there");
    }
    marks = marks.stream().sorted(Comparator.comparing(Mark::at)).toList();
  }

  public static Clock term(ClockKind kind, Instant from, OffsetDateTime dueAt, List<Mark> marks) {
    return new Clock(kind, null, from, dueAt, marks);
  }

  public static Clock ofStep(String step, Instant from, OffsetDateTime dueAt, List<Mark> marks) {
    return new Clock(ClockKind.STEP, step, from, dueAt, marks);
  }

  /** The instant of the next mark that has not fired. */
  public Optional<Instant> nextAt() {
    for (Mark mark : marks) {
      if (mark.isOpen()) {
        return Optional.of(mark.at());
      }
    }
    return Optional.empty();
  }

  public Optional<Mark> missed() {
    return marks.stream().filter(Mark::isMissed).findFirst();
  }

  List<Mark> due(Instant moment) {
    return marks.stream().filter(mark -> mark.isDue(moment)).toList();
  }

  Clock firedUpTo(Instant moment, Instant now) {
    return with(marks.stream().map(mark -> mark.isDue(moment) ? mark.fired(now) : mark).toList());
  }

  Clock stopped() {
    return with(marks.stream().filter(mark -> !mark.isOpen()).toList());
  }

  private Clock with(List<Mark> changed) {
    return new Clock(kind, step, from, dueAt, changed);
  }
}
