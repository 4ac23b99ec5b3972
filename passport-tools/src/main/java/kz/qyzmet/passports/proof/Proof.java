package kz.qyzmet.passports.proof;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kz.qyzmet.calendar.OpeningHours;
import kz.qyzmet.calendar.OpeningTime;
import kz.qyzmet.calendar.OutsideCalendar;
import kz.qyzmet.calendar.Term;
import kz.qyzmet.calendar.WorkingCalendar;
import kz.qyzmet.calendar.due.Branch;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.calendar.due.DueAnswer;
import kz.qyzmet.calendar.due.DueDates;
import kz.qyzmet.calendar.due.DueQuestion;
import kz.qyzmet.calendar.due.DueRules;
import kz.qyzmet.calendar.due.HandOver;
import kz.qyzmet.calendar.due.Vacations;
import kz.qyzmet.contracts.passport.Misfit;
import kz.qyzmet.contracts.passport.Misfit.Asked;
import kz.qyzmet.contracts.passport.Passports;
import kz.qyzmet.passports.proof.Verdict.Case;
import kz.qyzmet.passports.proof.Verdict.Late;

/** Walks one way from every start slot of every day of the calendar. */
final class Proof {
  private static final ZoneId ZONE = WorkingCalendar.ZONE;

  private final WorkingCalendar calendar;
  private final OpeningHours hours;
  private final Way way;
  private final DueDates dates;
  private final DueRules rules;
  private final Walk walk;
  private final List<Route> routes;

  /** Ends of the start before, by route. */
  private final LocalDateTime[][] before;

  /** Whether the terms run in days, so that the minute of the filing does not matter. */
  private final boolean inDays;

  private DueAnswer known;
  private LocalDate knownDay;
  private boolean knownOpen;

  /** The worst of each thing that is asked, where nobody was heard. */
  private final Map<Asked, Case> worst = new EnumMap<>(Asked.class);

  /** The same of the routes with a hearing. */
  private final Map<Asked, Case> worstHeard = new EnumMap<>(Asked.class);

  private Case longest;
  private int starts;

  private Proof(WorkingCalendar calendar, OpeningHours hours, Way way) {
    this.calendar = calendar;
    this.hours = hours;
    this.way = way;
    this.dates = new DueDates(calendar);
    this.rules = rules(way, calendar);
    this.walk = new Walk(calendar, hours, way.passport().stepTerm());
    this.routes = Routes.of(way);
    this.before = new LocalDateTime[routes.size()][];
    this.inDays = isInDays(rules.legal()) && isInDays(rules.internal());
  }

  /** The terms of a way; vacations, which are an organisation's own, may lie anywhere. */
  static DueRules rules(Way way, WorkingCalendar calendar) {
    return Passports.dueRules(
        way.passport(), way.channel(), way.locality(), way.facts(), Vacations.anyDayOf(calendar));
  }

  static Verdict of(Way way, OpeningHours hours, WorkingCalendar calendar) {
    return new Proof(calendar, hours, way).run();
  }

  private Verdict run() {
    var times = Starts.of(way.channel(), hours);
    for (var day = calendar.firstDay(); calendar.holds(day); day = day.plusDays(1)) {
      for (LocalTime time : times) {
        from(day.atTime(time));
      }
    }
    boolean derived = rules.legal() instanceof Term.None && rules.derived() != null;
    return new Verdict(
        way,
        derived ? rules.derived() : rules.legal(),
        derived,
        starts,
        worstOfAll().min(Case.WORST_FIRST),
        Optional.ofNullable(longest),
        lates());
  }

  private static boolean isInDays(Term term) {
    return !(term instanceof Term.Minutes) && !(term instanceof Term.Hours);
  }

  private Stream<Case> worstOfAll() {
    return Stream.concat(worst.values().stream(), worstHeard.values().stream());
  }

  private List<Late> lates() {
    return worstOfAll()
        .filter(each -> !each.fits())
        .sorted(Case.WORST_FIRST)
        .map(each -> new Late(each, acknowledged(each)))
        .toList();
  }

  private Misfit acknowledged(Case late) {
    return way.passport().misfits().stream()
        .filter(
            misfit ->
                misfit.covers(way.channel(), way.locality(), late.asked(), late.route().heard()))
        .findFirst()
        .orElse(null);
  }

  private void from(LocalDateTime start) {
    var question =
        new DueQuestion(
            way.channel(),
            start,
            ZONE,
            hours,
            way.locality(),
            Branch.DUTY,
            way.pickup(),
            rules,
            null);
    if (dates.refusal(question).isPresent()) {
      return;
    }
    boolean freshly = !isKnown(question);
    DueAnswer answer = answer(question, freshly);
    if (!answer.accepted()) {
      return;
    }
    boolean walked = false;
    for (int i = 0; i < routes.size(); i++) {
      try {
        var route = routes.get(i);
        if (route.heard() && !way.passport().hearing().isFor(answer.registered())) {
          continue;
        }
        var ends = walk.ends(route, start, before[i]);
        // A start that ends its first stage when the one before it did leads to the same dates.
        if (freshly || ends != before[i]) {
          before[i] = ends;
          judge(start, route, ends, question, answer);
        }
        walked = true;
      } catch (OutsideCalendar endsLater) {
        // Not a start from which this route still ends inside the calendar.
      }
    }
    starts += walked ? 1 : 0;
  }

