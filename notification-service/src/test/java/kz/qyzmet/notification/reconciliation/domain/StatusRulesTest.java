package kz.qyzmet.notification.reconciliation.domain;

import static kz.qyzmet.notification.reconciliation.domain.Accounts.ID;
import static kz.qyzmet.notification.reconciliation.domain.Accounts.LIMITS;
import static kz.qyzmet.notification.reconciliation.domain.Accounts.NOW;
import static kz.qyzmet.notification.reconciliation.domain.Accounts.cabinet;
import static kz.qyzmet.notification.reconciliation.domain.Accounts.college;
import static kz.qyzmet.notification.reconciliation.domain.Accounts.gap;
import static kz.qyzmet.notification.reconciliation.domain.Accounts.hour;
import static kz.qyzmet.notification.reconciliation.domain.Accounts.intake;
import static kz.qyzmet.notification.reconciliation.domain.Accounts.line;
import static org.assertj.core.api.Assertions.assertThat;

import kz.qyzmet.notification.reconciliation.domain.Gap.Cause;
import kz.qyzmet.notification.reconciliation.domain.Gap.Kind;
import org.junit.jupiter.api.Test;

/** Where two show another status though both have heard everything. */
class StatusRulesTest {
  private final Rules rules = new Rules(LIMITS);

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
