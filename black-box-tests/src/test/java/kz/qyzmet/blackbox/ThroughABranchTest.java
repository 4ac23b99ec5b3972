package kz.qyzmet.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import kz.qyzmet.contracts.identity.SyntheticIin;
import kz.qyzmet.stack.run.Service;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The Corporation's channel: papers travel to the college in a registry, the result back. */
class ThroughABranchTest {
  private static final int PERSON = 120;

  private static World world;

  @BeforeAll
  static void theStackRuns() {
    world = World.get();
    world.stack.clock().set(World.START);
  }

  /** An operator takes it in; gives the answer. */
  private static JsonNode takenIn() {
    return world
        .http
        .post(
            world.url(Service.INTAKE, "/counter/applications"),
            world.operator(),
            """
            {"service":"tve-duplicate","provider":"%s","iin":"%s","language":"ru","consent":true,
             "form":{"surname":"Үлгі","name":"Адам","completionYear":2019,"specialty":"Дәнекерлеуші",
                     "reason":"lost","reasonText":"Көшу кезінде жоғалды"},
             "documents":[{"document":"application","paper":true},
                          {"document":"identity-document","paper":true}]}
            """
                .formatted(World.COLLEGE, SyntheticIin.nth(PERSON).value()))
        .expect(201)
        .json();
  }

  /** Closes a registry over what waits for the college, and lets it leave. */
  private static void leaves() {
    var registry =
        world
            .http
            .post(
                world.url(Service.INTAKE, "/counter/registries"),
                world.operator(),
                "{\"provider\":\"" + World.COLLEGE + "\"}")
            .expect(201)
            .json();
    world
        .http
        .post(
            world.url(
                Service.INTAKE,
                "/counter/registries/" + registry.get("number").asText() + "/dispatch"),
            world.operator(),
            "{\"carrier\":\"courier\"}")
        .expect(200);
  }

  private static void isFoundByTheClerk(String id) {
    var packages =
        world
            .http
            .get(world.url(Service.COLLEGE, "/packages?limit=100"), world.clerk())
            .expect(200);
    var version = one(packages.json().get("items"), id, "id").get("version").asInt();
    world
        .http
        .post(
            world.url(Service.COLLEGE, "/packages/" + id + "/check"),
            world.clerk(),
            "{\"condition\":\"here\"}",
            "\"" + version + "\"")
        .expect(200);
  }

  /** What the branch sees of the result, which stands so. */
  private static JsonNode result(String id, String state) {
    var results =
        world
            .http
            .get(
                world.url(Service.INTAKE, "/counter/results?limit=100&state=" + state),
                world.operator())
            .expect(200);
    return one(results.json().get("items"), id, "application");
  }

  private static void does(String id, String state, String verb, String body) {
    var version = result(id, state).get("version").asInt();
    world
        .http
        .post(
            world.url(Service.INTAKE, "/counter/results/" + id + "/" + verb),
            world.operator(),
            body,
            "\"" + version + "\"")
        .expect(200);
  }

  private static JsonNode one(JsonNode items, String id, String key) {
    return StreamSupport.stream(items.spliterator(), false)
        .filter(item -> item.get(key).asText().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("Expected " + id + " among " + items));
  }

  /** What the cabinet shows once all has arrived everywhere. */
  private static String shown(String id) {
    world.settle();
    return world
        .http
        .get(world.url(Service.INTAKE, "/applications/" + id), world.applicant(PERSON))
        .expect(200)
        .json()
        .get("status")
        .asText();
  }

  private static List<String> told() {
    return StreamSupport.stream(world.notices(world.applicant(PERSON)).spliterator(), false)
        .map(notice -> notice.get("kind").asText())
        .toList();
  }

  @Test
  void papers_travel_to_the_college_and_the_result_back_to_the_applicant() {
    // Given
    var filed = takenIn();
    var id = filed.get("id").asText();
    assertThat(filed.get("due").asText()).startsWith("2026-04-01T18:00");
    assertThat(shown(id)).isEqualTo("ACCEPTED");
    // When
    leaves();
    assertThat(shown(id)).isEqualTo("ACCEPTED");
    isFoundByTheClerk(id);
    world.settle();
    world.complete(id, world.clerk(), "{\"step\":\"register\"}");
    assertThat(shown(id)).isEqualTo("REGISTERED");
    world.complete(id, world.director(), "{\"step\":\"assign\",\"executor\":\"kp-executor-1\"}");
    world.complete(
        id, world.executor(), "{\"step\":\"prepare\",\"draft\":{\"decision\":\"grant\"}}");
    world.complete(id, world.director(), "{\"step\":\"sign\"}");
    world.complete(id, world.clerk(), "{\"step\":\"issue\",\"sending\":{\"carrier\":\"courier\"}}");
    assertThat(shown(id)).isEqualTo("IN_PROGRESS");
    does(id, "ON_ITS_WAY", "check", "{\"condition\":\"here\"}");
    assertThat(shown(id)).isEqualTo("READY");
    does(id, "HERE", "hand-over", world.receiving(filed.get("number").asText()));
    // Then
    assertThat(shown(id)).isEqualTo("ISSUED");
    assertThat(result(id, "HANDED_OVER").get("receivedBy").asText()).isEqualTo("applicant");
    assertThat(told())
        .containsExactly(
            "issued", "ready-at-branch-until", "in-progress", "registered", "accepted");
  }
}
