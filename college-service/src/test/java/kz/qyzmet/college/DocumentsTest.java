package kz.qyzmet.college;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.WithDefault;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What is written down is what runs. */
@QuarkusTest
class DocumentsTest extends RunningCollege {

  private static final Path COMMITTED = Path.of("../docs/openapi/college-service.yaml");
  private static final Path SERVED = Path.of("target/college-service.yaml");

  @Test
  void the_committed_openapi_document_is_the_served_one() throws IOException {
    // When
    var served = given().accept("application/yaml").get("/q/openapi").body().asString();
    // Then
    Files.writeString(SERVED, served);
    assertThat(served)
        .as("if the change is meant, copy college-service/%s to docs/openapi", SERVED)
        .isEqualTo(Files.readString(COMMITTED));
  }

  @Test
  void every_setting_stands_in_the_readme_with_its_default() throws IOException {
    // Given
    var readme = Files.readString(Path.of("README.md"));
    for (var setting : CollegeSettings.class.getDeclaredMethods()) {
      // When
      var row = "| `qyzmet.college." + key(setting) + "` | " + usual(setting) + " |";
      // Then
      assertThat(readme).contains(row);
    }
  }

  @Test
  void the_service_says_that_it_is_ready_and_alive() {
    assertThat(given().get("/q/health/ready").statusCode()).isEqualTo(200);
    assertThat(given().get("/q/health/live").statusCode()).isEqualTo(200);
  }

  private static String key(Method setting) {
    return setting.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  private static String usual(Method setting) {
    var usual = setting.getAnnotation(WithDefault.class);
    return usual == null ? "–" : "`" + usual.value() + "`";
  }
}
