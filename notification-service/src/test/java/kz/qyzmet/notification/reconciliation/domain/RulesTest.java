package kz.qyzmet.notification.reconciliation.domain;

import static kz.qyzmet.notification.reconciliation.domain.Accounts.BEGAN;
import static kz.qyzmet.notification.reconciliation.domain.Accounts.ID;
import static kz.qyzmet.notification.reconciliation.domain.Accounts.LIMITS;
import static kz.qyzmet.notification.reconciliation.domain.Accounts.NOW;
import static kz.qyzmet.notification.reconciliation.domain.Accounts.bySource;
import static kz.qyzmet.notification.reconciliation.domain.Accounts.cabinet;
import static kz.qyzmet.notification.reconciliation.domain.Accounts.college;
import static kz.qyzmet.notification.reconciliation.domain.Accounts.gateway;
import static kz.qyzmet.notification.reconciliation.domain.Accounts.heard;
import static kz.qyzmet.notification.reconciliation.domain.Accounts.intake;
import static kz.qyzmet.notification.reconciliation.domain.Accounts.line;
import static kz.qyzmet.notification.reconciliation.domain.Accounts.lying;
import static kz.qyzmet.notification.reconciliation.domain.Accounts.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.qyzmet.notification.reconciliation.domain.Account.Streams;
import kz.qyzmet.notification.reconciliation.domain.Account.Whereabouts;
import kz.qyzmet.notification.reconciliation.domain.Gap.Cause;
import kz.qyzmet.notification.reconciliation.domain.Gap.Kind;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesTest {
  private final Rules rules = new Rules(LIMITS);

  private static Instant hour(int hours) {
    return BEGAN.plus(Duration.ofHours(hours));
  }

  private static Gap gap(Kind kind, Cause cause, String where, Instant since) {
    return new Gap(ID, kind, cause, where, since);
  }

  @Test
  void what_all_have_heard_is_no_gap() {
    // Given
    var line =
        line(intake(ID, "ISSUED", 2, 4), college(ID, "ISSUED", 4, 2), cabinet(ID, "ISSUED", 2, 4));
    // When
    var gaps = rules.of(line, NOW);
    // Then
    assertThat(gaps).isEmpty();
  }

  @Nested
  class Heard {
    @Test
    void an_acceptance_that_nobody_has_heard_is_missing_at_provider_and_cabinet() {
      // When
      var gaps = rules.of(line(intake(ID, "ACCEPTED", 1, 0)), NOW);
      // Then
      assertThat(gaps)
          .containsExactly(
              gap(Kind.PROVIDER, Cause.UNREAD, "college-service", BEGAN),
              gap(Kind.CABINET, Cause.UNREAD, "notification-service", BEGAN));
    }

    @Test
    void a_gap_is_as_old_as_the_first_event_that_was_not_heard() {
      // Given: five told, three heard
      var line =
          line(
              intake(ID, "IN_PROGRESS", 1, 5),
              college(ID, "OPEN", 5, 1),
              cabinet(ID, "REGISTERED", 1, 3));
      // When
      var gaps = rules.of(line, NOW);
      // Then
      assertThat(gaps)
          .containsExactly(gap(Kind.CABINET, Cause.UNREAD, "notification-service", hour(3)));
    }

    @Test
    void what_the_applicants_list_has_not_heard_is_a_gap_of_its_own() {
      // Given
      var line =
          line(
              intake(ID, "ACCEPTED", 1, 0),
              college(ID, "OPEN", 2, 1),
              cabinet(ID, "ACCEPTED", 1, 2));
      // When
      var gaps = rules.of(line, NOW);
      // Then
      assertThat(gaps).containsExactly(gap(Kind.INTAKE, Cause.UNREAD, "intake-service", BEGAN));
    }

    @ParameterizedTest
    @CsvSource({
      "true, true, true, DEAD_LETTER",
      "false, true, true, PARKED",
      "false, false, true, UNPUBLISHED",
      "false, false, false, UNREAD"
    })
    void the_cause_is_the_one_that_must_be_mended_first(
        boolean dead, boolean parked, boolean unpublished, Cause cause) {
      // Given
      var teller =
          new Account.College(
              ID,
              "OPEN",
              null,
              told(3),
              new Streams(bySource(Map.of(Party.INTAKE, 1)), null, null, unpublished));
      var hearer =
          new Account.Cabinet(
              ID,
              "ACCEPTED",
              1,
              new Streams(
                  bySource(Map.of(Party.INTAKE, 1, Party.COLLEGE, 2)),
                  parked ? Set.of(Party.COLLEGE.source()) : Set.of(),
                  dead ? Set.of(Party.COLLEGE.topic()) : Set.of(),
                  false));
      // When
      var gaps = rules.of(line(intake(ID, "REGISTERED", 1, 3), teller, hearer), NOW);
      // Then
      assertThat(gaps).containsExactly(gap(Kind.CABINET, cause, "notification-service", hour(2)));
    }

    @Test
    void a_dead_letter_of_another_topic_explains_nothing() {
      // Given
      var hearer =
          new Account.Cabinet(
              ID,
              "ACCEPTED",
              1,
              new Streams(
                  bySource(Map.of(Party.INTAKE, 1)), Set.of(), Set.of("qyzmet.deadline"), false));
      // When
      var gaps =
          rules.of(line(intake(ID, "ACCEPTED", 1, 1), college(ID, "OPEN", 1, 1), hearer), NOW);
      // Then
      assertThat(gaps).extracting(Gap::cause).containsExactly(Cause.UNREAD);
    }
  }

  @Nested
  class Unread {
    @ParameterizedTest
    @CsvSource({"INTAKE", "COLLEGE", "NOTIFICATION"})
    void an_account_that_was_not_read_is_no_gap_in_an_application(Party away) {
      // Given: the other two agree
      var known = new java.util.EnumMap<Party, Account>(Party.class);
      known.put(Party.INTAKE, intake(ID, "ISSUED", 1, 4));
      known.put(Party.COLLEGE, college(ID, "ISSUED", 4, 1));
      known.put(Party.NOTIFICATION, cabinet(ID, "ISSUED", 1, 4));
      known.remove(away);
      // When
      var gaps = rules.of(new Line(ID, known, Set.of(away, Party.GATEWAY)), NOW);
      // Then
      assertThat(gaps).isEmpty();
    }
  }

  @Nested
  class Unknown {
    @Test
    void an_application_that_only_the_provider_knows_is_a_gap() {
      // When
      var gaps = rules.of(line(college(ID, "OPEN", 1, 1), cabinet(ID, "ACCEPTED", 1, 1)), NOW);
      // Then
      assertThat(gaps)
          .containsExactly(gap(Kind.APPLICATION, Cause.UNKNOWN, "intake-service", BEGAN));
    }

    @Test
    void one_that_only_the_cabinet_knows_is_a_gap_of_no_known_age_and_has_no_grace() {
      // When
      var gaps = rules.of(line(cabinet(ID, "ACCEPTED", 1, 0)), NOW);
      // Then
      assertThat(gaps)
          .containsExactly(gap(Kind.APPLICATION, Cause.UNKNOWN, "intake-service", null));
      assertThat(rules.isGap(gaps.getFirst(), NOW)).isTrue();
    }
  }

  @Nested
  class AtTheGateway {
    private List<Gap> gaps(Account.Gateway gateway, boolean unpublished) {
      var cabinet =
          new Account.Cabinet(
              ID,
              "REGISTERED",
              2,
              new Streams(
                  bySource(Map.of(Party.INTAKE, 1, Party.COLLEGE, 2)), null, null, unpublished));
      var known =
          gateway == null
              ? new Account[] {intake(ID, "REGISTERED", 1, 2), college(ID, "OPEN", 2, 1), cabinet}
              : new Account[] {
                intake(ID, "REGISTERED", 1, 2), college(ID, "OPEN", 2, 1), cabinet, gateway
              };
      return rules.of(line(known), NOW);
    }

    @Test
    void a_status_that_the_gateway_does_not_take_is_a_gap_since_it_was_told() {
      // When
      var gaps = gaps(gateway(ID, 2, 1, false), false);
      // Then
      assertThat(gaps)
          .containsExactly(gap(Kind.GATEWAY, Cause.UNDELIVERED, "gateway-service", BEGAN));
    }

    @Test
    void one_that_it_has_and_does_not_confirm_is_a_gap_of_another_cause() {
      // When
      var gaps = gaps(gateway(ID, 2, 1, true), false);
      // Then
      assertThat(gaps)
          .containsExactly(gap(Kind.GATEWAY, Cause.UNCONFIRMED, "gateway-service", BEGAN));
    }

    @ParameterizedTest
    @CsvSource({"true, UNPUBLISHED", "false, UNREAD"})
    void one_that_gateway_service_has_not_heard_is_as_old_as_the_last_event(
        boolean unpublished, Cause cause) {
      // When
      var gaps = gaps(gateway(ID, 1, 1, false), unpublished);
      // Then
      assertThat(gaps).containsExactly(gap(Kind.GATEWAY, cause, "gateway-service", hour(1)));
    }

    @Test
    void where_all_are_confirmed_or_nobody_has_a_gateway_there_is_no_gap() {
      // When
      var confirmed = gaps(gateway(ID, 2, 2, false), false);
      var without = gaps(null, false);
      // Then
      assertThat(confirmed).isEmpty();
      assertThat(without).isEmpty();
    }
  }

  @Nested
  class Statuses {
    @Test
    void an_end_that_list_and_cabinet_do_not_show_though_they_heard_of_it_is_a_gap() {
      // Given
      var line =
          line(intake(ID, "READY", 1, 4), college(ID, "ISSUED", 4, 1), cabinet(ID, "READY", 1, 4));
      // When
      var gaps = rules.of(line, NOW);
      // Then
      assertThat(gaps)
          .containsExactly(
              gap(Kind.STATUS, Cause.DIFFERENT, "intake-service", hour(3)),
              gap(Kind.STATUS, Cause.DIFFERENT, "notification-service", hour(3)));
    }

    @Test
    void who_has_heard_more_than_was_told_when_it_was_read_is_not_compared() {
      // Given: the case went on between the pages
      var line =
          line(intake(ID, "ISSUED", 1, 5), college(ID, "READY", 4, 1), cabinet(ID, "READY", 1, 4));
      // When
      var gaps = rules.of(line, NOW);
      // Then
      assertThat(gaps).isEmpty();
    }

    @Test
    void a_case_in_work_may_be_shown_in_several_ways() {
      // When
      var gaps =
          rules.of(
              line(
                  intake(ID, "SIGNED", 1, 4),
                  college(ID, "OPEN", 4, 1),
                  cabinet(ID, "IN_PROGRESS", 1, 4)),
              NOW);
      // Then
      assertThat(gaps).isEmpty();
    }
  }

  @Nested
  class Papers {
    private Gap only(Whereabouts papers, Whereabouts result, Instant now) {
      var intake =
          new Account.Intake(
              ID, "ACCEPTED", told(1), papers, result, heard(Map.of(Party.COLLEGE, 0)));
      var college =
          new Account.College(ID, null, "ON_ITS_WAY", told(0), heard(Map.of(Party.INTAKE, 1)));
      var gaps = rules.of(line(intake, college, cabinet(ID, "ACCEPTED", 1, 0)), now);
      assertThat(gaps).hasSizeLessThanOrEqualTo(1);
      return gaps.isEmpty() ? null : gaps.getFirst();
    }

    @Test
    void papers_that_wait_at_a_branch_for_too_long_are_a_gap_from_then_on() {
      // Given
      var papers = lying("AT_BRANCH", null);
      var end = BEGAN.plus(LIMITS.sentWithin());
      // When
      var before = only(papers, null, end.minusSeconds(1));
      var after = only(papers, null, end);
      // Then
      assertThat(before).isNull();
      assertThat(after).isEqualTo(gap(Kind.PAPERS, Cause.NOT_SENT, "karaganda-1", end));
    }

    @Test
    void papers_on_their_way_are_late_when_the_carriers_time_is_over() {
      // Given
      var papers = lying("ON_ITS_WAY", hour(24));
      // When
      var before = only(papers, null, hour(24).minusSeconds(1));
      var after = only(papers, null, hour(24));
      // Then
      assertThat(before).isNull();
      assertThat(after).isEqualTo(gap(Kind.PAPERS, Cause.CARRIER_LATE, "karaganda-1", hour(24)));
    }

    @Test
    void where_the_passport_gives_the_carrier_no_time_the_setting_does() {
      // When
      var late = only(lying("ON_ITS_WAY", null), null, NOW);
      // Then
      assertThat(late.since()).isEqualTo(BEGAN.plus(LIMITS.carriedWithin()));
    }

    @Test
    void papers_that_were_looked_for_and_not_found_are_lost() {
      // When
      var lost = only(lying("MISSING", hour(5)), null, NOW);
      // Then
      assertThat(lost).isEqualTo(gap(Kind.PAPERS, Cause.LOST, "karaganda-1", BEGAN));
    }

    @Test
    void papers_that_the_provider_waits_for_and_no_branch_has_are_nowhere() {
      // When
      var nowhere = only(null, null, NOW);
      // Then
      assertThat(nowhere).isEqualTo(gap(Kind.PAPERS, Cause.NOWHERE, "intake-service", BEGAN));
    }

    @ParameterizedTest
    @CsvSource({"AT_PROVIDER", "NOT_AWAITED"})
    void papers_that_have_come_or_are_not_wanted_any_more_are_no_gap(String place) {
      // When
      var gap = only(lying(place, null), null, NOW);
      // Then
      assertThat(gap).isNull();
    }

    @Test
    void a_result_that_does_not_come_to_its_branch_is_late() {
      // When
      var late = only(lying("AT_PROVIDER", null), lying("ON_ITS_WAY", null), NOW);
      // Then
      assertThat(late)
          .isEqualTo(
              gap(
                  Kind.RESULT,
                  Cause.CARRIER_LATE,
                  "karaganda-1",
                  BEGAN.plus(LIMITS.carriedWithin())));
    }

    @Test
    void a_result_that_the_branch_did_not_find_is_lost() {
      // When
      var lost = only(lying("AT_PROVIDER", null), lying("MISSING", null), NOW);
      // Then
      assertThat(lost).isEqualTo(gap(Kind.RESULT, Cause.LOST, "karaganda-1", BEGAN));
    }

    @Test
    void a_result_lies_at_its_branch_as_long_as_it_is_kept_and_not_longer() {
      // Given
      var kept = lying("AT_BRANCH", hour(100));
      // When
      var before = only(lying("AT_PROVIDER", null), kept, hour(100).minusSeconds(1));
      var after = only(lying("AT_PROVIDER", null), kept, hour(100));
      // Then
      assertThat(before).isNull();
      assertThat(after).isEqualTo(gap(Kind.RESULT, Cause.KEPT_TOO_LONG, "karaganda-1", hour(100)));
    }

    @Test
    void a_result_that_is_kept_without_an_end_or_handed_over_is_no_gap() {
      // When
      var kept = only(lying("AT_PROVIDER", null), lying("AT_BRANCH", null), NOW);
      var handedOver = only(lying("AT_PROVIDER", null), lying("HANDED_OVER", null), NOW);
      // Then
      assertThat(kept).isNull();
      assertThat(handedOver).isNull();
    }
  }

  @Nested
  class Grace {
    @Test
    void what_is_younger_than_the_grace_is_under_way_and_an_account_that_is_not_had_never() {
      // Given
      var open = gap(Kind.CABINET, Cause.UNREAD, "notification-service", BEGAN);
      var account = new Gap(null, Kind.ACCOUNT, Cause.AWAY, "college-service", BEGAN);
      var tally = new Tally(rules, 10);
      // When
      tally.add(open, BEGAN.plus(LIMITS.grace()).minusSeconds(1));
      tally.add(open, BEGAN.plus(LIMITS.grace()));
      tally.add(account, BEGAN);
      // Then
      var report = tally.report(NOW);
      assertThat(report.underWay()).isOne();
      assertThat(report.listed()).containsExactly(open, account);
    }

    @Test
    void a_grace_shorter_than_the_reading_of_two_pages_is_refused() {
      assertThatThrownBy(() -> new Limits(Duration.ofSeconds(9), Duration.ZERO, Duration.ZERO))
          .hasMessageContaining("Expected a grace of 10 seconds or more, but got PT9S");
    }

    @Test
    void all_gaps_are_counted_and_a_few_listed() {
      // Given
      var tally = new Tally(rules, 2);
      // When
      for (int hours = 5; hours > 0; hours--) {
        tally.add(gap(Kind.PAPERS, Cause.LOST, "karaganda-1", hour(hours)), NOW);
      }
      // Then
      var report = tally.report(NOW);
      assertThat(report.listed()).hasSize(2);
      assertThat(report.gaps()).isEqualTo(5);
      assertThat(report.kinds()).containsEntry(Kind.PAPERS, new Report.Counted(5, hour(1)));
    }
  }
}
