package kz.qyzmet.deadline.watch.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import kz.qyzmet.calendar.WorkingCalendar;
import kz.qyzmet.calendar.due.DueReadings.HandOverDay;

/**
 * A term or a step's limit with the marks on its way. A clock that has stopped keeps the marks that
 * fired and has no open one.
 *
 * @param step the step's code for a step's limit, null for a term
 * @param from the instant from which it runs
 * @param dueAt the last instant that is still in time, with the provider's offset
 * @param counting in what it counts
 * @param marks in the order of their instants
 * @param stoppedAt when it stopped although the case's other terms went on; null where it runs or
 *     has stopped with them
 */
public record Clock(
    ClockKind kind,
    String step,
    Instant from,
    OffsetDateTime dueAt,
    Counting counting,
    List<Mark> marks,
    Instant stoppedAt) {

  public Clock {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(dueAt, "dueAt");
    Objects.requireNonNull(counting, "counting");
    if ((kind == ClockKind.STEP) != (step != null)) {
      throw new IllegalArgumentException("Expected a step for a step's limit and only there");
    }
    marks = marks.stream().sorted(Comparator.comparing(Mark::at)).toList();
  }

  public static Clock term(
      ClockKind kind, Instant from, OffsetDateTime dueAt, Counting counting, List<Mark> marks) {
    return new Clock(kind, null, from, dueAt, counting, marks, null);
  }

  public static Clock ofStep(
      String step, Instant from, OffsetDateTime dueAt, Counting counting, List<Mark> marks) {
    return new Clock(ClockKind.STEP, step, from, dueAt, counting, marks, null);
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

  /** The end of a term without the roll to a working day. */
  OffsetDateTime strictDueAt() {
    return switch (counting) {
      case Counting.Calendar days -> days.strictDue();
      case Counting.Working _, Counting.Opening _ -> dueAt;
    };
  }

  /** The last day to hand the result to a branch, as the passport reads a day before the end. */
  LocalDate eve(HandOverDay read, WorkingCalendar calendar) {
    return read.before(dueAt.toLocalDate(), calendar);
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

  /** Stopped by itself, for good; one that has stopped so stays as it is. */
  public Clock stoppedAt(Instant at) {
    return stoppedAt == null
        ? new Clock(kind, step, from, dueAt, counting, stopped().marks(), at)
        : this;
  }

  /**
   * The same clock with another end.
   *
   * @param after marks up to that moment stay, as those that have fired do
   * @param mark where a mark before the end goes
   */
  Clock moved(Instant after, OffsetDateTime due, Counting counted, UnaryOperator<Instant> mark) {
    List<Mark> moved =
        marks.stream()
            .map(each -> each.isOpen() && each.at().isAfter(after) ? moved(each, due, mark) : each)
            .toList();
    return new Clock(kind, step, from, due, counted, moved, stoppedAt);
  }

  private static Mark moved(Mark mark, OffsetDateTime due, UnaryOperator<Instant> to) {
    return mark.isMissed()
        ? Mark.missed(due.toInstant())
        : Mark.approaching(mark.threshold(), to.apply(mark.at()));
  }

  /** The same clock with what the other has told. */
  Clock firedAs(Clock other) {
    return with(marks.stream().map(mark -> other.fired(mark.threshold()).orElse(mark)).toList());
  }

  private Optional<Mark> fired(String threshold) {
    return marks.stream()
        .filter(mark -> !mark.isOpen() && mark.threshold().equals(threshold))
        .findFirst();
  }

  private Clock with(List<Mark> changed) {
    return new Clock(kind, step, from, dueAt, counting, changed, stoppedAt);
  }
}
