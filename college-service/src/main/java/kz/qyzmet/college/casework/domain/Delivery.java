package kz.qyzmet.college.casework.domain;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kz.qyzmet.calendar.OpeningHours;
import kz.qyzmet.calendar.OpeningTime;
import kz.qyzmet.calendar.Week;
import kz.qyzmet.calendar.WorkingCalendar;
import kz.qyzmet.calendar.due.DueDates;
import kz.qyzmet.calendar.due.Locality;
import kz.qyzmet.calendar.due.Pickup;
import kz.qyzmet.calendar.due.StepTerm;
import kz.qyzmet.contracts.organisation.Organisation;
import kz.qyzmet.contracts.passport.Leg;
import kz.qyzmet.contracts.passport.Passport;

/**
 * How long a result travels to the place where it is given out, by the passport's legs. Nobody
 * tells when it has arrived: it is said to lie there once the longest time is over.
 *
 * @param ways the legs to each kind of place, in order
 * @param measure how a limit in working days is counted
 */
record Delivery(Map<Pickup, List<Leg>> ways, StepTerm measure) {

  /** Nothing is sent anywhere. */
  static final Delivery NONE = new Delivery(Map.of(), StepTerm.CLOSING);

  private static final WorkingCalendar CALENDAR = WorkingCalendar.kazakhstan();
  private static final DueDates DATES = new DueDates(CALENDAR);

  Delivery {
    ways = Map.copyOf(ways);
  }

  static Delivery of(Passport passport) {
    var ways = new EnumMap<Pickup, List<Leg>>(Pickup.class);
    for (var place : Pickup.values()) {
      ways.put(place, passport.wayTo(place));
    }
    return new Delivery(ways, passport.stepTerm());
  }

  /**
   * When it has arrived at the latest.
   *
   * @param kind of the place of pickup
   * @param sent when it left the provider
   * @return empty where there is no way to go, or the act sets one of its legs no time
   */
  Optional<OffsetDateTime> arrival(String kind, Instant sent, Organisation from) {
    var way = ways.getOrDefault(Pickup.valueOf(kind.toUpperCase(Locale.ROOT)), List.of());
    if (way.isEmpty() || way.stream().anyMatch(leg -> leg.limit() == null)) {
      return Optional.empty();
    }
    var left = LocalDateTime.ofInstant(sent, from.zone());
    // Where the branch stands is not known here: the farther one takes longer.
    return Stream.of(Locality.values())
        .map(where -> end(way, where, left, from.hours()))
        .max(Comparator.naturalOrder())
        .map(end -> end.atZone(from.zone()).toOffsetDateTime());
  }

  private LocalDateTime end(List<Leg> way, Locality where, LocalDateTime left, OpeningHours hours) {
    var at = left;
    for (var leg : way) {
      if (leg.liesOnWayOf(where)) {
        at = end(leg.limit(), at, hours);
      }
    }
    return at;
  }

  private LocalDateTime end(Leg.Limit limit, LocalDateTime from, OpeningHours hours) {
    return switch (limit) {
      case Leg.AtOnce _ -> from;
      case Leg.SameDay _ -> closing(from, hours);
      case Leg.Within(var term) -> DATES.stepLimit(from, term, hours, measure);
    };
  }

  /** Of that day; what leaves after it, or on a day off, arrives on the next working day. */
  private static LocalDateTime closing(LocalDateTime from, OpeningHours hours) {
    var day = from.toLocalDate();
    if (CALENDAR.isWorking(day, Week.FIVE_DAY)) {
      var closing = day.atTime(OpeningTime.closingTime(day, hours, CALENDAR));
      if (from.isBefore(closing)) {
        return closing;
      }
    }
    var next = CALENDAR.addWorkingDays(day, 1, Week.FIVE_DAY);
    return next.atTime(OpeningTime.closingTime(next, hours, CALENDAR));
  }
}
