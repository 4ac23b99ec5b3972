package kz.qyzmet.notification.reconciliation.domain;

import static kz.qyzmet.notification.reconciliation.domain.Accounts.BEGAN;
import static kz.qyzmet.notification.reconciliation.domain.Accounts.ID;
import static kz.qyzmet.notification.reconciliation.domain.Accounts.LIMITS;
import static kz.qyzmet.notification.reconciliation.domain.Accounts.NOW;
import static kz.qyzmet.notification.reconciliation.domain.Accounts.at;
import static kz.qyzmet.notification.reconciliation.domain.Accounts.cabinet;
import static kz.qyzmet.notification.reconciliation.domain.Accounts.day;
import static kz.qyzmet.notification.reconciliation.domain.Accounts.gap;
import static kz.qyzmet.notification.reconciliation.domain.Accounts.heard;
import static kz.qyzmet.notification.reconciliation.domain.Accounts.hour;
import static kz.qyzmet.notification.reconciliation.domain.Accounts.line;
import static kz.qyzmet.notification.reconciliation.domain.Accounts.lying;
import static kz.qyzmet.notification.reconciliation.domain.Accounts.told;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.qyzmet.calendar.WorkingCalendar;
import kz.qyzmet.notification.reconciliation.domain.Account.ToSend;
import kz.qyzmet.notification.reconciliation.domain.Account.WayBack;
import kz.qyzmet.notification.reconciliation.domain.Account.Whereabouts;
import kz.qyzmet.notification.reconciliation.domain.Gap.Cause;
import kz.qyzmet.notification.reconciliation.domain.Gap.Kind;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Where papers and results must be by now. In March 2026 the 9th and the days from the 21st to the
 * 25th are off.
 */
class PapersRulesTest {
  private static final String BRANCH = "karaganda-1";

  private final Rules rules = new Rules(LIMITS);

  private static Account.Intake intake(Whereabouts papers, Whereabouts result) {
    return new Account.Intake(
        ID, "ACCEPTED", told(1), papers, result, heard(Map.of(Party.COLLEGE, 0)));
  }

  private static Account.College college(WayBack back) {
    return new Account.College(
        ID, null, "ON_ITS_WAY", null, back, told(0), heard(Map.of(Party.INTAKE, 1)));
  }

  private Gap only(Whereabouts papers, Whereabouts result, WayBack back, Instant now) {
    return onlyBeside(college(back), papers, result, now);
  }

  private Gap onlyBeside(
      Account.College college, Whereabouts papers, Whereabouts result, Instant now) {
    var line = line(intake(papers, result), college, cabinet(ID, "ACCEPTED", 1, 0));
    var gaps = rules.of(line, now);
    assertThat(gaps).hasSizeLessThanOrEqualTo(1);
    return gaps.isEmpty() ? null : gaps.getFirst();
  }

  private Gap papers(Whereabouts papers, Instant now) {
    return only(papers, null, null, now);
  }

  private Gap result(Whereabouts result, Instant now) {
    return only(lying("AT_PROVIDER", null), result, null, now);
  }

  @Nested
  class Papers {
    @ParameterizedTest
    @CsvSource({
      "THURSDAY, 2026-03-05T11:00, THURSDAY,  2026-03-12",
      "FRIDAY,   2026-03-13T09:30, THURSDAY,  2026-03-19",
      "SATURDAY, 2026-03-14T10:00, THURSDAY,  2026-03-19",
      "FRIDAY,   2026-03-20T17:59, TUESDAY,   2026-03-31"
    })
    void wait_at_a_branch_for_some_working_days_and_are_a_gap_after_the_last(
        DayOfWeek weekday, String since, DayOfWeek endsBefore, String end) {
      // Given
      var papers = lying("AT_BRANCH", at(weekday, since), null);
      var gapSince = day(endsBefore, end);
      // When
      var before = papers(papers, gapSince.minusSeconds(1));
      var after = papers(papers, gapSince);
      // Then
      assertThat(before).isNull();
      assertThat(after).isEqualTo(gap(Kind.PAPERS, Cause.NOT_SENT, BRANCH, gapSince));
    }

    @Test
    void on_their_way_are_late_when_the_time_is_over_that_the_passport_gives_the_carrier() {
      // Given
      var papers = lying("ON_ITS_WAY", hour(24));
      // When
      var before = papers(papers, hour(24).minusSeconds(1));
      var after = papers(papers, hour(24));
      // Then
      assertThat(before).isNull();
      assertThat(after).isEqualTo(gap(Kind.PAPERS, Cause.CARRIER_LATE, BRANCH, hour(24)));
    }

