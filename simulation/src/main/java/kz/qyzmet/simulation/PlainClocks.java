package kz.qyzmet.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.qyzmet.calendar.Term;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.calendar.due.HandOver;
import kz.qyzmet.calendar.due.Locality;
import kz.qyzmet.calendar.due.StepTerm;
import kz.qyzmet.college.casework.domain.Change;
import kz.qyzmet.college.casework.domain.Draft;
import kz.qyzmet.contracts.organisation.Organisation;
import kz.qyzmet.contracts.passport.Condition;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.Step.LimitStarts;
import kz.qyzmet.contracts.passport.Threshold;
import kz.qyzmet.intake.filing.domain.Codes;
import kz.qyzmet.intake.filing.domain.Filed;

/**
 * All clocks of one application by its passport's numbers and the history of its case: who entered
 * which step when, who took it up, who was waited for.
 */
final class PlainClocks {
  private static final String LEGAL = "legal";
  private static final String INTERNAL = "internal";
  private static final String HAND_OVER = "hand-over";

  /** Whose step a result waits in at a branch. */
  private static final String OPERATOR = "operator";

  private final Passport passport;
  private final Organisation provider;
  private final LocalDate registered;
  private final List<PlainClock> terms = new ArrayList<>();
  private final List<PlainClock> all = new ArrayList<>();
  private PlainClock limit;
  private Instant waitsSince;
  private Instant waitsUntil;
  private String heardOn;
  private Instant decisionFrom;
  private boolean isIntended;

  PlainClocks(Passport passport, Organisation provider, Filed filed, Instant acceptedAt) {
    this.passport = passport;
    this.provider = provider;
    boolean atABranch = filed.channel() == Channel.CORPORATION;
    this.registered =
        atABranch
            ? LocalDate.ofInstant(acceptedAt, provider.zone())
            : PlainCalendar.registered(acceptedAt, provider);
    boolean rolls = passport.flag("rollToWorkingDay");
    term(LEGAL, legal(passport, filed), rolls, registered, acceptedAt);
    if (!atABranch) {
      internal(registered, acceptedAt);
    }
    if (atABranch || filed.pickup().kind().equals("branch")) {
      terms.stream().findFirst().ifPresent(legal -> handOver(legal, acceptedAt));
    }
  }

  /** The working day before the end, which moves as the end does. */
  private void handOver(PlainClock legal, Instant from) {
    var end = LocalDate.ofInstant(legal.due(), provider.zone());
    term(
        HAND_OVER,
        PlainClock.Count.WORKING_DAYS,
        registered,
        PlainCalendar.nthBefore(end, 1),
        from);
  }

  /** The provider's own term, which runs from its own registration of what a branch took in. */
  private void internal(LocalDate counted, Instant from) {
    var internal = passport.terms().internal();
    term(INTERNAL, internal == null ? null : internal.value(), false, counted, from);
  }

  /** The overall term, or the first exception of the act that is made for such an application. */
  private static Term legal(Passport passport, Filed filed) {
    for (var exception : passport.terms().exceptions()) {
      boolean channel = exception.channel() == null || exception.channel() == filed.channel();
      boolean here = exception.locality() == null || exception.locality() == Locality.SAME;
      if (channel && here && holds(exception.when(), filed)) {
        return exception.term().value();
      }
    }
    return passport.terms().legal().value();
  }

  private static boolean holds(Condition when, Filed filed) {
    if (when == null) {
      return true;
    }
    var fact =
        switch (when.field()) {
          case Condition.CHANNEL -> Codes.of(filed.channel());
          case Condition.PICKUP -> filed.pickup().kind();
          case String field -> filed.form().get(field);
        };
    return fact instanceof String code && when.in().contains(code);
  }

  private void term(String kind, Term term, boolean rolls, LocalDate counted, Instant from) {
    var count = rolls ? PlainClock.Count.CALENDAR_DAYS_ROLLING : PlainClock.Count.CALENDAR_DAYS;
    switch (term) {
      case null -> {}
      case Term.None _ -> {}
      case Term.WorkingDays(int n) ->
          term(
              kind,
              PlainClock.Count.WORKING_DAYS,
              counted,
              PlainCalendar.nthAfter(counted, n),
              from);
      case Term.CalendarDays(int n) -> term(kind, count, counted, counted.plusDays(n), from);
      case Term other -> throw PlainCalendar.uncounted(other);
    }
  }

  private void term(
      String kind, PlainClock.Count count, LocalDate counted, LocalDate strict, Instant from) {
    var last = PlainClock.end(count, strict);
    var thresholds =
        passport.thresholds().stream()
            .filter(threshold -> threshold.kind().equals(kind))
            .map(
                threshold ->
                    new PlainClock.Threshold(
                        kind + " " + threshold.code(), day(threshold.measure(), counted, last)))
            .toList();
    var clock = PlainClock.days(kind, count, from, strict, thresholds, provider);
    terms.add(clock);
    all.add(clock);
  }

  private static LocalDate day(Threshold.Measure measure, LocalDate counted, LocalDate last) {
    return switch (measure) {
      case Threshold.ShareOfTerm(int percent) -> {
        int days = PlainCalendar.workingDays(counted.plusDays(1), last.plusDays(1));
        yield PlainCalendar.nthAfter(counted, (days * percent + 99) / 100);
      }
      case Threshold.WorkingDaysBefore(int days) -> PlainCalendar.nthBefore(last, days);
    };
  }

