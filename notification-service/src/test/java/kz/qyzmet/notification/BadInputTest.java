package kz.qyzmet.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;
import kz.qyzmet.embedded.Grant;
import kz.qyzmet.embedded.TokenFault;
import kz.qyzmet.testing.RealParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is refused is refused whole, in the caller's language, naming the field. */
@QuarkusTest
@OnRealParts
class BadInputTest {
  private final People person = People.somebody();

  private RequestSpecification asks(String language) {
    return RestAssuredIn.language(person, language);
  }

  private static void refused(
      RequestSpecification request, Method method, String path, int status, String body) {
    // When
    var answer = request.header("X-Correlation-Id", "c-1").request(method, path);
    // Then
    answer.then().statusCode(status).contentType("application/problem+json");
    assertThat(new JsonObject(answer.asString())).isEqualTo(new JsonObject(body));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          kk | Параметр дұрыс емес  | lang параметрі үшін kk, ru, en күтілді, бірақ мән басқа. | kk, ru, en күтілді, бірақ мән басқа.
          ru | Неверный параметр    | Для параметра lang ожидалось kk, ru, en, но значение другое. | Ожидалось kk, ru, en, но значение другое.
          en | Invalid parameter    | Expected parameter lang to be kk, ru, en, but it is not. | Expected kk, ru, en, but got something else.
          """)
  void an_unknown_language_is_refused_in_a_known_one(
      String language, String title, String detail, String message) {
    refused(
        asks(language),
        Method.GET,
        "/notices?lang=de",
        400,
        """
        {"type": "urn:qyzmet:problem:invalid-parameter", "title": "%s", "status": 400,
         "detail": "%s", "correlationId": "c-1",
         "errors": [{"field": "lang", "code": "invalid-parameter", "message": "%s"}]}
        """
            .formatted(title, detail, message));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          kk | Idempotency-Key жоқ        | Idempotency-Key тақырыбы күтілді, бірақ ол жоқ.
          ru | Нет Idempotency-Key        | Ожидался заголовок Idempotency-Key, но его нет.
          en | Idempotency-Key is missing | Expected the header Idempotency-Key, but it is missing.
          """)
  void a_mark_without_a_key_is_refused(String language, String title, String detail) {
    refused(
        asks(language),
        Method.POST,
        "/notices/" + UUID.randomUUID() + "/read",
        400,
        """
        {"type": "urn:qyzmet:problem:idempotency-key-missing", "title": "%s", "status": 400,
         "detail": "%s", "correlationId": "c-1"}
        """
            .formatted(title, detail));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "201", "ten", "1.5", "99999999999999999999"})
  void a_limit_outside_of_its_bounds_is_refused(String limit) {
    for (var path : List.of("/notices", "/statuses")) {
      var asks = path.equals("/notices") ? asks("en") : People.official("monitor");
      asks.queryParam("limit", limit)
          .get(path)
          .then()
          .statusCode(400)
          .body("type", equalTo("urn:qyzmet:problem:invalid-parameter"))
          .body("errors[0].field", equalTo("limit"));
    }
  }

  @Test
  void a_flag_that_is_neither_true_nor_false_is_refused() {
    asks("en")
        .get("/notices?unread=yes")
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("unread"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"!!", "bm9uZQ", "LTE", "%00"})
  void a_cursor_that_we_never_gave_is_refused(String cursor) {
    asks("en")
        .urlEncodingEnabled(false)
        .get("/notices?cursor=" + cursor)
        .then()
        .statusCode(400)
        .body("type", equalTo("urn:qyzmet:problem:cursor-malformed"))
        .body("errors[0].field", equalTo("cursor"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"read": true} | unknown-field
          {"             | malformed-json
          []             | wrong-type
          "\\ud800"      | wrong-type
          """)
  void a_mark_takes_no_fields(String body, String code) {
    person
        .does()
        .contentType("application/json")
        .body(body)
        .post("/notices/" + UUID.randomUUID() + "/read")
        .then()
        .statusCode(400)
        .body("type", equalTo("urn:qyzmet:problem:" + code));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "not-an-id", "0-0-0-0-0", "' or 1=1"})
  void an_id_that_is_none_is_refused_by_name(String id) {
    person
        .does()
        .post("/notices/{id}/read", id)
        .then()
        .statusCode(400)
        .body("type", equalTo("urn:qyzmet:problem:invalid-parameter"))
        .body("errors[0].field", equalTo("id"));
  }

  @ParameterizedTest
  @EnumSource(TokenFault.class)
  void a_faulty_token_opens_nothing(TokenFault fault) {
    for (var path : List.of("/notices", "/notices/stream", "/statuses")) {
      RestAssuredIn.anonymous("ru")
          .header("Authorization", RealParts.bearer(fault, Grant.applicant(person.iin())))
          .get(path)
          .then()
          .statusCode(401)
          .contentType("application/problem+json")
          .body("title", equalTo("Требуется вход"));
    }
  }

  @Test
  void nobody_in_particular_is_asked_to_sign_in() {
    for (var path : List.of("/notices", "/notices/stream", "/statuses")) {
      RestAssuredIn.anonymous("kk")
          .get(path)
          .then()
          .statusCode(401)
          .header("WWW-Authenticate", equalTo("Bearer"))
          .body("type", equalTo("urn:qyzmet:problem:unauthorized"));
    }
  }

  @Test
  void another_role_is_refused() {
    for (var role :
        List.of("operator", "clerk", "director", "executor", "monitor", "administrator")) {
      People.official(role).get("/notices").then().statusCode(403);
      People.official(role).get("/notices/stream").then().statusCode(403);
    }
    asks("en").get("/statuses").then().statusCode(403);
  }

  @Test
  void an_applicant_whose_token_names_no_iin_is_refused() {
    People.official("applicant")
        .get("/notices")
        .then()
        .statusCode(403)
        .body("type", equalTo("urn:qyzmet:problem:iin-claim-missing"));
  }

  @Test
  void methods_and_places_that_do_not_exist_answer_as_problems() {
    asks("en").delete("/notices").then().statusCode(405).contentType("application/problem+json");
    asks("en").get("/nothing").then().statusCode(404).contentType("application/problem+json");
  }
}
