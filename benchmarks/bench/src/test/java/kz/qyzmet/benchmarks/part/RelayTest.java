package kz.qyzmet.benchmarks.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import kz.qyzmet.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Test;

class RelayTest {
  private static final String OUTBOX =
      "CREATE TABLE outbox (event_id uuid, application_id uuid, share smallint, topic text,"
          + " payload bytea)";

  @Test
  void an_event_of_the_backlog_is_a_kilobyte_that_no_compression_makes_smaller() throws Exception {
    // Given
    try (var postgres = EmbeddedPostgres.start(null, 0, List.of("college"));
        var college = postgres.database("college").connect();
        var sql = college.createStatement()) {
      sql.execute(OUTBOX);
      // When
      Relay.store(college, 3);
      // Then
      var payloads = new ArrayList<byte[]>();
      try (var rows = sql.executeQuery("SELECT DISTINCT payload FROM outbox")) {
        while (rows.next()) {
          payloads.add(rows.getBytes(1));
        }
      }
      assertThat(payloads).hasSize(3).allSatisfy(each -> assertThat(each).hasSize(1024));
      assertThat(payloads).allSatisfy(each -> assertThat(deflated(each)).isGreaterThan(1024));
    }
  }

  private static int deflated(byte[] payload) {
    try (var deflater = new Deflater(Deflater.BEST_COMPRESSION)) {
      deflater.setInput(payload);
      deflater.finish();
      return deflater.deflate(new byte[2 * payload.length]);
    }
  }
}
