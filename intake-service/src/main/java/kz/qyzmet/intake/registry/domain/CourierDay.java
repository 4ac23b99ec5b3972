package kz.qyzmet.intake.registry.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kz.qyzmet.calendar.WorkingCalendar;
import kz.qyzmet.calendar.due.DueDates;
import kz.qyzmet.calendar.due.DueReadings;
import kz.qyzmet.contracts.corporation.Branch;
import kz.qyzmet.contracts.corporation.Branches.CourierRule;

/**
 * What became of a branch's courier runs of a day (Rules, item 42). A registry that left with a
 * courier counts for the planned run that is nearest in time, of two for the earlier. Nobody gives
 * papers out of a closed branch: on a day off there is no run, and on a duty branch's Saturday none
 * after it has closed.
 *
 * @param rule how many runs there have to be
 */
public record CourierDay(LocalDate day, CourierRule rule, List<Run> runs) {
  private static final DueDates DATES = new DueDates(WorkingCalendar.kazakhstan());

  public CourierDay {
    runs = List.copyOf(runs);
  }

  /** What became of a run. */
  public enum State {
    /** Its time has not come, and nothing has left for it. */
    PLANNED,
    MADE,
    /** Its time has passed, and nothing was there to carry. */
    IDLE,
    /** Its time has passed, and what was there stayed. */
    MISSED
  }

  /**
   * A run.
   *
   * @param leftAt when the first of its registries left
   * @param registries that left with it
   * @param waited how many papers were at the branch when it was to leave
   */
  public record Run(
      LocalTime planned,
      State state,
      Optional<Instant> leftAt,
      List<RegistryNumber> registries,
      long waited) {
    public Run {
      registries = List.copyOf(registries);
    }
  }

  /** A registry that left with a courier. */
  public record Departure(RegistryNumber registry, Instant at) {}

  /**
   * Papers of an application.
   *
   * @param leftAt empty where they have not left
   */
  public record Parcel(Instant acceptedAt, Optional<Instant> leftAt) {
    private boolean isThere(Instant at) {
      return acceptedAt.isBefore(at) && leftAt.filter(left -> left.isBefore(at)).isEmpty();
    }
  }

  /** What is there to be known of a day. */
  public record Facts(List<Departure> departures, List<Parcel> parcels) {
    public Facts {
      departures = List.copyOf(departures);
      parcels = List.copyOf(parcels);
    }
  }

  public static CourierDay of(
      LocalDate day, Branch branch, CourierRule rule, Facts facts, Instant now) {
    var plan = branch.courierRuns().stream().filter(at -> leaves(branch, day.atTime(at))).toList();
    var runs = new ArrayList<Run>();
    for (var planned : plan) {
      var at = at(day, planned, branch.zone());
      var gone =
          facts.departures().stream()
              .filter(each -> nearest(plan, day, branch.zone(), each.at()).equals(planned))
              .sorted(Comparator.comparing(Departure::at))
              .toList();
      long waited = facts.parcels().stream().filter(each -> each.isThere(at)).count();
      runs.add(
          new Run(
              planned,
              state(!gone.isEmpty(), waited, now.isBefore(at)),
              gone.stream().map(Departure::at).findFirst(),
              gone.stream().map(Departure::registry).toList(),
              waited));
    }
    return new CourierDay(day, rule, runs);
  }

  /** Of a day that no calendar knows nobody says that the branch is shut. */
  private static boolean leaves(Branch branch, LocalDateTime at) {
    return !DATES.holds(at.toLocalDate())
        || DATES.isOpen(branch.kind(), DueReadings.USUAL.branchHours(), at);
  }

  private static State state(boolean gone, long waited, boolean ahead) {
    if (gone) {
      return State.MADE;
    }
    if (ahead) {
      return State.PLANNED;
    }
    return waited == 0 ? State.IDLE : State.MISSED;
  }

  private static LocalTime nearest(
      List<LocalTime> plan, LocalDate day, ZoneId zone, Instant departure) {
    return plan.stream()
        .min(
            Comparator.comparing(
                planned -> Duration.between(at(day, planned, zone), departure).abs()))
        .orElseThrow();
  }

  private static Instant at(LocalDate day, LocalTime time, ZoneId zone) {
    return day.atTime(time).atZone(zone).toInstant();
  }

  public long made() {
    return count(State.MADE);
  }

  public long missed() {
    return count(State.MISSED);
  }

  /** Whether the law's number can't be reached any more, though something was there to carry. */
  public boolean fallsShort() {
    return missed() > 0 && runs.size() - missed() < rule.runsADay();
  }

  private long count(State state) {
    return runs.stream().filter(run -> run.state() == state).count();
  }
}
