package kz.qyzmet.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What is served is what is committed. */
@QuarkusTest
@OnRealParts
class OpenApiTest {
  private static final Path COMMITTED = Path.of("../docs/openapi/gateway-service.yaml");

  @Test
  void the_committed_description_is_the_one_that_is_served() throws IOException {
    // When
    var served =
        RestAssured.get("/q/openapi?format=yaml").then().statusCode(200).extract().asString();
    // Then
    if (Boolean.getBoolean("qyzmet.openapi.write")) {
      Files.createDirectories(COMMITTED.getParent());
      Files.writeString(COMMITTED, served);
    }
    assertThat(served)
        .as("Expected the committed description; write it anew by -Dqyzmet.openapi.write=true")
        .isEqualTo(Files.readString(COMMITTED));
  }
}
