package kz.qyzmet.notification.reconciliation.domain;

import static kz.qyzmet.notification.reconciliation.domain.Accounts.BEGAN;
import static kz.qyzmet.notification.reconciliation.domain.Accounts.ID;
import static kz.qyzmet.notification.reconciliation.domain.Accounts.LIMITS;
import static kz.qyzmet.notification.reconciliation.domain.Accounts.NOW;
import static kz.qyzmet.notification.reconciliation.domain.Accounts.cabinet;
import static kz.qyzmet.notification.reconciliation.domain.Accounts.college;
import static kz.qyzmet.notification.reconciliation.domain.Accounts.heard;
import static kz.qyzmet.notification.reconciliation.domain.Accounts.intake;
import static kz.qyzmet.notification.reconciliation.domain.Accounts.line;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kz.qyzmet.notification.reconciliation.domain.Gap.Cause;
import kz.qyzmet.notification.reconciliation.domain.Gap.Kind;
import org.junit.jupiter.api.Test;

class GatewayWaitsTest {
  @Test
  void an_answer_that_the_portal_does_not_have_is_a_gap_since_the_application_was_accepted() {
    // Given
    var gateway = new Account.Gateway(ID, 1, 1, false, null, BEGAN, List.of(), heard(Map.of()));
    // When
    var gaps =
        new Rules(LIMITS)
            .of(
                line(
                    intake(ID, "ISSUED", 1, 4),
                    college(ID, "ISSUED", 4, 1),
                    cabinet(ID, "ISSUED", 1, 4),
                    gateway),
                NOW);
    // Then
    assertThat(gaps)
        .containsExactly(new Gap(ID, Kind.GATEWAY, Cause.UNANSWERED, "gateway-service", BEGAN));
  }

  @Test
  void each_system_of_a_chain_that_is_silent_is_a_gap_of_its_own() {
    // Given
    var later = BEGAN.plusSeconds(60);
    var gateway =
        new Account.Gateway(
            ID,
            1,
            1,
            false,
            null,
            null,
            List.of(
                new Account.Gateway.Silence("unified-he-system", BEGAN),
                new Account.Gateway.Silence("gateway", later),
                new Account.Gateway.Silence("gateway", NOW.plusSeconds(1))),
            heard(Map.of()));
    // When
    var gaps = new Rules(LIMITS).of(line(cabinet(ID, "ISSUED", 1, 4), gateway), NOW);
    // Then
    assertThat(gaps)
        .filteredOn(gap -> gap.kind() == Kind.CHAIN)
        .containsExactly(
            new Gap(ID, Kind.CHAIN, Cause.SILENT, "unified-he-system", BEGAN),
            new Gap(ID, Kind.CHAIN, Cause.SILENT, "gateway", later));
  }
}
