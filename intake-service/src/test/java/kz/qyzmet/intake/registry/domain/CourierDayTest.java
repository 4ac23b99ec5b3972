package kz.qyzmet.intake.registry.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.qyzmet.contracts.corporation.Branch;
import kz.qyzmet.contracts.corporation.Branches;
import kz.qyzmet.intake.registry.domain.CourierDay.Departure;
import kz.qyzmet.intake.registry.domain.CourierDay.Facts;
import kz.qyzmet.intake.registry.domain.CourierDay.Parcel;
import kz.qyzmet.intake.registry.domain.CourierDay.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A branch whose courier leaves at half past eleven and at half past four. */
class CourierDayTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 5);
  private static final Branch BRANCH = Branches.demo().find("karaganda-1").orElseThrow();
  private static final RegistryNumber FIRST = new RegistryNumber("karaganda-1", DAY, 1);
  private static final RegistryNumber SECOND = new RegistryNumber("karaganda-1", DAY, 2);

  private static Instant at(String time) {
    return Instant.parse("2026-03-05T" + time + ":00+05:00");
  }

  private static CourierDay day(String now, List<Departure> departures, List<Parcel> parcels) {
    return CourierDay.of(
        DAY, BRANCH, Branches.demo().courier(), new Facts(departures, parcels), at(now));
  }

  private static List<State> states(CourierDay day) {
    return day.runs().stream().map(CourierDay.Run::state).toList();
  }

  private static Parcel waiting(String since) {
    return new Parcel(at(since), Optional.empty());
  }

  @Test
  void in_the_morning_both_are_planned() {
    assertThat(states(day("09:00", List.of(), List.of()))).containsOnly(State.PLANNED);
  }

  @Test
  void a_run_with_nothing_to_carry_is_not_missed() {
    // When
    var day = day("18:00", List.of(), List.of(waiting("17:00")));
    // Then
    assertThat(states(day)).containsOnly(State.IDLE);
    assertThat(day.fallsShort()).isFalse();
  }

  @Test
  void a_run_that_left_papers_behind_is_missed_and_the_day_falls_short() {
    // When
    var day =
        day(
            "18:00",
            List.of(new Departure(FIRST, at("16:40"))),
            List.of(new Parcel(at("09:30"), Optional.of(at("16:40")))));
    // Then
    assertThat(states(day)).containsExactly(State.MISSED, State.MADE);
    assertThat(day.made()).isEqualTo(1);
    assertThat(day.fallsShort()).isTrue();
    assertThat(day.runs().getFirst().waited()).isEqualTo(1);
  }

  @Test
  void what_leaves_counts_for_the_nearest_run_and_several_leave_with_one() {
    // When
    var day =
        day(
            "18:00",
            List.of(new Departure(SECOND, at("11:50")), new Departure(FIRST, at("11:20"))),
            List.of(
                new Parcel(at("09:30"), Optional.of(at("11:20"))),
                new Parcel(at("10:30"), Optional.of(at("11:50")))));
    // Then
    assertThat(states(day)).containsExactly(State.MADE, State.IDLE);
    assertThat(day.runs().getFirst().registries()).containsExactly(FIRST, SECOND);
    assertThat(day.runs().getFirst().leftAt()).contains(at("11:20"));
    assertThat(day.fallsShort()).isFalse();
  }

  /** What a branch accepted at half past nine of Friday, 13 March, has stayed ever since. */
  private static CourierDay afterFriday(String branch, LocalDate day) {
    var waiting = new Parcel(Instant.parse("2026-03-13T09:30:00+05:00"), Optional.empty());
    return CourierDay.of(
        day,
        Branches.demo().find(branch).orElseThrow(),
        Branches.demo().courier(),
        new Facts(List.of(), List.of(waiting)),
        Instant.parse("2026-03-16T23:00:00+05:00"));
  }

  @ParameterizedTest
  @CsvSource({
    "karaganda-1, 2026-03-14",
    "karaganda-1, 2026-03-15",
    "atyrau-1,    2026-03-15",
    "karaganda-1, 2026-03-09"
  })
  void on_a_day_off_no_courier_is_missed(String branch, LocalDate off) {
    var day = afterFriday(branch, off);
    assertThat(day.runs()).isEmpty();
    assertThat(day.fallsShort()).isFalse();
  }

  @Test
  void on_a_duty_branchs_saturday_it_leaves_before_the_branch_closes_and_not_after() {
    var day = afterFriday("atyrau-1", LocalDate.parse("2026-03-14"));
    assertThat(day.runs()).extracting(run -> run.planned().toString()).containsExactly("11:00");
    assertThat(states(day)).containsExactly(State.MISSED);
    assertThat(day.fallsShort()).isTrue();
  }

  @Test
  void on_a_saturday_that_works_it_leaves_as_on_any_other_day() {
    var day = afterFriday("karaganda-1", LocalDate.parse("2023-07-01"));
    assertThat(day.runs())
        .extracting(run -> run.planned().toString())
        .containsExactly("11:30", "16:30");
  }
}
