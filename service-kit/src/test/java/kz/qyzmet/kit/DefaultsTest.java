package kz.qyzmet.kit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import kz.qyzmet.kit.app.Database;
import kz.qyzmet.kit.clock.Ids;
import kz.qyzmet.testing.RealParts;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The kit's defaults take effect, those of build time too: this application sets none of them. The
 * ones for consumers are proven by the inbox's tests, the refusal of methods without an annotation
 * by the general answers.
 */
@QuarkusTest
@QuarkusTestResource(
    value = RealParts.class,
    initArgs = @ResourceArg(name = "database", value = "intake"))
class DefaultsTest {
  @Inject Ids ids;
  @Inject Pool pool;

  private static String setting(String name) {
    return ConfigProvider.getConfig().getValue(name, String.class);
  }

  @Test
  void migrations_of_the_kit_and_of_the_service_have_run() {
    assertThat(
            Database.column(
                "SELECT version FROM flyway_schema_history WHERE success ORDER BY installed_rank"))
        .containsExactly("20261121.0100", "20261121.0200", "20261121.0530");
  }

  @Test
  void a_service_listens_on_this_machine_only_and_stops_gracefully() {
    assertThat(setting("quarkus.http.host")).isEqualTo("127.0.0.1");
    assertThat(ConfigProvider.getConfig().getValue("quarkus.shutdown.timeout", Duration.class))
        .isEqualTo(Duration.ofSeconds(10));
    assertThat(setting("quarkus.shutdown.delay-enabled")).isEqualTo("true");
  }

  @Test
  void a_transaction_that_a_frozen_process_holds_open_is_ended_by_the_server() {
    // When
    var timeout =
        pool.query("SHOW idle_in_transaction_session_timeout")
            .executeAndAwait()
            .iterator()
            .next()
            .getString(0);
    // Then
    assertThat(timeout).isEqualTo("45s");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/q/health/live", "/q/health/ready"})
  void health_is_told(String path) {
    given().get(path).then().statusCode(200).body("status", equalTo("UP"));
  }

  @Test
  void the_openapi_document_is_served_and_no_page_to_try_it() {
    given().accept("application/json").get("/q/openapi").then().statusCode(200);
    given().get("/q/swagger-ui/").then().statusCode(404);
  }

  @Test
  void ids_are_of_version_7_and_grow_with_time() {
    var first = ids.next();
    assertThat(first.version()).isEqualTo(7);
    assertThat(first.variant()).isEqualTo(2);
    assertThat(ids.next().getMostSignificantBits() >>> 16)
        .isGreaterThanOrEqualTo(first.getMostSignificantBits() >>> 16);
  }
}
