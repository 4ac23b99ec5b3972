package kz.qyzmet.college.casework;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import kz.qyzmet.college.RunningCollege;
import kz.qyzmet.college.Tables;
import kz.qyzmet.embedded.Grant;
import org.junit.jupiter.api.Test;

/**
 * Every refusal that people can meet, whole, in three languages, against the committed file {@code
 * src/test/resources/refusals.txt}: what stands there is what an official reads.
 */
@QuarkusTest
class RefusalsTest extends RunningCollege {

  private static final Path EXPECTED = Path.of("src/test/resources/refusals.txt");
  private static final Path ACTUAL = Path.of("target/refusals.txt");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String KEY = "Idempotency-Key";
  private static final String HERE = "{\"condition\":\"here\"}";

  @Test
  void every_refusal_reads_as_the_committed_file_says_and_writes_nothing() throws IOException {
    // Given
    var requests = requests();
    var before = Tables.written();
    // When
    var actual = new StringBuilder();
    for (var request : requests.entrySet()) {
      for (var language : List.of("kk", "ru", "en")) {
        actual.append(shown(request.getKey(), language, request.getValue().in(language)));
      }
    }
    // Then
    Files.writeString(ACTUAL, actual);
    assertThat(actual.toString())
        .as("if the new texts are right, copy %s to %s", ACTUAL, EXPECTED)
        .isEqualTo(Files.readString(EXPECTED));
    assertThat(Tables.written()).isEqualTo(before);
  }

  private static Map<String, Request> requests() {
    var opened = opened();
    var registered = registered();
    var assigned = assigned();
    var drafted = drafted();
    var ready = ready();
    var ended = ready();
    done(CLERK, ended, 6, "{\"step\":\"issue\"}");
    var claimed = opened();
    command(CLERK, claimed, "claim", 1, "{}").then().statusCode(200);
    var awaited = onItsWay();
    var missing = onItsWay();
    look(CLERK, missing, 1, "missing").then().statusCode(200);
    var arrived = onItsWay();
    look(CLERK, arrived, 1, "here").then().statusCode(200);
    var usedKey = UUID.randomUUID().toString();
    command(CLERK, opened(), "claim", 1, usedKey, "{}").then().statusCode(200);

    Map<String, Request> all = new LinkedHashMap<>();
    all.put("another organisation's case", post(CLERK_OF_ATYRAU, opened, "claim", 1, "{}"));
    all.put("a case that does not exist", post(CLERK, new UUID(1, 1), "claim", 1, "{}"));
    all.put("the case is over", post(CLERK, ended, "claim", 7, "{}"));
    all.put("stale version", post(DIRECTOR, registered, "claim", 1, "{}"));
    all.put("another step", post(CLERK, opened, "complete", 1, "{\"step\":\"issue\"}"));
    all.put("wrong role", post(DIRECTOR, opened, "claim", 1, "{}"));
    all.put("taken by another", post(OTHER_CLERK, claimed, "claim", 2, "{}"));
    all.put("taken already", post(CLERK, claimed, "claim", 2, "{}"));
    all.put("not the executor", post(OTHER_EXECUTOR, assigned, "claim", 3, "{}"));
    all.put("own work", post(DRAFTING_DIRECTOR, drafted, "complete", 4, "{\"step\":\"sign\"}"));
    all.put(
        "no executor named", post(DIRECTOR, registered, "complete", 2, "{\"step\":\"assign\"}"));
    all.put(
        "nobody acts for the applicant so",
        post(
            CLERK,
            ready,
            "complete",
            6,
            """
            {"step":"issue","receivedBy":"A","representative":{"ground":"neighbour","papers":[]}}"""));
    all.put(
        "without the paper that makes a proxy",
        post(
            CLERK,
            ready,
            "complete",
            6,
            """
            {"step":"issue","receivedBy":"A","representative":{"ground":"proxy","papers":[]}}"""));
    all.put(
        "an executor too many",
        post(
            CLERK,
            opened,
            "complete",
            1,
            "{\"step\":\"register\",\"executor\":\"kp-executor-1\"}"));
    all.put(
        "a stranger as executor",
        post(
            DIRECTOR,
            registered,
            "complete",
            2,
            "{\"step\":\"assign\",\"executor\":\"ae-executor-1\"}"));
    all.put(
        "unknown ground",
        post(
            EXECUTOR,
            assigned,
            "complete",
            3,
            """
            {"step":"prepare","draft":{"decision":"refuse","ground":"bad-mood","text":"x"}}"""));
    all.put(
        "nothing is returned from here", post(CLERK, opened, "return", 1, "{\"note\":\"Why\"}"));
    all.put(
        "only a director reassigns",
        post(CLERK, opened, "reassign", 1, "{\"assignee\":\"kp-clerk-2\"}"));
    all.put("an applicant", post(Grant.applicant("180101100011"), opened, "claim", 1, "{}"));
    all.put("fields at fault", post(CLERK, opened, "complete", 1, faultyFields()));
    all.put("malformed JSON", post(CLERK, opened, "complete", 1, "{\"step\":"));
    all.put("wrong type", post(CLERK, opened, "complete", 1, "{\"step\":7}"));
    all.put(
        "unknown field",
        post(CLERK, opened, "complete", 1, "{\"step\":\"register\",\"version\":9}"));
    all.put("bad Unicode", post(CLERK, opened, "return", 1, "{\"note\":\"\\ud800\"}"));
    all.put("a body with NUL", post(CLERK, opened, "return", 1, "{\"note\":\"a\\u0000\"}"));
    all.put("key used for another request", reused(opened, usedKey));
    all.put("no If-Match", withHeader(opened, KEY, "a-key"));
    all.put("no Idempotency-Key", withHeader(opened, "If-Match", "\"1\""));
    all.put("malformed If-Match", malformedIfMatch(opened));
    all.put("no token", language -> anonymous(language, opened));
    all.put("limit of a page", get(CLERK, "/cases?limit=1000"));
    all.put("malformed cursor", get(CLERK, "/tasks?cursor=~"));
    all.put("flag that is none", get(CLERK, "/tasks?mine=yes"));
    all.put("malformed id", get(CLERK, "/cases/not-an-id/history"));
    all.put("unknown status", get(CLERK, "/cases?status=SLEEPING"));
    all.put("another organisation's history", get(CLERK_OF_ATYRAU, "/cases/" + ready + "/history"));
    all.put("staff of an unknown organisation", get(stranger(), "/tasks"));
    all.put("another organisation's package", looking(CLERK_OF_ATYRAU, awaited, 1, HERE));
    all.put("a package that does not exist", looking(CLERK, new UUID(1, 1), 1, HERE));
    all.put("stale version of a package", looking(CLERK, missing, 1, HERE));
    all.put("a package that has arrived", looking(CLERK, arrived, 2, HERE));
    all.put(
        "missing for the second time", looking(CLERK, missing, 2, "{\"condition\":\"missing\"}"));
    all.put("nothing comes back", post(CLERK, opened, "take-back", 1, HERE));
    all.put("nothing said of a package", looking(CLERK, awaited, 1, "{}"));
    all.put("no such condition", looking(CLERK, awaited, 1, "{\"condition\":\"lost\"}"));
    all.put("a condition of a wrong type", looking(CLERK, awaited, 1, "{\"condition\":true}"));
    all.put("not a clerk", looking(DIRECTOR, awaited, 1, HERE));
    all.put("limit of a page of packages", get(CLERK, "/packages?limit=0"));
    return all;
  }

