package kz.qyzmet.notification.reconciliation.domain;

import static kz.qyzmet.notification.reconciliation.domain.Accounts.BEGAN;
import static kz.qyzmet.notification.reconciliation.domain.Accounts.LIMITS;
import static kz.qyzmet.notification.reconciliation.domain.Accounts.NOW;
import static kz.qyzmet.notification.reconciliation.domain.Accounts.gap;
import static kz.qyzmet.notification.reconciliation.domain.Accounts.hour;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
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
    var tally = new Tally(rules, 10, Wanted.ALL);
    // When
    tally.add(open, BEGAN.plus(LIMITS.grace()).minusSeconds(1));
    tally.add(open, BEGAN.plus(LIMITS.grace()));
    tally.add(account, BEGAN);
    // Then
    var report = tally.report(NOW, Set.of());
    assertThat(report.underWay()).isOne();
    assertThat(report.listed()).containsExactlyInAnyOrder(open, account);
  }

  @Test
  void a_grace_shorter_than_the_reading_of_two_pages_is_refused() {
    assertThatThrownBy(() -> new Limits(Duration.ofSeconds(9), 0, 0, LIMITS.calendar()))
        .hasMessageContaining("Expected a grace of 10 seconds or more, but got PT9S");
  }

  @Test
  void all_gaps_are_counted_and_a_few_listed() {
    // Given
    var tally = new Tally(rules, 2, Wanted.ALL);
    // When
    for (int hours = 5; hours > 0; hours--) {
      tally.add(lost(hours), NOW);
    }
    // Then
    var report = tally.report(NOW, Set.of());
    assertThat(report.listed()).hasSize(2);
    assertThat(report.gaps()).isEqualTo(5);
    assertThat(report.kinds()).containsEntry(Kind.PAPERS, new Report.Counted(5, hour(1)));
    assertThat(report.more())
        .containsExactly(Map.entry(Kind.PAPERS, new Report.More(3, new UUID(1, 2))));
  }

  private static Gap lost(int number) {
    return new Gap(new UUID(1, number), Kind.PAPERS, Cause.LOST, "karaganda-1", hour(number));
  }

  @Test
  void many_gaps_of_a_kind_hide_no_other_kind() {
    // Given
    var tally = new Tally(rules, 2, Wanted.ALL);
    var other = gap(Kind.GATEWAY, Cause.UNDELIVERED, "gateway-service", hour(9));
    // When
    IntStream.range(1, 9).forEach(number -> tally.add(lost(number), NOW));
    tally.add(other, NOW);
    // Then
    assertThat(tally.report(NOW, Set.of()).listed()).contains(other);
  }

  @Test
  void every_gap_of_a_kind_is_read_once_page_by_page_in_whatever_order_it_was_found() {
    // Given: two of the same application, so that a page may end between them
    var gaps = new ArrayList<>(IntStream.range(1, 9).mapToObj(TallyTest::lost).toList());
    gaps.add(new Gap(lost(2).application(), Kind.PAPERS, Cause.NOWHERE, "college", hour(2)));
    Collections.reverse(gaps);
    // When
    var read = new ArrayList<Gap>();
    var wanted = new Wanted(Kind.PAPERS, null);
    while (wanted != null) {
      var tally = new Tally(rules, 2, wanted);
      gaps.forEach(gap -> tally.add(gap, NOW));
      tally.add(gap(Kind.GATEWAY, Cause.UNDELIVERED, "gateway-service", hour(9)), NOW);
      var report = tally.report(NOW, Set.of());
      assertThat(report.gaps()).isEqualTo(10);
      read.addAll(report.listed());
      var more = report.more().get(Kind.PAPERS);
      wanted = more == null ? null : new Wanted(Kind.PAPERS, more.after());
    }
    // Then
    assertThat(read).containsExactlyInAnyOrderElementsOf(gaps);
  }
}
