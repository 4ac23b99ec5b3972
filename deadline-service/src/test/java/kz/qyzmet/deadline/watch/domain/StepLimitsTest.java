package kz.qyzmet.deadline.watch.domain;

import static kz.qyzmet.deadline.watch.domain.Days.at;
import static kz.qyzmet.deadline.watch.domain.Days.friday;
import static kz.qyzmet.deadline.watch.domain.Days.thursday;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fifteen minutes of a step are fifteen minutes in which the college is open. */
class StepLimitsTest {

  @ParameterizedTest(name = "entered {0}, due {1}: {2}")
  @CsvSource({
    "2026-03-05T09:30, 2026-03-05T09:45, inside the morning",
    "2026-03-05T12:50, 2026-03-05T14:05, across lunch",
    "2026-03-05T12:45, 2026-03-05T13:00, up to the minute lunch starts",
    "2026-03-05T13:20, 2026-03-05T14:15, during lunch",
    "2026-03-05T17:50, 2026-03-06T09:05, across closing",
    "2026-03-05T20:00, 2026-03-06T09:15, in the evening",
    "2026-03-07T12:00, 2026-03-10T09:15, on a Saturday before a Monday off",
    "2026-03-20T17:50, 2026-03-26T09:05, on the last evening before Nauryz",
  })
  void the_limit_runs_in_opening_time_only(String entered, String due, String why) {
    assertThat(why).isNotEmpty();
    assertThat(limit("register", instant(entered)).dueAt().toInstant()).isEqualTo(instant(due));
  }

  @Test
  void a_step_without_a_limit_of_its_own_has_no_clock() {
    assertThat(TveDuplicate.LIMITS.whenEntered("prepare", at(thursday("2026-03-05"), "10:00")))
        .isEmpty();
  }

  @Test
  void the_handing_over_is_limited_only_from_the_moment_it_is_claimed() {
    Instant moment = at(friday("2026-03-06"), "10:00");

    assertThat(TveDuplicate.LIMITS.whenEntered("issue", moment)).isEmpty();
    assertThat(TveDuplicate.LIMITS.whenClaimed("issue", moment).orElseThrow().dueAt().toInstant())
        .isEqualTo(at(friday("2026-03-06"), "10:15"));
  }

  @Test
  void taking_up_a_step_does_not_start_a_limit_that_runs_since_it_was_entered() {
    assertThat(TveDuplicate.LIMITS.whenClaimed("register", at(friday("2026-03-06"), "10:00")))
        .isEmpty();
  }

  private static Clock limit(String step, Instant entered) {
    return TveDuplicate.LIMITS.whenEntered(step, entered).orElseThrow();
  }

  private static Instant instant(String local) {
    return LocalDateTime.parse(local).atZone(Days.ZONE).toInstant();
  }
}
