package kz.qyzmet.college.draft;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import java.util.UUID;
import kz.qyzmet.college.RunningCollege;
import org.junit.jupiter.api.Test;

/** A college that wants its papers drafted here. */
@QuarkusTest
@TestProfile(RequiredDraftTest.Required.class)
class RequiredDraftTest extends RunningCollege {

  /** The setting that it has. */
  public static class Required implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("qyzmet.college.draft-required", "true");
    }
  }

  private static final String GRANT = "{\"step\":\"prepare\",\"draft\":{\"decision\":\"grant\"}}";

  @Test
  void nothing_is_proposed_before_its_paper_is_drafted() {
    // Given
    var id = assigned();
    command(EXECUTOR, id, "complete", 3, GRANT)
        .then()
        .statusCode(422)
        .body("type", endsWith("part-missing"))
        .body("errors[0].field", equalTo("paper"));
    // When
    as(EXECUTOR)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .contentType("application/json")
        .body("{}")
        .post("/cases/" + id + "/draft")
        .then()
        .statusCode(201);
    // Then
    done(EXECUTOR, id, 3, GRANT);
  }

  @Test
  void a_refusal_is_not_proposed_on_another_ground_than_its_paper_states() {
    // Given
    var id = assigned();
    as(EXECUTOR)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .contentType("application/json")
        .body("{\"decision\":\"refuse\",\"ground\":\"unreliable\"}")
        .post("/cases/" + id + "/draft")
        .then()
        .statusCode(201);
    // When, then
    command(
            EXECUTOR,
            id,
            "complete",
            3,
            "{\"step\":\"prepare\",\"draft\":{\"decision\":\"refuse\",\"ground\":\"no-consent\",\"text\":\"x\"}}")
        .then()
        .statusCode(422)
        .body("type", endsWith("part-missing"))
        .body("errors[0].field", equalTo("paper"));
  }
}
