package kz.qyzmet.deadline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import kz.qyzmet.testing.RealParts;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The document that is committed and the one that is served are the same. */
@QuarkusTest
@QuarkusTestResource(
    value = RealParts.class,
    initArgs = @ResourceArg(name = "database", value = "deadline"))
class OpenApiTest {

  private static final Path COMMITTED = Path.of("../docs/openapi/deadline-service.yaml");

  @Test
  void the_committed_openapi_document_is_the_one_that_is_served() throws IOException {
    // Given
    String served = given().get("/q/openapi").then().statusCode(200).extract().asString();
    if (Boolean.getBoolean("qyzmet.openapi.write")) {
      Files.createDirectories(COMMITTED.getParent());
      Files.writeString(COMMITTED, served);
    }
    // When
    Map<String, Object> committed = parse(Files.readString(COMMITTED));
    // Then
    assertThat(parse(served))
        .as("If the change is wanted, run this test with -Dqyzmet.openapi.write=true and commit.")
        .isEqualTo(committed);
  }

  private static Map<String, Object> parse(String yaml) {
    return new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
  }
}
