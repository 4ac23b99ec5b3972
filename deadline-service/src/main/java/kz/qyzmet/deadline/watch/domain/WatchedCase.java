package kz.qyzmet.deadline.watch.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import kz.qyzmet.calendar.WorkingCalendar;
import kz.qyzmet.calendar.due.DueReadings.HandOverDay;

/**
 * All that is known of the deadlines of one application.
 *
 * @param acceptance the answer of the acceptance, as it came
 * @param watch the clocks as they stand
 * @param finished the steps that are over, in order
 */
public record WatchedCase(Acceptance acceptance, Watch watch, List<StepRun> finished) {

  public WatchedCase {
    finished = List.copyOf(finished);
  }

  /** The suspension in which the case stands at that moment. */
  public Optional<Suspension> suspension(Instant moment) {
    return switch (watch) {
      case Watch.Suspended suspended ->
          Optional.of(suspended.suspension()).filter(one -> !one.isOver(moment));
      case Watch.Going _, Watch.Ended _ -> Optional.empty();
    };
  }

  /** The legal end without the roll to a working day; empty where the service has no such end. */
  public Optional<OffsetDateTime> strictDue() {
    return movedLegal()
        .map(Clock::strictDueAt)
        .or(() -> Optional.ofNullable(acceptance.term().strictDue()));
  }

  /**
   * The last day to hand the result to a branch: before the legal end, with which it moves, as the
   * passport reads that. Empty where no branch takes part.
   */
  public Optional<LocalDate> handOverBy(HandOverDay read, WorkingCalendar calendar) {
    return Optional.ofNullable(acceptance.term().handOverBy())
        .map(promised -> movedLegal().map(clock -> clock.eve(read, calendar)).orElse(promised));
  }

  /* The clock of the legal term where a suspension has moved its end. */
  private Optional<Clock> movedLegal() {
    return Watch.term(watch, ClockKind.LEGAL)
        .filter(clock -> !clock.dueAt().isEqual(acceptance.term().due()));
  }
}
