package kz.qyzmet.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import kz.qyzmet.contracts.organisation.Organisation;
import kz.qyzmet.simulation.PlainClock.Count;
import org.junit.jupiter.api.Test;

/** In February 2026, which has no day off but its weekends; the 2nd is a Monday. */
class PlainClockTest {
  /** Open from 9:00 to 13:00 and from 14:00 to 18:00. */
  private static final Organisation COLLEGE = Law.organisation("karaganda-polytechnic");

  private static Instant at(String wall) {
    return LocalDateTime.parse("2026-02-" + wall).atZone(COLLEGE.zone()).toInstant();
  }

  private static PlainClock days(Count count, String last, String threshold) {
    return PlainClock.days(
        "legal",
        count,
        at("02T10:00"),
        LocalDate.parse("2026-02-" + last),
        List.of(new PlainClock.Threshold("legal soon", LocalDate.parse("2026-02-" + threshold))),
        COLLEGE);
  }

  @Test
  void a_term_of_working_days_is_put_off_by_the_working_days_of_the_wait() {
    // Given
    var clock = days(Count.WORKING_DAYS, "12", "10");
    // When
    clock.waits(at("05T12:00"), at("09T12:00"));
    // Then
    assertThat(clock.due()).isEqualTo(at("16T18:00"));
    assertThat(clock.told().getFirst().last().at()).isEqualTo(at("12T18:00"));
    assertThat(clock.told().getLast().last().at()).isEqualTo(at("16T18:00:00.000001"));
  }

  @Test
  void a_wait_that_ends_early_counts_by_its_real_length() {
    // Given
    var clock = days(Count.WORKING_DAYS, "12", "10");
    clock.waits(at("05T12:00"), at("09T12:00"));
    // When
    clock.goesOn(at("06T12:00"));
    // Then
    assertThat(clock.due()).isEqualTo(at("13T18:00"));
  }

  @Test
  void a_wait_within_one_day_moves_nothing() {
    // Given
    var clock = days(Count.WORKING_DAYS, "12", "10");
    // When
    clock.waits(at("05T10:00"), at("05T18:00"));
    // Then
    assertThat(clock.due()).isEqualTo(at("12T18:00"));
  }

  @Test
  void an_end_that_had_passed_stays() {
    // Given
    var clock = days(Count.WORKING_DAYS, "12", "10");
    // When
    clock.waits(at("12T18:01"), at("19T12:00"));
    // Then
    assertThat(clock.due()).isEqualTo(at("12T18:00"));
  }

  @Test
  void calendar_days_are_added_before_the_end_rolls() {
    // Given
    var clock = days(Count.CALENDAR_DAYS_ROLLING, "14", "13");
    assertThat(clock.due()).isEqualTo(at("16T18:00"));
    // When
    clock.waits(at("05T12:00"), at("07T12:00"));
    // Then
    assertThat(clock.due()).isEqualTo(at("16T18:00"));
  }

  @Test
  void what_was_left_of_opening_time_is_left_after_the_wait() {
    // Given
    var clock = PlainClock.opening("step sign", at("02T12:50"), Duration.ofMinutes(15), COLLEGE);
    assertThat(clock.due()).isEqualTo(at("02T14:05"));
    // When
    clock.waits(at("02T14:01"), at("04T17:58"));
    // Then
    assertThat(clock.due()).isEqualTo(at("05T09:02"));
  }

  @Test
  void who_has_not_heard_of_the_wait_may_still_tell_by_the_old_date_for_a_while() {
    // Given
    var clock = days(Count.WORKING_DAYS, "12", "10");
    // When
    clock.waits(at("12T17:55"), at("16T12:00"));
    // Then
    var missed = clock.told().getLast();
    assertThat(missed.wrong("legal missed", at("12T18:01"))).isEmpty();
    assertThat(missed.wrong("legal missed", at("13T12:00"))).isPresent();
    assertThat(missed.wrong("legal missed", clock.due().plusSeconds(1))).isEmpty();
  }
}
