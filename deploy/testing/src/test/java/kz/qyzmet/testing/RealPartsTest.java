package kz.qyzmet.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import kz.qyzmet.embedded.Grant;
import kz.qyzmet.embedded.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

class RealPartsTest {
  @Test
  void the_parts_start_once_and_answer_under_the_settings_that_they_return() throws Exception {
    // Given
    var resource = new RealParts();
    resource.init(Map.of("database", "college"));
    // When
    var settings = resource.start();
    var again = resource.start();
    // Then
    assertThat(again).isEqualTo(settings);
    assertThat(settings)
        .containsKeys("quarkus.datasource.reactive.url", "quarkus.oidc-client.credentials.secret");
    try (var connection =
            DriverManager.getConnection(
                settings.get("quarkus.datasource.jdbc.url"),
                settings.get("quarkus.datasource.username"),
                settings.get("quarkus.datasource.password"));
        var admin =
            Admin.create(Map.of("bootstrap.servers", settings.get("kafka.bootstrap.servers")))) {
      assertThat(connection.isValid(5)).isTrue();
      assertThat(admin.listTopics().names().get(20, TimeUnit.SECONDS)).containsAll(Topics.ALL);
    }
    assertThat(RealParts.kafka()).isEqualTo(settings.get("kafka.bootstrap.servers"));
    assertThat(RealParts.bearer(Grant.official("monitor"))).startsWith("Bearer ey");
  }

  @Test
  void a_resource_without_a_database_is_refused() {
    assertThatThrownBy(() -> new RealParts().init(Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("database");
  }
}
