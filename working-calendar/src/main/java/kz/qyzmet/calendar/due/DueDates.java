package kz.qyzmet.calendar.due;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kz.qyzmet.calendar.Language;
import kz.qyzmet.calendar.OpeningHours;
import kz.qyzmet.calendar.OpeningTime;
import kz.qyzmet.calendar.OutsideCalendar;
import kz.qyzmet.calendar.Term;
import kz.qyzmet.calendar.Week;
import kz.qyzmet.calendar.WorkingCalendar;

/**
 * Dates of an application by the rules of part A0b. Immutable and safe for threads.
 *
 * <p>{@link #dates} costs the same for any term in days; {@link #ledger} costs one step per day.
 */
public final class DueDates {
  private final WorkingCalendar calendar;
  private final Counter counter;

  public DueDates(WorkingCalendar calendar) {
    this.calendar = Objects.requireNonNull(calendar, "calendar");
    this.counter = new Counter(calendar);
  }

  /**
   * The dates with their ledger in English, the language of events and of everything that is
   * stored.
   *
   * @throws IllegalStateException if the arithmetic and the walk disagree
   */
  public DueAnswer answer(DueQuestion question) {
    return answer(question, Language.EN);
  }

  /**
   * The dates with their ledger in that language, for whoever shows it at once. Both ways are gone,
   * and a difference between them is a bug that is never handed out.
   *
   * @throws IllegalStateException if the arithmetic and the walk disagree
   */
  public DueAnswer answer(DueQuestion question, Language language) {
    var computed = dates(question);
    var walked = new LedgerWalk(calendar, question, LedgerWords.in(language)).answer();
    if (!computed.equals(walked.withoutLedger())) {
      throw new IllegalStateException(
          "Expected the ledger to conclude " + computed + ", but it concludes " + walked);
    }
    return walked;
  }

  /** The dates alone, by arithmetic; the ledger is left empty. */
  public DueAnswer dates(DueQuestion question) {
    var refusal = counter.refusal(question);
    if (refusal.isPresent()) {
      return DueAnswer.refused(refusal.get(), calendar.edition(), List.of());
    }
    try {
      return accepted(question);
    } catch (OutsideCalendar e) {
      return DueAnswer.refused(DueAnswer.OUTSIDE_CALENDAR, calendar.edition(), List.of());
    }
  }

  /**
   * The end of the provider's own term for what the Corporation took in, counted from the day on
   * which the provider registered it; null where the rules set no such term.
   *
   * @throws OutsideCalendar if the calendar ends first
   */
  public OffsetDateTime internalDue(
      LocalDate registration, DueRules rules, OpeningHours hours, ZoneId zone) {
    var question =
        new DueQuestion(
            Channel.CORPORATION,
            registration.atStartOfDay(),
            zone,
            hours,
            null,
            null,
            null,
            rules,
            registration);
    return internalDue(question, question.at());
  }

  /**
   * The working day on which the provider has what comes to it then: after closing and on a day off
   * the next one (Rules, item 40), as the rules read it.
   *
   * @throws OutsideCalendar if the calendar ends first
   */
  public LocalDate registered(LocalDateTime at, DueRules rules, OpeningHours hours) {
    var day = at.toLocalDate();
    boolean inTime =
        switch (rules.readings().afterHours()) {
          case NEXT_WORKING_DAY -> at.isBefore(closing(day, hours));
          case SAME_DAY -> true;
        };
    return inTime && calendar.isWorking(day, Week.FIVE_DAY)
        ? day
        : calendar.addWorkingDays(day, 1, Week.FIVE_DAY);
  }

  /** Why an application can't be handed in at that moment; empty where it can. */
  public Optional<String> refusal(DueQuestion question) {
    return counter.refusal(question);
  }

  /** Whether the calendar knows that day. */
  public boolean holds(LocalDate day) {
    return calendar.holds(day);
  }

  /**
   * Whether somebody sits at the counter at that moment, on whatever days the service is given; not
   * outside of the calendar.
   */
  public boolean isOpen(DueQuestion question) {
    return calendar.holds(question.at().toLocalDate()) && counter.isOpen(question);
  }

  /** Whether such a branch of the Corporation is open at that moment of its clock. */
  public boolean isOpen(Branch branch, DueReadings.BranchHours hours, LocalDateTime at) {
    return calendar.holds(at.toLocalDate()) && counter.isOpen(branch, hours, at);
  }

  /** One line per day in English from the filing to the due day, by a walk over the days. */
  public List<LedgerLine> ledger(DueQuestion question) {
    return new LedgerWalk(calendar, question, EnglishWords.WORDS).answer().ledger();
  }

  /**
   * The end of a step's limit. Minutes and hours run in opening time. Working days run as so much
   * opening time ({@link OpeningHours#workingDay}) or to a closing, as {@code measure} says.
   * Calendar days and months end at the closing of the day start + N, which does not roll; of a
   * range the longer end counts.
   *
   * @throws OutsideCalendar if the calendar ends first
   * @throws IllegalArgumentException for {@link Term.None}, which has no end
   */
  public OffsetDateTime stepLimit(
      Instant start, Term limit, OpeningHours hours, ZoneId zone, StepTerm measure) {
    return stepLimit(LocalDateTime.ofInstant(start, zone), limit, hours, measure)
        .atZone(zone)
        .toOffsetDateTime();
  }