  /** On one day the dates differ only between before and after closing. */
  private boolean isKnown(DueQuestion question) {
    return inDays
        && question.at().toLocalDate().equals(knownDay)
        && isBeforeClosing(question.at()) == knownOpen;
  }

  private DueAnswer answer(DueQuestion question, boolean freshly) {
    if (freshly) {
      known = dates.dates(question);
      knownDay = question.at().toLocalDate();
      knownOpen = isBeforeClosing(question.at());
    }
    return known;
  }

  private boolean isBeforeClosing(LocalDateTime at) {
    return at.toLocalTime().isBefore(OpeningTime.closingTime(at.toLocalDate(), hours, calendar));
  }

  private void judge(
      LocalDateTime start,
      Route route,
      LocalDateTime[] ends,
      DueQuestion question,
      DueAnswer answer) {
    var done = new Done(start, route, ends, answer.registered());
    var due = answer.due() != null ? answer.due() : answer.derivedDue();
    LocalDate dueDay = due == null ? null : due.toLocalDate();
    if (due == null) {
      done.compare(Asked.TOLD, after(start, ends, route.stages().size()), null, dueDay);
    } else if (way.endsAtBranch()) {
      done.compare(
          Asked.ARRIVED, after(start, ends, route.stages().size()), due.toLocalDateTime(), dueDay);
    } else {
      done.compare(Asked.TOLD, after(start, ends, route.told()), due.toLocalDateTime(), dueDay);
    }
    if (answer.handOverBy() != null) {
      boolean delivered = rules.handOver() == HandOver.DELIVERED;
      var limit =
          answer.handOverBy().atTime(OpeningTime.closingTime(answer.handOverBy(), hours, calendar));
      done.compare(
          delivered ? Asked.DELIVERED : Asked.SENT,
          after(start, ends, delivered ? route.stages().size() : route.sent()),
          limit,
          dueDay);
    }
    internal(start, route, ends, question, answer, done);
  }

  /** The provider's own term runs from its own registration. */
  private void internal(
      LocalDateTime start,
      Route route,
      LocalDateTime[] ends,
      DueQuestion question,
      DueAnswer answer,
      Done done) {
    if (rules.internal() == null) {
      return;
    }
    var end = answer.internalDue();
    if (way.channel() == Channel.CORPORATION) {
      var registered = ends[route.registers()].toLocalDate();
      end = dates.dates(question.registeredByProvider(registered)).internalDue();
    }
    if (end != null) {
      done.compare(
          Asked.INTERNAL,
          after(start, ends, route.told()),
          end.toLocalDateTime(),
          end.toLocalDate());
    }
  }

  private static LocalDateTime after(LocalDateTime start, LocalDateTime[] ends, int stages) {
    return stages == 0 ? start : ends[stages - 1];
  }

  /** One walk that was done, held against a limit. */
  private final class Done {
    private final LocalDateTime start;
    private final Route route;
    private final LocalDateTime[] ends;
    private final LocalDate registered;

    Done(LocalDateTime start, Route route, LocalDateTime[] ends, LocalDate registered) {
      this.start = start;
      this.route = route;
      this.ends = ends;
      this.registered = registered;
    }

    void compare(Asked asked, LocalDateTime end, LocalDateTime limit, LocalDate due) {
      var cases = route.heard() ? worstHeard : worst;
      var known = cases.get(asked);
      var late = limit != null && end.isAfter(limit) ? Duration.between(limit, end) : Duration.ZERO;
      var room = Duration.ZERO;
      if (limit != null && late.isZero()) {
        if (known != null && !known.fits()) {
          return;
        }
        room =
            OpeningTime.between(
                end.atZone(ZONE).toInstant(),
                limit.atZone(ZONE).toInstant(),
                hours,
                ZONE,
                calendar);
      }
      if (limit != null && isWorse(known, late, room)) {
        cases.put(asked, made(asked, end, limit, due, room, late));
      }
      if (limit == null && (longest == null || isLonger(end))) {
        longest = made(asked, end, null, due, room, late);
      }
    }

    private static boolean isWorse(Case known, Duration late, Duration room) {
      if (known == null) {
        return true;
      }
      int lateness = late.compareTo(known.late());
      return lateness > 0 || (lateness == 0 && late.isZero() && room.compareTo(known.room()) < 0);
    }

    private boolean isLonger(LocalDateTime end) {
      var before = Duration.between(longest.start(), longest.end());
      return Duration.between(start, end).compareTo(before) > 0;
    }

    private Case made(
        Asked asked,
        LocalDateTime end,
        LocalDateTime limit,
        LocalDate due,
        Duration room,
        Duration late) {
      return new Case(
          start,
          route,
          new ArrayList<>(Arrays.asList(ends)),
          asked,
          end,
          limit,
          due == null ? registered : due,
          room,
          late);
    }
  }
}
