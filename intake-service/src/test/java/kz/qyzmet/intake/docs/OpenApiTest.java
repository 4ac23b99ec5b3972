package kz.qyzmet.intake.docs;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kz.qyzmet.intake.testing.IntakeTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenApiTest extends IntakeTest {
  private static final Path COMMITTED = Path.of("../docs/openapi/intake-service.yaml");
  private static final String REWRITE = "qyzmet.openapi.rewrite";

  @Test
  void the_description_that_is_served_is_the_one_that_is_committed() throws IOException {
    // Given
    var rewrite = System.getProperty(REWRITE) != null;
    // When
    var served = given().get("/q/openapi").asString();
    if (rewrite) {
      Files.createDirectories(COMMITTED.getParent());
      Files.writeString(COMMITTED, served);
    }
    // Then
    assertThat(served)
        .as(
            "Expected the served description to be docs/openapi/intake-service.yaml, but it differs. Write it anew with"
                + " mvn -pl intake-service -am test -Dtest=OpenApiTest -Dsurefire.failIfNoSpecifiedTests=false -D%s and commit the difference",
            REWRITE)
        .isEqualTo(Files.readString(COMMITTED));
  }
}