  /** Goes on by one change of the case. */
  void see(Change change) {
    var at = change.at();
    var next = Moves.place(change);
    refusalIntended(change);
    if (next != null || Moves.ends(change)) {
      goOn(at);
      stop(at);
      if (next != null && next.role().equals(OPERATOR)) {
        sent(at);
      } else if (next != null) {
        begin(limit(next.step(), LimitStarts.ENTERED, decidable(next.step(), at)));
      }
    }
    switch (change) {
      case Change.Registered _ when due(INTERNAL).isEmpty() ->
          internal(PlainCalendar.registered(at, provider), at);
      case Change.Claimed done when limit == null ->
          begin(limit(done.step(), LimitStarts.CLAIMED, decidable(done.step(), at)));
      case Change.HearingAnnounced done -> heard(done);
      case Change.Suspended done -> suspended(at, done.until().toInstant());
      case Change.Resumed _ -> goOn(at);
      case Change.MadeReady _ -> terms.forEach(term -> term.stops(at));
      case Change _ -> {}
    }
    if (Moves.ends(change)) {
      terms.forEach(term -> term.stops(at));
    }
  }

  /** A branch has no limits; what the provider does is done, and mostly that was to be sent. */
  private void sent(Instant at) {
    var over =
        passport.terms().handOver().value() == HandOver.SENT
            ? List.of(INTERNAL, HAND_OVER)
            : List.of(INTERNAL);
    terms.stream().filter(term -> over.contains(term.name())).forEach(term -> term.stops(at));
  }

  private void stop(Instant at) {
    if (limit != null) {
      limit.stops(at);
      limit = null;
    }
  }

  private void begin(Optional<PlainClock> started) {
    started.ifPresent(
        clock -> {
          limit = clock;
          all.add(clock);
          if (waitsSince != null) {
            clock.waits(waitsSince, waitsUntil);
          }
        });
  }

  /** The minutes for deciding begin when the hearing is over: before, nothing may be decided. */
  private void heard(Change.HearingAnnounced hearing) {
    heardOn = hearing.hearing().ground();
    decisionFrom = hearing.hearing().decisionFrom().toInstant();
    isIntended = true;
    var again = limit(hearing.step(), LimitStarts.ENTERED, decisionFrom);
    if (limit != null && again.isPresent()) {
      stop(hearing.at());
      begin(again);
    }
  }

  /** A new draft may come back to the refusal of which the applicant was told, or not. */
  private void refusalIntended(Change change) {
    switch (change) {
      case Change.Drafted done -> isIntended = isGround(heardOn, done.draft());
      case Change.Resolved done when done.decision() instanceof Draft.Grant -> isIntended = false;
      case Change.Returned _, Change.Reviewed _ -> isIntended = false;
      case Change _ -> {}
    }
  }

  private static boolean isGround(String ground, Draft draft) {
    return draft.groundCode().filter(code -> code.equals(ground)).isPresent();
  }

  /** From when on a step can be done: while a hearing forbids what is intended, nobody could. */
  private Instant decidable(String step, Instant at) {
    boolean decides = LawfulHands.decides(passport.pipeline().steps().get(step).action());
    return decides && isIntended && at.isBefore(decisionFrom) ? decisionFrom : at;
  }

  private void suspended(Instant at, Instant until) {
    goOn(at);
    if (until.isAfter(at)) {
      waitsSince = at;
      waitsUntil = until;
      running().forEach(clock -> clock.waits(at, until));
    }
  }

  private void goOn(Instant at) {
    running().forEach(clock -> clock.goesOn(at));
    waitsSince = null;
    waitsUntil = null;
  }

  private Stream<PlainClock> running() {
    return Stream.concat(terms.stream(), Stream.ofNullable(limit));
  }

  private Optional<PlainClock> limit(String code, LimitStarts starts, Instant from) {
    var limited = passport.pipeline().steps().get(code);
    if (limited.limitStarts() != starts) {
      return Optional.empty();
    }
    var name = PlainClock.STEP + code;
    return switch (limited.limit()) {
      case null -> Optional.empty();
      case Term.None _ -> Optional.empty();
      case Term.Minutes(int n) ->
          Optional.of(PlainClock.opening(name, from, Duration.ofMinutes(n), provider));
      case Term.WorkingDays(int n) when passport.stepTerm() == StepTerm.ELAPSED ->
          Optional.of(
              PlainClock.opening(
                  name, from, PlainCalendar.workingDay(provider).multipliedBy(n), provider));
      case Term.CalendarDays(int n) ->
          Optional.of(
              PlainClock.days(
                  name,
                  PlainClock.Count.CALENDAR_DAYS,
                  from,
                  LocalDate.ofInstant(from, provider.zone()).plusDays(n),
                  List.of(),
                  provider));
      case Term other -> throw PlainCalendar.uncounted(other);
    };
  }

  LocalDate registered() {
    return registered;
  }

  /** The end of one of the terms; empty where there is none. */
  Optional<Instant> due(String kind) {
    return terms.stream().filter(term -> term.name().equals(kind)).map(PlainClock::due).findFirst();
  }

  /** The end of the limit that runs; empty where none does. */
  Optional<Instant> limitDue() {
    return Optional.ofNullable(limit).map(PlainClock::due);
  }

  /** By when the result is handed over is told with the end before which that day lies. */
  private static Stream<Mark> moves(PlainClock clock) {
    return clock.name().equals(HAND_OVER) ? Stream.empty() : clock.moves().stream();
  }

  /** Everything that may be told of the application, in no order. */
  List<Mark> told() {
    return all.stream()
        .flatMap(clock -> Stream.concat(clock.told().stream(), moves(clock)))
        .toList();
  }
}
