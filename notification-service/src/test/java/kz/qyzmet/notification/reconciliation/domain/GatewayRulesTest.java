package kz.qyzmet.notification.reconciliation.domain;

import static kz.qyzmet.notification.reconciliation.domain.Accounts.BEGAN;
import static kz.qyzmet.notification.reconciliation.domain.Accounts.ID;
import static kz.qyzmet.notification.reconciliation.domain.Accounts.LIMITS;
import static kz.qyzmet.notification.reconciliation.domain.Accounts.NOW;
import static kz.qyzmet.notification.reconciliation.domain.Accounts.bySource;
import static kz.qyzmet.notification.reconciliation.domain.Accounts.cabinet;
import static kz.qyzmet.notification.reconciliation.domain.Accounts.college;
import static kz.qyzmet.notification.reconciliation.domain.Accounts.gap;
import static kz.qyzmet.notification.reconciliation.domain.Accounts.gateway;
import static kz.qyzmet.notification.reconciliation.domain.Accounts.hour;
import static kz.qyzmet.notification.reconciliation.domain.Accounts.intake;
import static kz.qyzmet.notification.reconciliation.domain.Accounts.line;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kz.qyzmet.notification.reconciliation.domain.Account.Streams;
import kz.qyzmet.notification.reconciliation.domain.Gap.Cause;
import kz.qyzmet.notification.reconciliation.domain.Gap.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the e-government gateway was not told or has not confirmed. */
class GatewayRulesTest {
  private final Rules rules = new Rules(LIMITS);

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
  void where_it_has_heard_none_the_first_is_at_least_as_old_as_the_last_but_one() {
    // When
    var gaps = gaps(gateway(ID, 0, 0, false), false);
    // Then
    assertThat(gaps).containsExactly(gap(Kind.GATEWAY, Cause.UNREAD, "gateway-service", hour(0)));
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