    @ParameterizedTest
    @CsvSource({
      "THURSDAY, 2026-03-05T11:00, THURSDAY, 2026-03-19",
      "TUESDAY,  2026-03-17T16:00, THURSDAY, 2026-04-02"
    })
    void have_working_days_by_the_setting_where_the_passport_gives_the_carrier_no_time(
        DayOfWeek weekday, String since, DayOfWeek endsBefore, String end) {
      // When
      var late = papers(lying("ON_ITS_WAY", at(weekday, since), null), NOW);
      // Then
      assertThat(late)
          .isEqualTo(gap(Kind.PAPERS, Cause.CARRIER_LATE, BRANCH, day(endsBefore, end)));
    }

    @Test
    void that_were_looked_for_and_not_found_are_lost() {
      // When
      var lost = papers(lying("MISSING", hour(5)), NOW);
      // Then
      assertThat(lost).isEqualTo(gap(Kind.PAPERS, Cause.LOST, BRANCH, BEGAN));
    }

    @Test
    void that_the_provider_waits_for_and_no_branch_has_are_nowhere() {
      // When
      var nowhere = papers(null, NOW);
      // Then
      assertThat(nowhere).isEqualTo(gap(Kind.PAPERS, Cause.NOWHERE, "intake-service", BEGAN));
    }

    @ParameterizedTest
    @CsvSource({"AT_PROVIDER", "NOT_AWAITED"})
    void that_have_come_or_are_not_wanted_any_more_are_no_gap(String place) {
      // When
      var gap = papers(lying(place, null), NOW);
      // Then
      assertThat(gap).isNull();
    }

    @Test
    void beyond_the_calendar_wait_for_days_of_any_kind() {
      // Given
      var papers = lying("AT_BRANCH", at(DayOfWeek.MONDAY, "2040-01-02T10:00"), null);
      // When
      var late = papers(papers, day(DayOfWeek.MONDAY, "2040-01-09"));
      // Then
      assertThat(late.since()).isEqualTo(day(DayOfWeek.FRIDAY, "2040-01-06"));
    }
  }

  @Nested
  class A_result {
    @Test
    void that_does_not_come_to_its_branch_is_late() {
      // When
      var late = result(lying("ON_ITS_WAY", null), NOW);
      // Then
      assertThat(late)
          .isEqualTo(
              gap(Kind.RESULT, Cause.CARRIER_LATE, BRANCH, day(DayOfWeek.THURSDAY, "2026-03-19")));
    }

    @Test
    void that_is_decided_and_handed_to_no_carrier_is_the_providers_gap() {
      // Given: decided on a Friday
      var decided = new ToSend(BRANCH, at(DayOfWeek.FRIDAY, "2026-03-13T10:00"));
      var college =
          new Account.College(
              ID, null, null, decided, null, told(0), heard(Map.of(Party.INTAKE, 1)));
      var gapSince = day(DayOfWeek.THURSDAY, "2026-03-19");
      var here = lying("AT_PROVIDER", null);
      // When
      var before = onlyBeside(college, here, null, gapSince.minusSeconds(1));
      var after = onlyBeside(college, here, null, gapSince);
      var sent = onlyBeside(college, here, lying("AT_BRANCH", null), gapSince);
      // Then
      assertThat(before).isNull();
      assertThat(after).isEqualTo(gap(Kind.RESULT, Cause.RESULT_NOT_SENT, BRANCH, gapSince));
      assertThat(sent).as("the branch has heard of it").isNull();
    }

    @Test
    void that_the_branch_did_not_find_is_lost() {
      // When
      var lost = result(lying("MISSING", null), NOW);
      // Then
      assertThat(lost).isEqualTo(gap(Kind.RESULT, Cause.LOST, BRANCH, BEGAN));
    }

    @ParameterizedTest
    @CsvSource({
      "WEDNESDAY, 2026-03-18, THURSDAY, 2026-03-19",
      "SATURDAY,  2026-03-14, TUESDAY,  2026-03-17",
      "SATURDAY,  2026-03-21, FRIDAY,   2026-03-27"
    })
    void is_kept_too_long_when_the_first_working_day_after_its_storage_is_over(
        DayOfWeek weekday, String keptBefore, DayOfWeek endsBefore, String end) {
      // Given
      var kept = lying("AT_BRANCH", day(weekday, keptBefore));
      var gapSince = day(endsBefore, end);
      // When
      var before = result(kept, gapSince.minusSeconds(1));
      var after = result(kept, gapSince);
      // Then
      assertThat(before).isNull();
      assertThat(after).isEqualTo(gap(Kind.RESULT, Cause.KEPT_TOO_LONG, BRANCH, gapSince));
    }

