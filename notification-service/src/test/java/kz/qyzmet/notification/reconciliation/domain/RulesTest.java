package kz.qyzmet.notification.reconciliation.domain;

import static kz.qyzmet.notification.reconciliation.domain.Accounts.BEGAN;
import static kz.qyzmet.notification.reconciliation.domain.Accounts.ID;
import static kz.qyzmet.notification.reconciliation.domain.Accounts.LIMITS;
import static kz.qyzmet.notification.reconciliation.domain.Accounts.NOW;
import static kz.qyzmet.notification.reconciliation.domain.Accounts.bySource;
import static kz.qyzmet.notification.reconciliation.domain.Accounts.cabinet;
import static kz.qyzmet.notification.reconciliation.domain.Accounts.college;
import static kz.qyzmet.notification.reconciliation.domain.Accounts.gap;
import static kz.qyzmet.notification.reconciliation.domain.Accounts.hour;
import static kz.qyzmet.notification.reconciliation.domain.Accounts.intake;
import static kz.qyzmet.notification.reconciliation.domain.Accounts.line;
import static kz.qyzmet.notification.reconciliation.domain.Accounts.told;
import static kz.qyzmet.notification.reconciliation.domain.Accounts.watch;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.qyzmet.notification.reconciliation.domain.Account.Streams;
import kz.qyzmet.notification.reconciliation.domain.Gap.Cause;
import kz.qyzmet.notification.reconciliation.domain.Gap.Kind;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesTest {
  private final Rules rules = new Rules(LIMITS);

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
              null,
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
    void an_acceptance_that_could_not_be_handled_is_the_cause_though_nothing_else_is_known_there() {
      // Given
      var dead = new Streams(Map.of(), Set.of(), Set.of(Party.INTAKE.topic()), false);
      var line =
          line(
              intake(ID, "ACCEPTED", 1, 0),
              new Account.College(ID, null, null, null, null, told(0), dead),
              new Account.Cabinet(ID, null, 0, dead),
              new Account.Watch(ID, null, null, dead),
              new Account.Gateway(ID, 0, 0, false, null, null, List.of(), dead));
      // When
      var gaps = rules.of(line, NOW);
      // Then
      assertThat(gaps)
          .containsExactly(
              gap(Kind.PROVIDER, Cause.DEAD_LETTER, "college-service", BEGAN),
              gap(Kind.CABINET, Cause.DEAD_LETTER, "notification-service", BEGAN),
              gap(Kind.DEADLINE, Cause.DEAD_LETTER, "deadline-service", BEGAN));
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
    @CsvSource({"INTAKE", "COLLEGE", "NOTIFICATION", "DEADLINE"})
    void an_account_that_was_not_read_is_no_gap_in_an_application(Party away) {
      // Given: the others agree
      var known = new java.util.EnumMap<Party, Account>(Party.class);
      known.put(Party.INTAKE, intake(ID, "ISSUED", 1, 4));
      known.put(Party.COLLEGE, college(ID, "ISSUED", 4, 1));
      known.put(Party.NOTIFICATION, cabinet(ID, "ISSUED", 1, 4));
      known.put(Party.DEADLINE, watch(ID, "ended", 1, 4));
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
}
