package kz.qyzmet.benchmarks.floor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PgbenchTest {
  private static final String OUTPUT =
      """
      transaction type: accept.sql
      query mode: prepared
      number of clients: 16
      number of transactions actually processed: 13288
      number of failed transactions: 0 (0.000%)
      latency average = 12.034 ms
      initial connection time = 21.411 ms
      tps = 1329.512345 (without initial connection time)
      """;

  @Test
  void its_own_words_are_read() {
    assertThat(Pgbench.Done.parse(OUTPUT)).isEqualTo(new Pgbench.Done(13288, 1329.512345));
  }

  @Test
  void failed_transactions_give_no_figure() {
    assertThatThrownBy(
            () -> Pgbench.Done.parse(OUTPUT.replace("transactions: 0", "transactions: 3")))
        .hasMessageContaining("no failed transactions");
  }

  @Test
  void words_that_it_never_said_give_no_figure() {
    assertThatThrownBy(() -> Pgbench.Done.parse("pgbench: error: connection failed"))
        .hasMessageContaining("Expected pgbench to tell");
  }
}
