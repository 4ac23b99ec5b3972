package kz.qyzmet.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import kz.qyzmet.contracts.organisation.Organisation;

/**
 * A term or a step's limit as people count it, with what is told on its way. What was left of it
 * when a wait for the applicant began is left when the wait ends: the same opening time, or the
 * same days. It shares no code with deadline-service: it is what its notices are held against.
 */
final class PlainClock {
  /** Before the name of a step, in the name of its limit. */
  static final String STEP = "step ";

  /** How much later a college's clock may say that something was done than it is told of. */
  private static final Duration AHEAD = Duration.of(Faults.SKEW, ChronoUnit.MICROS);

  /** Told while there is time left, at the closing of a day. */
  record Threshold(String name, LocalDate day) {}

  /**
   * In what it counts. {@code CALENDAR_DAYS_ROLLING}: an end on a day off moves to the next working
   * day.
   */
  enum Count {
    OPENING_TIME,
    WORKING_DAYS,
    CALENDAR_DAYS,
    CALENDAR_DAYS_ROLLING
  }

  /**
   * Where the clock stands.
   *
   * @param strict its last day before it rolled; null where it counts opening time
   * @param due the last instant that is in time
   * @param marks when the thresholds are told
   */
  private record Dates(LocalDate strict, Instant due, List<Instant> marks) {}

  private final String name;
  private final Count count;
  private final Organisation provider;
  private final Instant from;
  private final List<Mark> told = new ArrayList<>();

  /** Each other end that the applicant is told of. */
  private final List<Mark> moves = new ArrayList<>();

  private Dates dates;

  /** The dates from before the wait that lasts; null while none does. */
  private Dates before;

  private Instant waitsSince;
  private Instant waitsUntil;

  private PlainClock(String name, Count count, Organisation provider, Instant from, Dates dates) {
    this.name = name;
    this.count = count;
    this.provider = provider;
    this.from = from;
    this.dates = dates;
  }

  /** A clock of so much opening time, with nothing on its way. */
  static PlainClock opening(String name, Instant from, Duration length, Organisation provider) {
    var due = PlainCalendar.afterOpening(from, length, provider);
    var clock =
        new PlainClock(name, Count.OPENING_TIME, provider, from, new Dates(null, due, List.of()));
    clock.told.add(new Mark(clock.missed(due)));
    return clock;
  }

  /** A clock of days, up to the closing of its last. */
  static PlainClock days(
      String name,
      Count count,
      Instant from,
      LocalDate strict,
      List<Threshold> thresholds,
      Organisation provider) {
    var due = PlainCalendar.closing(end(count, strict), provider).toInstant();
    var marks = new ArrayList<Instant>();
    var told = new ArrayList<Mark>();
    for (var threshold : thresholds) {
      var at = PlainCalendar.closing(threshold.day(), provider).toInstant();
      if (at.isBefore(due)) {
        marks.add(at);
        told.add(new Mark(new Mark.Promise(threshold.name(), at, null)));
      }
    }
    var clock = new PlainClock(name, count, provider, from, new Dates(strict, due, marks));
    clock.told.addAll(told);
    clock.told.add(new Mark(clock.missed(due)));
    return clock;
  }

  /** The day at whose closing a term of days ends, by its last day as counted. */
  static LocalDate end(Count count, LocalDate strict) {
    return count == Count.CALENDAR_DAYS_ROLLING ? PlainCalendar.sameOrNext(strict) : strict;
  }

  /** Late is the first instant after the end; a step's end is part of what is told. */
  private Mark.Promise missed(Instant due) {
    return new Mark.Promise(
        name + " missed" + (name.startsWith(STEP) ? " by " + due : ""),
        due.plus(1, ChronoUnit.MICROS),
        null);
  }

  String name() {
    return name;
  }

  Instant due() {
    return dates.due();
  }