  private static Grant stranger() {
    return Grant.staff("clerk", "no-such-college", "somebody");
  }

  private static String faultyFields() {
    return "{\"step\":\" \",\"executor\":\"%s\",\"draft\":{\"decision\":\"maybe\"}}"
        .formatted("x".repeat(101));
  }

  private static Request post(Grant by, UUID id, String verb, int version, String body) {
    return post(by, "/cases/" + id + "/" + verb, version, body);
  }

  private static Request looking(Grant by, UUID id, int version, String body) {
    return post(by, "/packages/" + id + "/check", version, body);
  }

  private static Request post(Grant by, String path, int version, String body) {
    return language ->
        as(by, language)
            .header("If-Match", "\"" + version + "\"")
            .header(KEY, UUID.randomUUID().toString())
            .contentType("application/json")
            .body(body)
            .post(path);
  }

  private static Request reused(UUID id, String key) {
    return language ->
        as(CLERK, language)
            .header("If-Match", "\"9\"")
            .header(KEY, key)
            .contentType("application/json")
            .body("{}")
            .post("/cases/" + id + "/claim");
  }

  private static Request withHeader(UUID id, String name, String value) {
    return language ->
        as(CLERK, language)
            .header(name, value)
            .contentType("application/json")
            .body("{}")
            .post("/cases/" + id + "/claim");
  }

  private static Request malformedIfMatch(UUID id) {
    return language ->
        as(CLERK, language)
            .header("If-Match", "W/\"1\"")
            .header(KEY, "a-key")
            .contentType("application/json")
            .body("{}")
            .post("/cases/" + id + "/claim");
  }

  private static Response anonymous(String language, UUID id) {
    return given().header("Accept-Language", language).get("/cases/" + id);
  }

  private static Request get(Grant by, String path) {
    return language -> as(by, language).get(path);
  }

  /** The answer as the file shows it; the correlation id is checked and left out. */
  private static String shown(String name, String language, Response answer) throws IOException {
    assertThat(answer.contentType()).as(name).startsWith("application/problem+json");
    assertThat(answer.header("Content-Language")).as(name).isEqualTo(language);
    var body =
        (ObjectNode) JSON.readTree(answer.body().asString().getBytes(StandardCharsets.UTF_8));
    JsonNode correlation = body.remove("correlationId");
    assertThat(correlation.asText()).as(name).isEqualTo(answer.header("X-Correlation-Id"));
    assertThat(body.path("status").asInt()).as(name).isEqualTo(answer.statusCode());
    return "## %s (%s)%n%s%n%n"
        .formatted(name, language, JSON.writeValueAsString(JSON.convertValue(body, TreeMap.class)));
  }

  /** One request, in a language. */
  @FunctionalInterface
  private interface Request {
    Response in(String language);
  }
}
