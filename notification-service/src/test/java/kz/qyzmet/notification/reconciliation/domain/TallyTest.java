package kz.qyzmet.notification.reconciliation.domain;

import static kz.qyzmet.notification.reconciliation.domain.Accounts.BEGAN;
import static kz.qyzmet.notification.reconciliation.domain.Accounts.LIMITS;
import static kz.qyzmet.notification.reconciliation.domain.Accounts.NOW;
import static kz.qyzmet.notification.reconciliation.domain.Accounts.gap;
import static kz.qyzmet.notification.reconciliation.domain.Accounts.hour;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import kz.qyzmet.notification.reconciliation.domain.Gap.Cause;
import kz.qyzmet.notification.reconciliation.domain.Gap.Kind;
import org.junit.jupiter.api.Test;

class TallyTest {
  private final Rules rules = new Rules(LIMITS);

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
    var report = tally.report(NOW, Set.of());
    assertThat(report.underWay()).isOne();
    assertThat(report.listed()).containsExactly(open, account);
  }

  @Test
  void a_grace_shorter_than_the_reading_of_two_pages_is_refused() {
    assertThatThrownBy(() -> new Limits(Duration.ofSeconds(9), 0, 0, LIMITS.calendar()))
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
    var report = tally.report(NOW, Set.of());
    assertThat(report.listed()).hasSize(2);
    assertThat(report.gaps()).isEqualTo(5);
    assertThat(report.kinds()).containsEntry(Kind.PAPERS, new Report.Counted(5, hour(1)));
  }
}
