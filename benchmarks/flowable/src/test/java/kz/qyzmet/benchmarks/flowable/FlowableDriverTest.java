package kz.qyzmet.benchmarks.flowable;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import java.util.List;
import kz.qyzmet.benchmarks.workload.EnginePipelines;
import kz.qyzmet.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Test;

class FlowableDriverTest {
  @Test
  void cases_go_through_all_five_steps_on_a_real_postgresql() throws Exception {
    // Given
    try (var postgres = EmbeddedPostgres.start(null, 0, List.of("peer"));
        var cases = new EnginePipelines(new FlowableDriver(database(postgres.database("peer"))))) {
      cases.prepare(3);
      // When
      var driven = cases.drive(3, 2);
      // Then
      assertThat(driven.pipelines()).isEqualTo(3);
      assertThat(driven.transitions()).isEqualTo(15);
      assertThat(cases.about()).startsWith("Flowable 8.");
    }
  }

  private static HikariConfig database(EmbeddedPostgres.Database peer) {
    var database = new HikariConfig();
    database.setJdbcUrl(peer.jdbcUrl());
    database.setUsername(peer.user());
    database.setPassword(peer.password());
    database.setMaximumPoolSize(4);
    return database;
  }
}
