package kz.qyzmet.notification.reconciliation.domain;

import static kz.qyzmet.notification.reconciliation.domain.Accounts.BEGAN;
import static kz.qyzmet.notification.reconciliation.domain.Accounts.ID;
import static kz.qyzmet.notification.reconciliation.domain.Accounts.LIMITS;
import static kz.qyzmet.notification.reconciliation.domain.Accounts.NOW;
import static kz.qyzmet.notification.reconciliation.domain.Accounts.cabinet;
import static kz.qyzmet.notification.reconciliation.domain.Accounts.college;
import static kz.qyzmet.notification.reconciliation.domain.Accounts.gap;
import static kz.qyzmet.notification.reconciliation.domain.Accounts.heard;
import static kz.qyzmet.notification.reconciliation.domain.Accounts.hour;
import static kz.qyzmet.notification.reconciliation.domain.Accounts.intake;
import static kz.qyzmet.notification.reconciliation.domain.Accounts.line;
import static kz.qyzmet.notification.reconciliation.domain.Accounts.watch;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.qyzmet.notification.reconciliation.domain.Gap.Cause;
import kz.qyzmet.notification.reconciliation.domain.Gap.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every accepted application has its dates watched, until it has ended. */
class DeadlineRulesTest {
  private final Rules rules = new Rules(LIMITS);

  private List<Gap> gaps(String state, Account.Watch watch) {
    var accounts =
        new Account[] {
          intake(ID, state, 1, 4), college(ID, state, 4, 1), cabinet(ID, state, 1, 4), watch
        };
    return rules.of(line(accounts), NOW);
  }

  @Test
  void an_application_that_is_not_watched_at_all_is_a_gap_since_its_acceptance() {
    // Given: deadline-service was read and does not know it
    var known = new EnumMap<Party, Account>(Party.class);
    known.put(Party.INTAKE, intake(ID, "ACCEPTED", 1, 0));
    known.put(Party.COLLEGE, college(ID, null, 0, 1));
    known.put(Party.NOTIFICATION, cabinet(ID, "ACCEPTED", 1, 0));
    // When
    var gaps = rules.of(new Line(ID, known, Set.of(Party.GATEWAY)), NOW);
    // Then
    assertThat(gaps).containsExactly(gap(Kind.DEADLINE, Cause.UNREAD, "deadline-service", BEGAN));
  }

  @Test
  void what_became_of_the_case_and_was_not_heard_is_a_gap() {
    // When
    var gaps = gaps("ISSUED", watch(ID, "ready", 1, 3));
    // Then
    assertThat(gaps).containsExactly(gap(Kind.DEADLINE, Cause.UNREAD, "deadline-service", hour(3)));
  }

  @ParameterizedTest
  @CsvSource({
    "OPEN, running, false",
    "OPEN, suspended, false",
    "OPEN, ended, true",
    "READY, ready, false",
    "READY, ended, true",
    "ISSUED, ended, false",
    "ISSUED, running, true",
    "RETURNED, ready, true"
  })
  void a_watch_ends_with_its_case_and_not_before(String state, String watch, boolean isGap) {
    // When
    var gaps = gaps(state, watch(ID, watch, 1, 4));
    // Then
    var different = gap(Kind.DEADLINE, Cause.DIFFERENT, "deadline-service", hour(3));
    assertThat(gaps).isEqualTo(isGap ? List.of(different) : List.of());
  }

  @Test
  void a_date_that_has_come_and_was_not_told_is_a_gap_since_then() {
    // Given
    var watch =
        new Account.Watch(
            ID, "running", hour(100), heard(Map.of(Party.INTAKE, 1, Party.COLLEGE, 4)));
    var line =
        line(
            intake(ID, "REGISTERED", 1, 4),
            college(ID, "OPEN", 4, 1),
            cabinet(ID, "REGISTERED", 1, 4),
            watch);
    // When
    var before = rules.of(line, hour(100).minusSeconds(1));
    var after = rules.of(line, hour(100));
    // Then
    assertThat(before).isEmpty();
    assertThat(after)
        .containsExactly(gap(Kind.DEADLINE, Cause.UNTOLD, "deadline-service", hour(100)));
  }
}