  /** What may be told as time passes, the missed end last. */
  List<Mark> told() {
    return told;
  }

  /** What is told of its end having moved. */
  List<Mark> moves() {
    return moves;
  }

  /** A wait for the applicant begins, and lasts until then unless it is told earlier. */
  void waits(Instant since, Instant until) {
    before = dates;
    waitsSince = since;
    waitsUntil = until;
    tells(behind(since, until), since);
  }

  /** Something was done: a wait that lasts ends now. */
  void goesOn(Instant at) {
    if (before != null && at.isBefore(waitsUntil)) {
      var untilNow = dates;
      dates = before;
      var next = behind(waitsSince, at);
      dates = untilNow;
      tells(next, at);
    }
    before = null;
  }

  /** Nothing of it waits any longer. */
  void stops(Instant at) {
    told.forEach(mark -> mark.stops(at));
  }

  /** The end of a term that moves is told at once; that of a step's limit is only shown. */
  private void tells(Dates next, Instant when) {
    if (!name.startsWith(STEP) && !next.due().equals(dates.due())) {
      moves.add(
          new Mark(new Mark.Promise(name + " moved to " + next.due(), when.minus(AHEAD), null)));
    }
    moveTo(next, when);
  }

  private void moveTo(Dates next, Instant when) {
    dates = next;
    for (int i = 0; i < next.marks().size(); i++) {
      told.get(i).moves(told.get(i).last().name(), next.marks().get(i), when);
    }
    var missed = missed(next.due());
    told.getLast().moves(missed.name(), missed.at(), when);
  }

  /**
   * The dates behind a wait; one that began after the end, or before the clock, changes nothing.
   */
  private Dates behind(Instant since, Instant until) {
    var begin = since.isAfter(from) ? since : from;
    if (!until.isAfter(begin) || dates.due().isBefore(begin)) {
      return dates;
    }
    return switch (count) {
      case OPENING_TIME -> {
        var left = PlainCalendar.openingBetween(begin, dates.due(), provider);
        yield new Dates(null, PlainCalendar.afterOpening(until, left, provider), List.of());
      }
      case WORKING_DAYS -> {
        var first = PlainCalendar.sameOrNext(PlainCalendar.dayOf(begin, provider));
        var last = PlainCalendar.sameOrNext(PlainCalendar.dayOf(until, provider));
        int days = PlainCalendar.workingDays(first, last);
        yield days == 0
            ? dates
            : behind(PlainCalendar.nthAfter(dates.strict(), days), begin, until);
      }
      case CALENDAR_DAYS, CALENDAR_DAYS_ROLLING -> {
        long days =
            ChronoUnit.DAYS.between(
                PlainCalendar.dayOf(begin, provider), PlainCalendar.dayOf(until, provider));
        // When only the roll is left of a term, a wait moves what is left.
        boolean rolled =
            PlainCalendar.closing(dates.strict(), provider).toInstant().isBefore(begin);
        var last = rolled ? end(count, dates.strict()) : dates.strict();
        yield days == 0 ? dates : behind(last.plusDays(days), begin, until);
      }
    };
  }

  /** What lies ahead keeps its distance from the end in working days, and never falls in a wait. */
  private Dates behind(LocalDate strict, Instant since, Instant until) {
    var oldEnd = end(count, dates.strict());
    var end = end(count, strict);
    var marks = new ArrayList<Instant>();
    for (var mark : dates.marks()) {
      if (mark.isAfter(since)) {
        var day = LocalDate.ofInstant(mark, provider.zone());
        int distance = PlainCalendar.workingDays(day, oldEnd);
        var moved =
            PlainCalendar.closing(PlainCalendar.nthBefore(end, distance), provider).toInstant();
        marks.add(moved.isBefore(until) ? until : moved);
      } else {
        marks.add(mark);
      }
    }
    return new Dates(strict, PlainCalendar.closing(end, provider).toInstant(), marks);
  }
}
