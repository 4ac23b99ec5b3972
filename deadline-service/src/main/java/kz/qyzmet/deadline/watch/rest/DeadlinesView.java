package kz.qyzmet.deadline.watch.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kz.qyzmet.calendar.due.LedgerLine;
import kz.qyzmet.contracts.event.TermAnswer;
import kz.qyzmet.deadline.watch.domain.Clock;
import kz.qyzmet.deadline.watch.domain.ClockKind;
import kz.qyzmet.deadline.watch.domain.CurrentStep;
import kz.qyzmet.deadline.watch.domain.Mark;
import kz.qyzmet.deadline.watch.domain.StepRun;
import kz.qyzmet.deadline.watch.domain.Watch;
import kz.qyzmet.deadline.watch.domain.WatchedCase;
import kz.qyzmet.deadline.watch.usecase.ReadDeadlines;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The deadlines of one application, as they are shown. */
@Schema(name = "Deadlines")
record DeadlinesView(
    UUID applicationId,
    String provider,
    String service,
    String passportVersion,
    @Schema(
            description =
                "running, suspended (the clocks stand still), ready (the terms have stopped) or"
                    + " ended")
        String state,
    @Schema(description = "the wait for the applicant; null where the clocks do not stand still")
        SuspensionView suspension,
    @Schema(description = "when the legal term stopped; null while it runs")
        OffsetDateTime stoppedAt,
    @Schema(description = "when the case ended; null while it goes on") OffsetDateTime endedAt,
    @Schema(description = "the day of registration, itself not counted") LocalDate registered,
    @Schema(description = "last day to hand the result to a branch; null where none takes part")
        LocalDate handOverBy,
    @Schema(description = "end of the legal term; null for a service without an overall term")
        TermView legal,
    @Schema(
            description =
                "end of the provider's own term; null where there is none, and of what the"
                    + " Corporation took in until the provider registers it")
        TermView internal,
    @Schema(
            description =
                "until when a result that a branch hands out has to be sent, or to be there, as the"
                    + " service has it; null where no branch takes part")
        TermView handOver,
    @Schema(description = "the steps in order, the one that runs last") List<StepView> steps,
    @Schema(description = "the calendar from which the dates were computed") String calendarEdition,
    @Schema(description = "why each day counts or not, in English as it came")
        List<LedgerLine> ledger) {

  /** While it lasts, ends and marks are those of a wait until its latest end. */
  @Schema(name = "Suspension")
  record SuspensionView(
      OffsetDateTime since,
      @Schema(description = "when the clocks run again at the latest") OffsetDateTime until) {}

  /** An end with what is told on the way to it. */
  @Schema(name = "Term")
  record TermView(
      @Schema(description = "the last instant in time") OffsetDateTime due,
      @Schema(description = "the same without the roll to a working day; null where not given")
          OffsetDateTime strictDue,
      @Schema(
              description =
                  "when it stopped; null while it runs. The provider's own stops earlier where it"
                      + " sends the result to a branch")
          OffsetDateTime stoppedAt,
      List<MarkView> marks) {}

  /** A step with its limit. */
  @Schema(name = "StepLimit")
  record StepView(
      String step,
      @Schema(description = "when the case came into it") OffsetDateTime since,
      @Schema(description = "from when its limit ran; null where none did")
          OffsetDateTime limitFrom,
      @Schema(description = "end of the limit; null where none ran") OffsetDateTime due,
      @Schema(description = "when it was done; null for the step that runs") OffsetDateTime endedAt,
      List<MarkView> marks) {}

  /** An instant at which people are told. */
  @Schema(name = "Mark")
  record MarkView(
      @Schema(description = "the passport's threshold, or missed") String threshold,
      OffsetDateTime at,
      @Schema(description = "when it was told; null while it lies ahead") OffsetDateTime firedAt) {}

  static DeadlinesView of(ReadDeadlines.Seen seen) {
    WatchedCase found = seen.found();
    TermAnswer term = found.acceptance().term();
    Watch watch = found.watch();
    ZoneOffset offset = offset(found);
    return new DeadlinesView(
        watch.applicationId(),
        watch.provider(),
        found.acceptance().passport().code(),
        found.acceptance().passport().version(),
        seen.suspension().isPresent() ? "suspended" : state(watch),
        seen.suspension()
            .map(one -> new SuspensionView(at(one.since(), offset), one.until()))
            .orElse(null),
        at(stoppedAt(watch), offset),
        at(watch instanceof Watch.Ended ended ? ended.endedAt() : null, offset),
        term.registered(),
        seen.handOverBy().orElse(null),
        term(watch, ClockKind.LEGAL, found.strictDue().orElse(null)),
        term(watch, ClockKind.INTERNAL, null),
        term(watch, ClockKind.HAND_OVER, null),
        steps(found, offset),
        term.calendarEdition(),
        term.ledger());
  }

  private static String state(Watch watch) {
    return switch (watch) {
      // The wait is over, though nobody has said so.
      case Watch.Running _, Watch.Suspended _ -> "running";
      case Watch.Ready _ -> "ready";
      case Watch.Ended _ -> "ended";
    };
  }

  private static Instant stoppedAt(Watch watch) {
    return switch (watch) {
      case Watch.Running _, Watch.Suspended _ -> null;
      case Watch.Ready ready -> ready.stoppedAt();
      case Watch.Ended ended -> ended.stoppedAt();
    };
  }

  private static TermView term(Watch watch, ClockKind kind, OffsetDateTime strictDue) {
    return Watch.term(watch, kind).map(clock -> term(watch, clock, strictDue)).orElse(null);
  }

  private static TermView term(Watch watch, Clock clock, OffsetDateTime strictDue) {
    ZoneOffset offset = clock.dueAt().getOffset();
    Instant stoppedAt = clock.stoppedAt() == null ? stoppedAt(watch) : clock.stoppedAt();
    return new TermView(
        clock.dueAt(), strictDue, at(stoppedAt, offset), marks(clock.marks(), offset));
  }

  private static List<StepView> steps(WatchedCase found, ZoneOffset offset) {
    return Stream.concat(
            found.finished().stream().map(run -> step(run, offset)),
            found.watch().step().stream().map(step -> step(step, offset)))
        .toList();
  }

  private static StepView step(StepRun run, ZoneOffset offset) {
    return new StepView(
        run.step(),
        at(run.since(), offset),
        at(run.limitFrom(), offset),
        run.dueAt(),
        at(run.endedAt(), offset),
        marks(run.fired(), offset));
  }

  private static StepView step(CurrentStep step, ZoneOffset offset) {
    return new StepView(
        step.code(),
        at(step.since(), offset),
        at(step.limit().map(Clock::from).orElse(null), offset),
        step.limit().map(Clock::dueAt).orElse(null),
        null,
        marks(step.limit().map(Clock::marks).orElse(List.of()), offset));
  }

  private static List<MarkView> marks(List<Mark> marks, ZoneOffset offset) {
    return marks.stream()
        .map(
            mark ->
                new MarkView(mark.threshold(), at(mark.at(), offset), at(mark.firedAt(), offset)))
        .toList();
  }

  /** Instants are shown on the provider's wall clock, as its ends are. */
  private static ZoneOffset offset(WatchedCase found) {
    return found
        .watch()
        .clocks()
        .map(clock -> clock.dueAt().getOffset())
        .findFirst()
        .orElse(ZoneOffset.UTC);
  }

  private static OffsetDateTime at(Instant instant, ZoneOffset offset) {
    return instant == null ? null : instant.atOffset(offset);
  }
}
