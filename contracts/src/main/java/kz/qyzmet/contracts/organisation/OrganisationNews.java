package kz.qyzmet.contracts.organisation;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import kz.qyzmet.calendar.Interval;
import kz.qyzmet.calendar.OpeningHours;
import kz.qyzmet.calendar.due.Vacations;
import kz.qyzmet.contracts.event.OrganisationChanged;

/** An organisation as it is told to the other services, and as they hear it. */
public final class OrganisationNews {
  private OrganisationNews() {}

  /** All that others may know: no person, no register book. */
  public static OrganisationChanged tell(Organisation one, Instant at) {
    var hours = new ArrayList<OrganisationChanged.Open>();
    one.hours()
        .weekly()
        .forEach(
            (day, intervals) ->
                intervals.forEach(
                    open ->
                        hours.add(
                            new OrganisationChanged.Open(day.name(), open.from(), open.to()))));
    return new OrganisationChanged(
        one.code(),
        one.bin(),
        one.kind(),
        one.name(),
        one.address(),
        one.zone().getId(),
        one.locality(),
        hours,
        one.vacations().spans().stream()
            .map(span -> new OrganisationChanged.Vacation(span.from(), span.to()))
            .toList(),
        one.services().stream().sorted().toList(),
        one.pickups(),
        at);
  }

  /** The organisation without people and books, which college-service keeps to itself. */
  public static Organisation hear(OrganisationChanged news) {
    Map<DayOfWeek, List<Interval>> weekly = new EnumMap<>(DayOfWeek.class);
    for (OrganisationChanged.Open open : news.hours()) {
      weekly
          .computeIfAbsent(DayOfWeek.valueOf(open.day()), _ -> new ArrayList<>())
          .add(new Interval(open.from(), open.to()));
    }
    return new Organisation(
        news.organisation(),
        news.bin(),
        news.kind(),
        news.name(),
        news.address(),
        ZoneId.of(news.zone()),
        new OpeningHours(weekly),
        news.locality(),
        List.of(),
        List.of(),
        List.of(),
        new HashSet<>(news.services()),
        news.pickups(),
        new Vacations(
            news.vacations().stream()
                .map(span -> new Vacations.Span(span.from(), span.to()))
                .toList()));
  }
}
