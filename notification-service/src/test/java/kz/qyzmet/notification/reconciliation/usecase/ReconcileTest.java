package kz.qyzmet.notification.reconciliation.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import kz.qyzmet.kit.clock.Moments;
import kz.qyzmet.notification.NotificationSettings;
import kz.qyzmet.notification.reconciliation.domain.Gap;
import kz.qyzmet.notification.reconciliation.domain.Page;
import kz.qyzmet.notification.reconciliation.domain.Party;
import kz.qyzmet.notification.reconciliation.domain.Report;
import kz.qyzmet.notification.reconciliation.domain.Wanted;
import org.junit.jupiter.api.Test;

class ReconcileTest {
  private static final Duration NOT_LONG = Duration.ofMillis(50);
  private static final Duration LONG = Duration.ofSeconds(30);

  private Instant now = Instant.parse("2026-03-05T06:00:00Z");
  private final CompletableFuture<Page> page = new CompletableFuture<>();
  private final Set<Party> asked = EnumSet.noneOf(Party.class);

  private final Moments moments = () -> now;
  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  private final Reconcile reconcile =
      new Reconcile(
          new AccountBook(Arrays.stream(Party.values()).<Accounts>map(Slow::new).toList()),
          moments,
          new ReconciliationMeters(moments, metrics),
          new SmallRyeConfigBuilder()
              .withMapping(NotificationSettings.class)
              .build()
              .getConfigMapping(NotificationSettings.class));

  /** Answers when the test does. */
  private final class Slow implements Accounts {
    private final Party party;

    Slow(Party party) {
      this.party = party;
    }

    @Override
    public Party party() {
      return party;
    }

    @Override
    public Uni<Page> page(UUID after, Integer limit) {
      asked.add(party);
      return Uni.createFrom().completionStage(page);
    }
  }

  private Optional<Report> within(Duration wait) {
    return reconcile.within(wait, Wanted.ALL).await().atMost(LONG);
  }

  private void answers() {
    page.complete(new Page(List.of(), null));
  }

  @Test
  void who_did_not_wait_for_the_end_gets_the_report_when_he_comes_again_and_once() {
    // Given
    var tooEarly = within(NOT_LONG);
    answers();
    var first = now;
    // When
    now = now.plusSeconds(5);
    var again = within(LONG);
    var later = within(LONG);
    // Then
    assertThat(tooEarly).isEmpty();
    assertThat(again.orElseThrow().at()).isEqualTo(first);
    assertThat(later.orElseThrow().at()).isEqualTo(now);
  }

  @Test
  void a_report_that_somebody_else_got_is_not_kept_for_the_next_caller() {
    // Given
    within(NOT_LONG);
    var joined = reconcile.within(LONG, Wanted.ALL).subscribeAsCompletionStage();
    answers();
    joined.join();
    // When
    now = now.plusSeconds(5);
    var next = within(LONG);
    // Then
    assertThat(next.orElseThrow().at()).isEqualTo(now);
  }

  @Test
  void a_report_that_nobody_fetched_in_time_is_not_given_any_more() {
    // Given
    within(NOT_LONG);
    answers();
    // When
    now = now.plus(Duration.ofMinutes(2));
    var late = within(LONG);
    // Then
    assertThat(late.orElseThrow().at()).isEqualTo(now);
  }

  @Test
  void who_wants_others_listed_gets_his_own_after_the_one_under_way() {
    // Given
    var wanted = new Wanted(Gap.Kind.ACCOUNT, new UUID(0, 0));
    var all = reconcile.within(LONG, Wanted.ALL).subscribeAsCompletionStage();
    var none = reconcile.within(LONG, wanted).subscribeAsCompletionStage();
    // When
    page.completeExceptionally(new IllegalStateException("away"));
    // Then
    assertThat(all.join().orElseThrow().listed()).hasSize(Party.values().length);
    assertThat(none.join().orElseThrow().listed()).isEmpty();
    assertThat(none.join().orElseThrow().gaps()).isEqualTo(Party.values().length);
  }

  @Test
  void the_pages_of_all_are_asked_for_side_by_side() {
    // When: nobody has answered yet
    within(NOT_LONG);
    // Then
    assertThat(asked).containsExactly(Party.values());
  }

  @Test
  void an_account_that_is_not_had_is_as_old_as_the_first_time_that_it_was_not() {
    // Given
    page.completeExceptionally(new IllegalStateException("away"));
    var first = now;
    within(LONG);
    // When
    now = now.plusSeconds(300);
    var report = within(LONG).orElseThrow();
    // Then
    assertThat(report.kinds().get(Gap.Kind.ACCOUNT).oldest()).isEqualTo(first);
    assertThat(report.listed()).allMatch(gap -> gap.age(now).equals(Duration.ofMinutes(5)));
  }

  private double gauge(String name, String... tags) {
    return metrics.get(name).tags(tags).gauge().value();
  }

  @Test
  void the_gauges_show_what_the_last_reconciliation_found_and_how_long_ago() {
    // Given
    page.completeExceptionally(new IllegalStateException("away"));
    // When
    within(LONG);
    now = now.plusSeconds(7);
    // Then
    assertThat(gauge("qyzmet.reconciliation.gaps", "kind", "account"))
        .isEqualTo(Party.values().length);
    assertThat(gauge("qyzmet.reconciliation.gaps", "kind", "papers")).isZero();
    assertThat(gauge("qyzmet.reconciliation.age.seconds")).isEqualTo(7);
  }
}