  /** The same on the wall clock of the organisation. */
  public LocalDateTime stepLimit(
      LocalDateTime from, Term limit, OpeningHours hours, StepTerm measure) {
    var day = from.toLocalDate();
    return switch (limit) {
      case Term.Minutes(int n) -> opening(from, Duration.ofMinutes(n), hours);
      case Term.Hours(int n) -> opening(from, Duration.ofHours(n), hours);
      case Term.WorkingDays(int n) when measure == StepTerm.ELAPSED ->
          opening(from, hours.workingDay().multipliedBy(n), hours);
      case Term.WorkingDays(int n) ->
          closing(calendar.addWorkingDays(day, n, Week.FIVE_DAY), hours);
      case Term.CalendarDays(int n) -> closing(day.plusDays(n), hours);
      case Term.CalendarDayRange(int _, int max) -> closing(day.plusDays(max), hours);
      case Term.Months(int n) -> closing(day.plusMonths(n), hours);
      case Term.None() ->
          throw new IllegalArgumentException("Expected a limit with an end, but it has none");
    };
  }

  private DueAnswer accepted(DueQuestion question) {
    var rules = question.rules();
    boolean corporation = question.channel() == Channel.CORPORATION;
    var registered =
        corporation
            ? question.at().toLocalDate()
            : registered(question.at(), rules, question.providerHours());
    var from =
        registered.equals(question.at().toLocalDate()) ? question.at() : registered.atStartOfDay();
    boolean counted = corporation ? rules.countReceptionDay() : rules.countStartDay();
    var legal = new Clock(question, from, counted);
    boolean roll = rules.rollToWorkingDay();

    var due = legal.end(rules.legal(), roll);
    return new DueAnswer(
        true,
        due == null ? DueAnswer.NO_OVERALL_TERM : null,
        registered,
        due,
        legal.end(rules.legal(), false),
        internalDue(question, from),
        due != null && question.handedOutByBranch()
            ? rules.readings().handOverDay().before(due.toLocalDate(), calendar)
            : null,
        rules.derived() == null ? null : legal.end(rules.derived(), roll),
        rules.legal() instanceof Term.CalendarDayRange(int min, int _)
            ? legal.end(new Term.CalendarDays(min), roll)
            : null,
        rules.legal() instanceof Term.CalendarDayRange ? due : null,
        calendar.edition(),
        List.of());
  }

  private OffsetDateTime internalDue(DueQuestion question, LocalDateTime from) {
    var rules = question.rules();
    var start =
        question.channel() != Channel.CORPORATION
            ? from
            : question.providerRegistration() == null
                ? null
                : question.providerRegistration().atStartOfDay();
    return rules.internal() == null || start == null
        ? null
        : new Clock(question, start, rules.countStartDay()).end(rules.internal(), false);
  }

  private LocalDateTime closing(LocalDate day, OpeningHours hours) {
    return day.atTime(OpeningTime.closingTime(day, hours, calendar));
  }

  private LocalDateTime opening(LocalDateTime from, Duration length, OpeningHours hours) {
    return OpeningTime.plus(from, length, hours, calendar);
  }

  /** Ends of terms that start together. */
  private final class Clock {
    private final DueQuestion question;
    private final LocalDateTime from;
    private final LocalDate start;
    private final int counted;

    Clock(DueQuestion question, LocalDateTime from, boolean startCounted) {
      this.question = question;
      this.from = from;
      this.start = from.toLocalDate();
      this.counted = startCounted ? 1 : 0;
    }

    OffsetDateTime end(Term term, boolean roll) {
      var end =
          switch (term) {
            case Term.Minutes(int n) -> runs(Duration.ofMinutes(n));
            case Term.Hours(int n) -> runs(Duration.ofHours(n));
            case Term.WorkingDays(int n) ->
                closes(calendar.addWorkingDays(start.minusDays(counted), n, Week.FIVE_DAY), false);
            case Term.CalendarDays(int n) -> closes(start.plusDays(n - (long) counted), roll);
            case Term.CalendarDayRange(int _, int max) ->
                closes(start.plusDays(max - (long) counted), roll);
            case Term.Months(int n) -> closes(start.plusMonths(n).minusDays(counted), roll);
            case Term.None() -> null;
          };
      return end == null ? null : end.atZone(question.zone()).toOffsetDateTime();
    }

    private LocalDateTime runs(Duration length) {
      return opening(from, length, question.providerHours());
    }

    private LocalDateTime closes(LocalDate day, boolean roll) {
      var last = roll ? calendar.sameOrNextWorkingDay(day, Week.FIVE_DAY) : day;
      var hour = question.rules().readings().deadlineHour();
      return last.atTime(hour.on(last, question.providerHours(), calendar));
    }
  }
}
