package kz.qyzmet.kit.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import kz.qyzmet.embedded.Grant;
import kz.qyzmet.testing.RealParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(
    value = RealParts.class,
    initArgs = @ResourceArg(name = "database", value = "intake"))
class GeneralAnswersTest {
  private static final String ID = "01970000-0000-7000-8000-00000000000a";

  @TestHTTPResource("/")
  URI base;

  private static Response post(String body) {
    return given()
        .header("Accept-Language", "en")
        .header("X-Correlation-Id", "c-1")
        .contentType("application/json")
        .body(body.getBytes(StandardCharsets.UTF_8))
        .post("/try");
  }

  private static void isProblem(Response response, int status, String code) {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
    assertThat(response.contentType()).startsWith("application/problem+json");
    assertThat(response.jsonPath().getString("type")).isEqualTo("urn:qyzmet:problem:" + code);
    assertThat(response.jsonPath().getString("title")).isNotBlank().isNotEqualTo(code);
    assertThat(response.jsonPath().getString("correlationId")).isNotBlank();
    assertThat(response.jsonPath().getInt("status")).isEqualTo(status);
  }

  @Test
  void a_good_body_is_read() {
    post("{\"text\":\"сәлем\",\"number\":3,\"date\":\"2026-03-05\"}")
        .then()
        .statusCode(200)
        .body("text", equalTo("сәлем"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"text\":\"a\"|malformed-json|",
        "nonsense|malformed-json|",
        "{\"number\":\"3\"}|wrong-type|number",
        "{\"text\":5}|wrong-type|text",
        "{\"text\":true}|wrong-type|text",
        "{\"number\":3.5}|wrong-type|number",
        "{\"date\":\"2026-02-30\"}|wrong-type|date",
        "{\"nothing\":1}|unknown-field|nothing",
        "{\"text\":\"a\",\"text\":\"b\"}|duplicate-field|text",
        "{\"text\":\"a\\u0000\"}|bad-unicode|text",
        "{\"text\":\"a\\ud800\"}|bad-unicode|text",
        "[]|wrong-type|",
        "null|body-missing|",
        "{} {}|malformed-json|",
      })
  void a_bad_body_is_refused_with_the_field(String body, String code, String field) {
    var response = post(body);
    isProblem(response, 400, code);
    if (field != null) {
      assertThat(response.jsonPath().getString("errors[0].field")).isEqualTo(field);
    }
  }

  @Test
  void bytes_that_are_no_utf8_are_refused() {
    var response =
        given()
            .contentType("application/json")
            .body(new byte[] {'{', '"', (byte) 0xC3, '"', ':', '1', '}'})
            .post("/try");
    isProblem(response, 400, "bad-unicode");
  }

  @Test
  void a_body_over_the_limit_is_refused() {
    isProblem(post("{\"text\":\"" + "a".repeat(1_100_000) + "\"}"), 413, "body-too-large");
    isCountedAlone(413, "/too-large");
  }

  /** Requests with that answer are counted under that route, and under no other. */
  private static void isCountedAlone(int status, String route) {
    await()
        .untilAsserted(
            () ->
                assertThat(given().get("/q/metrics").asString().lines())
                    .filteredOn(line -> line.startsWith("qyzmet_http_requests_seconds_count{"))
                    .filteredOn(line -> line.contains("status=\"" + status + "\""))
                    .singleElement()
                    .asString()
                    .contains("route=\"" + route + "\""));
  }

  @Test
  void an_empty_body_is_refused() {
    isProblem(post(""), 400, "body-missing");
  }

  @Test
  void the_framework_s_own_refusals_are_problems_too() {
    isProblem(given().get("/no-such-path"), 404, "not-found");
    isProblem(given().get("/try/versioned"), 405, "method-not-allowed");
    isProblem(
        given().contentType("text/plain").body("a").post("/try"), 415, "unsupported-media-type");
    isProblem(
        given().contentType("application/json").accept("image/png").body("{}").post("/try"),
        406,
        "not-acceptable");
    isProblem(given().post("/try/versioned"), 428, "if-match-missing");
    isProblem(given().header("If-Match", "x").post("/try/versioned"), 400, "if-match-malformed");
  }

  @Test
  void without_a_token_one_is_asked_for() {
    var response = given().get("/try/clerks");
    isProblem(response, 401, "unauthorized");
    assertThat(response.header("WWW-Authenticate")).isEqualTo("Bearer");
  }

  @Test
  void with_a_bad_token_the_challenge_says_so() {
    for (var header : List.of("Bearer nonsense", "bearer nonsense", "Bearer " + forged())) {
      var response = given().header("Authorization", header).get("/try/clerks");
      isProblem(response, 401, "unauthorized");
      assertThat(response.header("WWW-Authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
    }
    var another = given().header("Authorization", "Basic YTpi").get("/try/clerks");
    isProblem(another, 401, "unauthorized");
    assertThat(another.header("WWW-Authenticate")).isEqualTo("Bearer");
  }

  /** A good token with another signature. */
  private static String forged() {
    var one = token(Grant.applicant("960229100021"));
    var other = token(Grant.staff("clerk", "karaganda-polytechnic", "c-1"));
    return one.substring(0, one.lastIndexOf('.')) + other.substring(other.lastIndexOf('.'));
  }

  private static String token(Grant grant) {
    return RealParts.bearer(grant).replace("Bearer ", "");
  }

  @ParameterizedTest
  @CsvSource({
    "kk,Мұндай әдіс жоқ",
    "ru,Метод не поддерживается",
    "en,Method not allowed",
  })
  void a_method_that_is_not_there_is_answered_with_those_that_are(String language, String title) {
    var response = given().header("Accept-Language", language).delete("/try/versioned");
    isProblem(response, 405, "method-not-allowed");
    assertThat(response.jsonPath().getString("title")).isEqualTo(title);
    assertThat(response.header("Allow")).isEqualTo("OPTIONS, POST");
    assertThat(given().post("/try/parameters/" + ID).header("Allow"))
        .isEqualTo("GET, HEAD, OPTIONS");
  }

  @Test
  void what_the_framework_answers_by_itself_is_counted_without_the_path() {
    // When
    given().post("/try/parameters/" + ID).then().statusCode(405);
    given().options("/dead-letters/" + ID + "/replay").then().statusCode(200);
    given().get("/try/parameters/" + ID).then().statusCode(200);
    given().get("/try/nowhere/" + ID).then().statusCode(404);
    // Then
    assertThat(given().get("/q/metrics").asString())
        .contains(
            "{method=\"POST\",route=\"/not-allowed\",status=\"405\"}",
            "{method=\"OPTIONS\",route=\"/options\",status=\"200\"}",
            "{method=\"GET\",route=\"/try/parameters/{id}\",status=\"200\"}",
            "{method=\"GET\",route=\"NOT_FOUND\",status=\"404\"}")
        .doesNotContain(ID);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kk|limit параметрі үшін 0, 1, 2 … күтілді, бірақ мән басқа.",
        "ru|Для параметра limit ожидалось 0, 1, 2 …, но значение другое.",
        "en|Expected parameter limit to be 0, 1, 2 …, but it is not."
      })
  void a_parameter_of_a_wrong_type_is_refused_by_name(String language, String detail) {
    var response =
        given().header("Accept-Language", language).get("/try/parameters/" + ID + "?limit=abc");
    isProblem(response, 400, "invalid-parameter");
    assertThat(response.jsonPath().getString("detail")).isEqualTo(detail);
    assertThat(response.jsonPath().getString("errors[0].field")).isEqualTo("limit");
  }

  @ParameterizedTest
  @CsvSource({
    "limit,3.5",
    "limit,99999999999",
    "count,abc",
    "mine,yes",
    "mine,TRUE",
    "sure,1",
    "sure,0",
    "day,2026-02-30",
    "day,05.03.2026",
    "since,2026-03-05",
    "since,0",
    "other,1-1-1-1-1",
    "other,nonsense",
    "long,abc",
  })
  void every_type_of_parameter_is_read_strictly(String name, String value) {
    var response =
        given()
            .queryParam(name, value)
            .header("Accept-Language", "en")
            .get("/try/parameters/" + ID);
    isProblem(response, 400, "invalid-parameter");
    assertThat(response.jsonPath().getString("errors[0].field")).isEqualTo(name);
  }

  @Test
  void an_id_in_the_path_that_is_none_is_refused_by_name() {
    var response = given().get("/try/parameters/nonsense");
    isProblem(response, 400, "invalid-parameter");
    assertThat(response.jsonPath().getString("errors[0].field")).isEqualTo("id");
  }

  @Test
  void parameters_as_documented_are_read_and_absent_ones_are_absent() {
    given()
        .queryParam("limit", 3)
        .queryParam("mine", true)
        .queryParam("day", "2026-03-05")
        .get("/try/parameters/" + ID)
        .then()
        .statusCode(200)
        .body(equalTo(ID + " 3 0 null true null 2026-03-05 null null"));
  }

  @Test
  void another_role_is_not_enough() {
    var applicant = RealParts.bearer(Grant.applicant("960229100021"));
    isProblem(given().header("Authorization", applicant).get("/try/clerks"), 403, "forbidden");
  }

  @Test
  void a_bug_says_nothing_of_itself() {
    var response = given().get("/try/bug");
    isProblem(response, 500, "internal");
    response.then().body(not(containsString("secret"))).body(not(containsString("Exception")));
  }

  @Test
  void a_problem_speaks_the_caller_s_language_and_kazakh_otherwise() {
    for (var expected :
        Map.of("en", "Not found", "ru-RU,ru;q=0.9", "Не найдено", "de", "Табылмады").entrySet()) {
      given()
          .header("Accept-Language", expected.getKey())
          .get("/no-such-path")
          .then()
          .body("title", equalTo(expected.getValue()));
    }
    given().get("/no-such-path").then().body("title", equalTo("Табылмады"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kk|Белгісіз өріс|Тек сипатталған өрістер күтілді, бірақ белгісіз өріс келді.|Сипатталған өріс күтілді, бірақ мұндай өріс жоқ.",
        "ru|Неизвестное поле|Ожидались только описанные поля, но есть неизвестное.|Ожидалось описанное поле, но такого поля нет.",
        "en|Unknown field|Expected only documented fields, but there is an unknown one.|Expected a documented field, but there is none of this name."
      })
  void the_whole_answer_is_in_the_caller_s_language(
      String language, String title, String detail, String message) {
    var answer =
        given()
            .header("Accept-Language", language)
            .header("X-Correlation-Id", "c-1")
            .contentType("application/json")
            .body("{\"nothing\":1}")
            .post("/try");
    assertThat(answer.header("Content-Language")).isEqualTo(language);
    assertThat(answer.asString())
        .isEqualTo(
            """
            {"type":"urn:qyzmet:problem:unknown-field","title":"%s","status":400,"detail":"%s",\
            "correlationId":"c-1","errors":[{"field":"nothing","code":"unknown-field","message":"%s"}]}"""
                .formatted(title, detail, message));
  }

  @Test
  void a_chunked_body_within_the_limit_is_read() throws Exception {
    var body = "{\"text\":\"" + "a".repeat(50_000) + "\"}";
    var answer =
        sent(
            BodyPublishers.ofInputStream(
                () -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("a".repeat(50_000));
  }

  @Test
  void a_chunked_body_over_our_own_limit_is_refused() throws Exception {
    isProblem(chunked(1_100_000), 413, "body-too-large");
    isCountedAlone(413, "/too-large");
  }

  @Test
  void a_chunked_body_over_the_server_s_limit_is_refused() throws Exception {
    isProblem(chunked(17_000_000), 413, "body-too-large");
  }

  @Test
  void a_body_announced_over_the_server_s_limit_is_refused() throws Exception {
    isProblem(sent(BodyPublishers.ofByteArray(new byte[17_000_000])), 413, "body-too-large");
  }

  @Test
  void what_no_annotation_permits_is_permitted_to_nobody() {
    isProblem(given().get("/try/unannotated"), 401, "unauthorized");
    var clerk = RealParts.bearer(Grant.staff("clerk", "karaganda-polytechnic", "c-1"));
    isProblem(given().header("Authorization", clerk).get("/try/unannotated"), 403, "forbidden");
  }

  private HttpResponse<String> chunked(int size) throws Exception {
    return sent(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[size])));
  }

  private HttpResponse<String> sent(BodyPublisher body) throws Exception {
    try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      return client.send(
          HttpRequest.newBuilder(base.resolve("/try"))
              .header("Content-Type", "application/json")
              .POST(body)
              .build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }

  private static void isProblem(HttpResponse<String> response, int status, String code) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    var body = JsonPath.from(response.body());
    assertThat(body.getString("type")).isEqualTo("urn:qyzmet:problem:" + code);
    assertThat(body.getString("correlationId")).isNotBlank();
    assertThat(body.getString("detail")).doesNotContain("  ");
  }
}
