package kz.qyzmet.deadline.watch.domain;

import static kz.qyzmet.deadline.watch.domain.Days.at;
import static kz.qyzmet.deadline.watch.domain.Days.closingOf;
import static kz.qyzmet.deadline.watch.domain.Days.friday;
import static kz.qyzmet.deadline.watch.domain.Days.justAfter;
import static kz.qyzmet.deadline.watch.domain.Days.monday;
import static kz.qyzmet.deadline.watch.domain.Days.thursday;
import static kz.qyzmet.deadline.watch.domain.Days.tuesday;
import static kz.qyzmet.deadline.watch.domain.Days.wednesday;
import static kz.qyzmet.deadline.watch.domain.Scenario.line;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import kz.qyzmet.contracts.passport.PassportRef;
import kz.qyzmet.contracts.passport.Passports;
import org.junit.jupiter.api.Test;

/** The day before the end by which a branch gets the result (Rules, items 45 and 46). */
class HandOverTest {
  private static final Instant TAKEN_IN = at(thursday("2026-03-05"), "09:30");
  private static final Instant REGISTERED = at(tuesday("2026-03-10"), "11:00");
  private static final Instant ALL_OVER = at(monday("2026-05-04"), "09:00");

  private static Scenario signed() {
    return Scenario.takenInByABranch(TAKEN_IN)
        .until(REGISTERED)
        .opened()
        .registered()
        .assigned()
        .prepared()
        .signedForABranch();
  }

  private static List<String> told(Scenario scenario) {
    return scenario.told().stream().filter(line -> line.startsWith("hand-over")).toList();
  }

  @Test
  void is_over_a_day_before_the_end_and_nauryz_is_no_such_day() {
    // Given a term that ends on the first of April, over Nauryz and a shifted day off
    var scenario = Scenario.takenInByABranch(TAKEN_IN);
    // Then
    assertThat(scenario.due(ClockKind.LEGAL)).isEqualTo(closingOf(wednesday("2026-04-01")));
    assertThat(scenario.due(ClockKind.HAND_OVER)).isEqualTo(closingOf(tuesday("2026-03-31")));
  }

  @Test
  void before_a_term_that_ends_on_a_monday_is_over_on_the_friday() {
    // Given
    var scenario = Scenario.takenInByABranch(at(monday("2026-04-06"), "10:00"));
    // Then
    assertThat(scenario.due(ClockKind.LEGAL)).isEqualTo(closingOf(monday("2026-04-27")));
    assertThat(scenario.due(ClockKind.HAND_OVER)).isEqualTo(closingOf(friday("2026-04-24")));
  }

  @Test
  void of_what_is_fetched_at_the_office_there_is_none() {
    // When
    var scenario = Scenario.filed(TAKEN_IN);
    // Then
    assertThat(Watch.term(scenario.watch(), ClockKind.HAND_OVER)).isEmpty();
  }

  @Test
  void what_is_sent_in_time_tells_nothing() {
    // When
    var scenario = signed().until(at(monday("2026-03-30"), "12:00")).sent();
    // Then
    scenario.until(ALL_OVER);
    assertThat(told(scenario)).isEmpty();
    assertThat(Watch.term(scenario.watch(), ClockKind.HAND_OVER).orElseThrow().stoppedAt())
        .isEqualTo(at(monday("2026-03-30"), "12:00"));
  }

  @Test
  void what_is_not_sent_is_warned_of_and_then_missed_once_each() {
    // When
    var scenario = signed().until(ALL_OVER);
    // Then
    assertThat(told(scenario))
        .containsExactly(
            line("hand-over", "hand-over-last-day", closingOf(monday("2026-03-30"))),
            line("hand-over", "missed", justAfter(closingOf(tuesday("2026-03-31")))));
  }

  @Test
  void what_is_sent_on_the_last_day_of_the_term_is_late_for_the_branch_alone() {
    // When
    var scenario = signed().until(at(wednesday("2026-04-01"), "10:00")).sent();
    scenario.until(at(wednesday("2026-04-01"), "16:00")).arrived().until(ALL_OVER);
    // Then
    assertThat(told(scenario)).hasSize(2);
    assertThat(scenario.told()).noneMatch(line -> line.startsWith("legal missed"));
  }

  @Test
  void moves_with_the_legal_end_behind_a_wait_for_the_applicant() {
    // Given
    var scenario = signed();
    // When
    scenario.suspended(at(friday("2026-03-13"), "12:00"));
    // Then three working days later, the day before an end that lies three days later
    assertThat(scenario.due(ClockKind.LEGAL)).isEqualTo(closingOf(monday("2026-04-06")));
    assertThat(scenario.due(ClockKind.HAND_OVER)).isEqualTo(closingOf(friday("2026-04-03")));
    assertThat(scenario.moves()).extracting(move -> move.kind()).doesNotContain("hand-over");
    assertThat(scenario.until(ALL_OVER).told())
        .contains(line("hand-over", "missed", justAfter(closingOf(friday("2026-04-03")))));
  }

  @Test
  void where_the_passport_wants_it_delivered_the_sending_is_not_enough() {
    // Given
    var passports = Passports.shipped();
    var delivered = passports.find(new PassportRef("tve-incomplete-certificate", "2"));
    var sent = passports.find(new PassportRef("tve-duplicate", "1"));
    // When, then
    assertThat(
            new TermClocks(delivered.orElseThrow(), TveDuplicate.COLLEGE, TveDuplicate.CALENDAR)
                .overWhenSent())
        .isEqualTo(Set.of(ClockKind.INTERNAL));
    assertThat(
            new TermClocks(sent.orElseThrow(), TveDuplicate.COLLEGE, TveDuplicate.CALENDAR)
                .overWhenSent())
        .isEqualTo(Set.of(ClockKind.INTERNAL, ClockKind.HAND_OVER));
  }
}
