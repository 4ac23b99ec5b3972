package kz.qyzmet.college.signing;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import java.util.UUID;
import kz.qyzmet.college.RunningCollege;
import org.junit.jupiter.api.Test;

/** A college that wants its papers signed here. */
@QuarkusTest
@TestProfile(RequiredSignatureTest.Required.class)
class RequiredSignatureTest extends RunningCollege {

  /** The setting that it has. */
  public static class Required implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("qyzmet.college.signature-required", "true");
    }
  }

  private static final String GRANT = "{\"step\":\"prepare\",\"draft\":{\"decision\":\"grant\"}}";
  private static final String SIGN = "{\"step\":\"sign\"}";

  @Test
  void a_case_whose_paper_is_drafted_is_not_signed_without_it() {
    // Given
    var id = assigned();
    as(EXECUTOR)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .contentType("application/json")
        .body("{}")
        .post("/cases/" + id + "/draft")
        .then()
        .statusCode(201);
    done(EXECUTOR, id, 3, GRANT);
    // When
    var answer = command(DIRECTOR, id, "complete", 4, SIGN);
    // Then
    answer
        .then()
        .statusCode(422)
        .body("type", endsWith("part-missing"))
        .body("errors[0].field", equalTo("signature"));
    read(DIRECTOR, "/cases/" + id).then().body("status", equalTo("OPEN"));
  }

  @Test
  void a_case_without_a_drafted_paper_is_signed_as_ever() {
    // Given
    var id = drafted();
    // When
    done(DIRECTOR, id, 4, SIGN);
    // Then
    read(DIRECTOR, "/cases/" + id).then().body("status", equalTo("READY"));
  }
}
