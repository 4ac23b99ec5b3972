package kz.qyzmet.intake.registry.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import kz.qyzmet.calendar.OpeningHours;
import kz.qyzmet.calendar.OpeningTime;
import kz.qyzmet.calendar.OutsideCalendar;
import kz.qyzmet.calendar.Term;
import kz.qyzmet.calendar.Week;
import kz.qyzmet.calendar.WorkingCalendar;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.calendar.due.DueDates;
import kz.qyzmet.calendar.due.Pickup;
import kz.qyzmet.contracts.corporation.Branch;
import kz.qyzmet.contracts.organisation.Organisation;
import kz.qyzmet.contracts.organisation.Organisations;
import kz.qyzmet.contracts.passport.Leg;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.PassportRef;
import kz.qyzmet.contracts.passport.Passports;
import kz.qyzmet.intake.registry.domain.TransferRegistry.Run;

/** How long a carrier may take between a branch and a provider, by the application's passport. */
public record Carriage(Passports passports, Organisations organisations, WorkingCalendar calendar) {
  /**
   * The provider's clock and hours; the usual ones of an organisation that is not known any more.
   */
  private record Clock(ZoneId zone, OpeningHours hours) {}

  Way way(TakenIn takenIn, String provider, Branch branch, Run run) {
    var passport = passports.find(takenIn.passport()).orElseThrow();
    var office = organisations.find(provider);
    var clock = clock(office);
    var legs = carried(passport.legs(Channel.CORPORATION).inbound(), office, branch);
    return new Way(
        run.at(),
        late(legs, takenIn, run, clock),
        end(legs, run.carrier().code(), run.at(), passport, clock));
  }

  /**
   * By when a result comes to its branch; empty where the passport gives that carrier no time, or
   * the calendar ends before.
   *
   * @param carrier its code
   */
  public Optional<Instant> resultBy(
      PassportRef ref, String provider, Branch branch, String carrier, Instant leftAt) {
    var office = organisations.find(provider);
    try {
      return passports
          .find(ref)
          .flatMap(
              passport ->
                  end(
                      carried(passport.wayTo(Pickup.BRANCH), office, branch),
                      carrier,
                      leftAt,
                      passport,
                      clock(office)));
    } catch (OutsideCalendar endsBefore) {
      return Optional.empty();
    }
  }

  private static Clock clock(Optional<Organisation> office) {
    return office
        .map(it -> new Clock(it.zone(), it.hours()))
        .orElseGet(() -> new Clock(WorkingCalendar.ZONE, OpeningHours.standard()));
  }

  private Optional<Instant> end(
      List<Leg> legs, String carrier, Instant from, Passport passport, Clock clock) {
    return legs.stream()
        .filter(leg -> leg.by().equals(carrier))
        .flatMap(leg -> Optional.ofNullable(leg.limit()).stream())
        .findFirst()
        .map(limit -> end(limit, from, passport, clock));
  }

  /** Those of the way on which somebody carries the papers. */
  private static List<Leg> carried(List<Leg> way, Optional<Organisation> office, Branch branch) {
    return way.stream()
        .filter(leg -> Carrier.of(leg.by()).isPresent())
        .filter(
            leg -> office.map(it -> leg.liesOnWayOf(branch.seenFrom(it.locality()))).orElse(true))
        .toList();
  }

  /** Only a courier who leaves before the office closes is there on the day (Rules, item 42). */
  private boolean late(List<Leg> legs, TakenIn takenIn, Run run, Clock clock) {
    return legs.stream().anyMatch(leg -> leg.limit() instanceof Leg.SameDay)
        && (run.carrier() == Carrier.POST
            || !run.at().isBefore(nextClosing(takenIn.acceptedAt(), clock)));
  }

  private Instant end(Leg.Limit limit, Instant from, Passport passport, Clock clock) {
    return switch (limit) {
      case Leg.Within(Term term) ->
          new DueDates(calendar)
              .stepLimit(from, term, clock.hours(), clock.zone(), passport.stepTerm())
              .toInstant();
      case Leg.SameDay _, Leg.AtOnce _ -> nextClosing(from, clock);
    };
  }

  /** Nobody receives papers in a closed office, as it is at closing time: the next one counts. */
  private Instant nextClosing(Instant from, Clock clock) {
    var day = calendar.sameOrNextWorkingDay(from.atZone(clock.zone()).toLocalDate(), Week.FIVE_DAY);
    var closing = OpeningTime.closing(day, clock.hours(), clock.zone(), calendar);
    return closing.isAfter(from)
        ? closing
        : OpeningTime.closing(
            calendar.addWorkingDays(day, 1, Week.FIVE_DAY), clock.hours(), clock.zone(), calendar);
  }
}