    @Test
    void that_is_kept_without_an_end_or_handed_over_is_no_gap() {
      // When
      var kept = result(lying("AT_BRANCH", null), NOW);
      var handedOver = result(lying("HANDED_OVER", null), NOW);
      // Then
      assertThat(kept).isNull();
      assertThat(handedOver).isNull();
    }
  }

  @Nested
  class On_its_way_back_to_the_provider {
    private static final Instant LATE = day(DayOfWeek.THURSDAY, "2026-03-19");

    private Gap back(WayBack back, Instant now) {
      return only(lying("AT_PROVIDER", null), lying("SENT_BACK", null), back, now);
    }

    @Test
    void a_result_that_the_provider_awaits_is_late_when_the_carriers_time_is_over() {
      // Given
      var awaited = new WayBack("AWAITED", BEGAN);
      // When
      var before = back(awaited, LATE.minusSeconds(1));
      var after = back(awaited, LATE);
      // Then
      assertThat(before).isNull();
      assertThat(after).isEqualTo(gap(Kind.RESULT, Cause.BACK_LATE, BRANCH, LATE));
    }

    @Test
    void one_that_the_provider_looked_for_in_vain_is_lost_since_then() {
      // When
      var lost = back(new WayBack("MISSING", hour(30)), hour(30));
      // Then
      assertThat(lost).isEqualTo(gap(Kind.RESULT, Cause.BACK_LOST, BRANCH, hour(30)));
    }

    @ParameterizedTest
    @CsvSource({"HERE", "SENT_AGAIN"})
    void one_that_the_provider_has_or_has_sent_again_is_no_gap(String state) {
      // When
      var gap = back(new WayBack(state, hour(30)), NOW);
      // Then
      assertThat(gap).isNull();
    }

    @Test
    void what_the_provider_said_of_an_earlier_way_back_says_nothing_of_this_one() {
      // When
      var gap = back(new WayBack("HERE", BEGAN.minusSeconds(1)), NOW);
      // Then
      assertThat(gap).isEqualTo(gap(Kind.RESULT, Cause.BACK_LATE, BRANCH, LATE));
    }

    @ParameterizedTest
    @CsvSource({"AWAITED,    2026-03-05", "HERE,       2026-03-06", "SENT_AGAIN, 2026-03-02"})
    void one_that_was_asked_for_once_more_is_to_leave_in_some_working_days(
        String state, LocalDate said) {
      // Given: asked for on a Friday
      var asked = lying("ASKED_FOR", at(DayOfWeek.FRIDAY, "2026-03-13T10:00"), null);
      var word = new WayBack(state, said.atStartOfDay(WorkingCalendar.ZONE).toInstant());
      var gapSince = day(DayOfWeek.THURSDAY, "2026-03-19");
      // When
      var before = askedFor(asked, word, gapSince.minusSeconds(1));
      var after = askedFor(asked, word, gapSince);
      // Then
      assertThat(before).isNull();
      assertThat(after).isEqualTo(gap(Kind.RESULT, Cause.NOT_SENT_AGAIN, BRANCH, gapSince));
    }

    private Gap askedFor(Whereabouts result, WayBack back, Instant now) {
      return only(lying("AT_PROVIDER", null), result, back, now);
    }

    @Test
    void one_that_was_asked_for_once_more_and_had_got_lost_before_is_lost_still() {
      // Given
      var asked = lying("ASKED_FOR", hour(40), null);
      // When
      var lost = askedFor(asked, new WayBack("MISSING", hour(30)), hour(40));
      // Then
      assertThat(lost).isEqualTo(gap(Kind.RESULT, Cause.BACK_LOST, BRANCH, hour(30)));
    }

    @Test
    void without_the_providers_account_nothing_is_said_of_it() {
      // Given
      var known = new EnumMap<Party, Account>(Party.class);
      known.put(Party.INTAKE, intake(lying("AT_PROVIDER", null), lying("SENT_BACK", null)));
      known.put(Party.NOTIFICATION, cabinet(ID, "ACCEPTED", 1, 0));
      // When
      var gaps =
          rules.of(new Line(ID, known, Set.of(Party.COLLEGE, Party.DEADLINE, Party.GATEWAY)), NOW);
      // Then
      assertThat(gaps).isEqualTo(List.of());
    }
  }
}
