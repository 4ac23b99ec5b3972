package kz.qyzmet.deadline.watch.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.qyzmet.calendar.OpeningTime;
import kz.qyzmet.calendar.Term;
import kz.qyzmet.calendar.Week;
import kz.qyzmet.calendar.WorkingCalendar;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.calendar.due.DueDates;
import kz.qyzmet.calendar.due.DueRules;
import kz.qyzmet.calendar.due.HandOver;
import kz.qyzmet.calendar.due.Locality;
import kz.qyzmet.contracts.event.TermAnswer;
import kz.qyzmet.contracts.organisation.Organisation;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.Passports;
import kz.qyzmet.contracts.passport.Sourced;
import kz.qyzmet.contracts.passport.Threshold;

/**
 * The clocks of the legal and the internal term, with the passport's thresholds on their way.
 *
 * <p>A term of n working days runs from the day of registration, which is not counted, to the
 * closing of the n-th. A share of p % is told at the provider's closing of the counted working day
 * number n·p/100, rounded up: half of 15 days is the closing of the eighth. So many working days
 * before the end is the closing of that working day before the due day. A threshold that would not
 * lie before the end (half of a one-day term) is none.
 *
 * <p>What the Corporation took in has no internal clock until the provider registers it; of that
 * term the day of that registration is the one that is not counted (Rules, items 44 and 45); after
 * closing and on a day off it is the next working day, as at a filing (item 40).
 *
 * <p>What a branch hands out has to be sent, or to be there, as the passport says, by the closing
 * of the last day for that: a clock of its own, that ends a day before the legal term.
 */
public final class TermClocks {

  private final Passport passport;
  private final Organisation provider;
  private final WorkingCalendar calendar;

  public TermClocks(Passport passport, Organisation provider, WorkingCalendar calendar) {
    this.passport = passport;
    this.provider = provider;
    this.calendar = calendar;
  }

  /**
   * The clocks of an accepted application; a term without an end has none.
   *
   * @param legal the passport's overall term for such an application
   */
  public List<Clock> of(Term legal, TermAnswer answer, Instant acceptedAt) {
    List<Clock> clocks = new ArrayList<>();
    if (answer.due() != null) {
      boolean rolls = passport.flag("rollToWorkingDay");
      Counting counting = Counting.of(legal, answer.strictDue(), rolls);
      clocks.add(clock(ClockKind.LEGAL, counting, answer.registered(), answer.due(), acceptedAt));
    }
    if (answer.internalDue() != null) {
      clocks.add(internal(answer.registered(), answer.internalDue(), acceptedAt));
    }
    handOver(answer, acceptedAt).ifPresent(clocks::add);
    return clocks;
  }

  /* A last day that was over before the papers were taken in can't be kept: nothing is watched. */
  private Optional<Clock> handOver(TermAnswer answer, Instant acceptedAt) {
    if (answer.due() == null || answer.handOverBy() == null) {
      return Optional.empty();
    }
    OffsetDateTime end = closing(answer.handOverBy()).atZone(provider.zone()).toOffsetDateTime();
    return end.toInstant().isBefore(acceptedAt)
        ? Optional.empty()
        : Optional.of(
            clock(
                ClockKind.HAND_OVER, new Counting.Working(), answer.registered(), end, acceptedAt));
  }

  /** The terms that are over once the provider has sent its answer to a branch. */
  Set<ClockKind> overWhenSent() {
    return passport.terms().handOver().value() == HandOver.SENT
        ? Set.of(ClockKind.INTERNAL, ClockKind.HAND_OVER)
        : Set.of(ClockKind.INTERNAL);
  }

  /** The clock that the provider's registration starts; empty without an internal term. */
  Optional<Clock> whenRegistered(Instant at) {
    DueRules rules = Passports.dueRules(passport, Channel.CORPORATION, Locality.SAME);
    var dates = new DueDates(calendar);
    var local = LocalDateTime.ofInstant(at, provider.zone());
    LocalDate day = dates.registered(local, rules, provider.hours());
    return Optional.ofNullable(dates.internalDue(day, rules, provider.hours(), provider.zone()))
        .map(due -> internal(day, due, at));
  }

  private Clock internal(LocalDate registered, OffsetDateTime due, Instant from) {
    Sourced<Term> term = passport.terms().internal();
    // The provider's own milestone does not roll.
    Counting counting = Counting.of(term == null ? new Term.None() : term.value(), due, false);
    return clock(ClockKind.INTERNAL, counting, registered, due, from);
  }

  private Clock clock(
      ClockKind kind, Counting counting, LocalDate registered, OffsetDateTime due, Instant from) {
    Instant end = due.toInstant();
    LocalDate lastDay = due.atZoneSameInstant(provider.zone()).toLocalDate();
    List<Mark> marks = new ArrayList<>();
    for (Threshold threshold : passport.thresholds()) {
      if (threshold.kind().equals(kind.code())) {
        Instant at = closing(day(threshold, registered, lastDay));
        if (at.isBefore(end)) {
          marks.add(Mark.approaching(threshold.code(), at));
        }
      }
    }
    marks.add(Mark.missed(end));
    return Clock.term(kind, from, due, counting, marks);
  }

  private LocalDate day(Threshold threshold, LocalDate registered, LocalDate lastDay) {
    return switch (threshold.measure()) {
      case Threshold.ShareOfTerm share -> {
        int counted = calendar.workingDaysBetween(registered, lastDay, Week.FIVE_DAY);
        yield calendar.addWorkingDays(
            registered, Math.ceilDiv(counted * share.percent(), 100), Week.FIVE_DAY);
      }
      case Threshold.WorkingDaysBefore before ->
          calendar.addWorkingDays(lastDay, -before.days(), Week.FIVE_DAY);
    };
  }

  private Instant closing(LocalDate day) {
    return OpeningTime.closing(day, provider.hours(), provider.zone(), calendar);
  }
}
