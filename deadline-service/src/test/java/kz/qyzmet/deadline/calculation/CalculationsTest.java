package kz.qyzmet.deadline.calculation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import kz.qyzmet.embedded.Grant;
import kz.qyzmet.testing.RealParts;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What-if: the dates that an application would get. */
@QuarkusTest
@QuarkusTestResource(
    value = RealParts.class,
    initArgs = @ResourceArg(name = "database", value = "deadline"))
class CalculationsTest {

  private static final String PORTAL =
      """
      {"service": "tve-duplicate", "channel": "portal", "at": "2026-03-05T18:31"}""";

  @Nested
  class An_answer {

    @Test
    void gives_every_date_of_an_application_and_why() {
      // When
      JsonPath answer = answer(PORTAL);
      // Then
      assertThat(answer.getMap("$").keySet())
          .containsExactly(
              "accepted",
              "reason",
              "registered",
              "due",
              "strictDue",
              "internalDue",
              "handOverBy",
              "derivedDue",
              "minDue",
              "maxDue",
              "calendarEdition",
              "ledger");
      assertThat(answer.getBoolean("accepted")).isTrue();
      assertThat(answer.getString("reason")).isNull();
      assertThat(answer.getString("registered")).isEqualTo("2026-03-06");
      assertThat(answer.getString("due")).isEqualTo("2026-04-02T18:00:00+05:00");
      assertThat(answer.getString("strictDue")).isEqualTo("2026-04-02T18:00:00+05:00");
      assertThat(answer.getString("internalDue")).isEqualTo("2026-03-16T18:00:00+05:00");
      assertThat(answer.getString("handOverBy")).isNull();
      assertThat(answer.getString("ledger[0].date")).isEqualTo("2026-03-05");
      assertThat(answer.getList("ledger.counted", Integer.class)).contains(1, 15);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        nullValues = "none",
        value = {
          "none|kk|Өтініш сағат 18:31-де берілді, яғни жұмыс күні 18:00-де аяқталғаннан кейін."
              + "|15 жұмыс күнінің 15-күні. Мерзім 18:00-де аяқталады.",
          "kk|kk|Өтініш сағат 18:31-де берілді, яғни жұмыс күні 18:00-де аяқталғаннан кейін."
              + "|15 жұмыс күнінің 15-күні. Мерзім 18:00-де аяқталады.",
          "ru|ru|Заявление подано в 18:31, после окончания рабочего дня в 18:00."
              + "|Рабочий день 15 из 15. Срок истекает в 18:00.",
          "en|en|Filed at 18:31, after closing at 18:00." + "|Working day 15 of 15. Due at 18:00."
        })
    void explains_each_day_in_the_callers_language(
        String accept, String language, String filed, String due) {
      // When
      Response answer = post(PORTAL, accept);
      // Then
      assertThat(answer.header("Content-Language")).isEqualTo(language);
      assertThat(answer.jsonPath().getList("ledger.note", String.class))
          .startsWith(filed)
          .endsWith(due);
    }

    @Test
    void takes_the_hours_of_the_provider() {
      // Given a college that closes at half past five
      JsonPath answer =
          answer(
              """
              {"service": "tve-duplicate", "channel": "portal", "at": "2026-03-05T17:40",
               "provider": "atyrau-energy"}""");
      // Then
      assertThat(answer.getString("registered")).isEqualTo("2026-03-06");
      assertThat(answer.getString("due")).isEqualTo("2026-04-02T17:30:00+05:00");
    }

    @Test
    void knows_only_what_had_been_published_by_a_day() {
      // Given the transfer of Wednesday 8 May 2024 to Saturday 4 May, published on 18 April
      String asked =
          """
          {"service": "tve-duplicate", "channel": "portal", "at": "2024-04-12T10:00",
           "knownOn": "%s"}""";
      // When
      JsonPath before = answer(asked.formatted("2024-04-17"));
      JsonPath after = answer(asked.formatted("2024-04-18"));
      // Then
      assertThat(before.getString("due")).startsWith("2024-05-06T18:00");
      assertThat(after.getString("due")).startsWith("2024-05-04T18:00");
      assertThat(before.getString("calendarEdition")).endsWith("@known-2024-04-17");
    }

    @Test
    void follows_the_zone_that_was_asked_for() {
      JsonPath answer =
          answer(
              """
              {"service": "tve-duplicate", "channel": "portal", "at": "2023-03-02T10:00",
               "zone": "Asia/Atyrau"}""");

      assertThat(answer.getString("due")).endsWith("+05:00");
    }

    @ParameterizedTest
    @CsvSource({
      "tve-duplicate, office, 2026-03-07T10:00, closed",
      "tve-duplicate, corporation, 2026-03-07T10:00, closed",
      "free-meals, portal, 2026-03-05T10:00, channel-not-offered",
      "tve-duplicate, portal, 2014-06-02T10:00, not-yet-served",
      "tve-duplicate, portal, 2027-12-24T10:00, outside-calendar",
    })
    void may_be_a_refusal_with_its_reason(
        String service, String channel, String at, String reason) {
      // When
      JsonPath answer =
          answer(
              "{\"service\": \"%s\", \"channel\": \"%s\", \"at\": \"%s\"}"
                  .formatted(service, channel, at));
      // Then
      assertThat(answer.getBoolean("accepted")).isFalse();
      assertThat(answer.getString("reason")).isEqualTo(reason);
      assertThat(answer.getString("due")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"applicant", "operator", "clerk", "director", "monitor", "administrator"})
    void is_given_to_every_role(String role) {
      assertThat(post(PORTAL, Grant.official(role), "en").statusCode()).isEqualTo(200);
    }
  }

  @Nested
  class A_bad_question {

    @Test
    void is_refused_with_all_its_faults_in_kazakh_unless_asked_otherwise() {
      assertProblem(
          post("{\"channel\": \"fax\", \"at\": \"yesterday\"}", null),
          Map.of(
              "type", "urn:qyzmet:problem:malformed-request",
              "title", "Сұрау дұрыс емес",
              "status", 400,
              "detail", "Сипаттамаға сай сұрау күтілді, бірақ ол оқылмады.",
              "errors",
                  List.of(
                      fault("service", "required", "Мән күтілді, бірақ ол жоқ."),
                      fault(
                          "channel",
                          "not-one-of",
                          "Мына мәндердің бірі күтілді: portal, office, corporation, бірақ мән"
                              + " басқаша."),
                      fault(
                          "at",
                          "not-a-date-time",
                          "2026-03-05T18:31 үлгісіндегі, уақыт белдеуінсіз күн мен уақыт күтілді,"
                              + " бірақ мән басқаша."))));
    }

    @Test
    void is_refused_in_russian() {
      assertProblem(
          post(
              """
              {"service": "tve-duplicate", "channel": "portal", "at": "2026-03-05T10:00",
               "provider": "no-such-college"}""",
              "ru"),
          Map.of(
              "type", "urn:qyzmet:problem:unknown-organisation",
              "title", "Неизвестная организация",
              "status", 422,
              "detail", "Ожидалась известная нам организация, но организации no-such-college нет.",
              "errors",
                  List.of(
                      fault(
                          "provider",
                          "unknown-organisation",
                          "Ожидался код организации, но такой организации нет."))));
    }

    @Test
    void is_refused_in_english() {
      assertProblem(
          post(
              """
              {"service": "tve-duplicate", "channel": "portal", "at": "2026-03-05T10:00",
               "edition": "2026-02-30", "knownOn": "soon", "zone": "+05:00", "locality": "SAME",
               "branch": "big", "pickup": "home"}""",
              "en"),
          Map.of(
              "type", "urn:qyzmet:problem:malformed-request",
              "title", "Malformed request",
              "status", 400,
              "detail", "Expected a request as documented, but it cannot be read.",
              "errors",
                  List.of(
                      fault("edition", "not-a-date", date()),
                      fault(
                          "zone",
                          "not-a-zone",
                          "Expected the name of a time zone such as Asia/Almaty, but the value is"
                              + " different."),
                      fault("locality", "not-one-of", oneOf("same, other")),
                      fault("branch", "not-one-of", oneOf("ordinary, duty")),
                      fault("pickup", "not-one-of", oneOf("office, branch")),
                      fault("knownOn", "not-a-date", date()))));
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        value = {
          "{\"service\": \"tve-duplicate\"           | 400 | malformed-json  |",
          "[]                                        | 400 | wrong-type      |",
          "{\"service\": 7}                          | 400 | wrong-type      | service",
          "{\"service\": \"a\", \"service\": \"b\"}  | 400 | duplicate-field |",
          "{\"services\": \"tve-duplicate\"}         | 400 | unknown-field   | services",
          "{\"service\": \"a\\u0000\"}               | 400 | bad-unicode     | service",
          "{\"service\": \"\\ud800\"}                | 400 | bad-unicode     | service",
        })
    void names_what_is_wrong_with_the_body(String body, int status, String code, String field) {
      // When
      Response answer = post(body, "en");
      // Then
      assertThat(answer.statusCode()).isEqualTo(status);
      assertThat(answer.jsonPath().getString("type")).isEqualTo("urn:qyzmet:problem:" + code);
      if (field != null) {
        assertThat(answer.jsonPath().getString("errors[0].field")).isEqualTo(field);
      }
    }

    @Test
    void with_an_over_long_text_names_the_limit() {
      Response answer =
          post(
              "{\"service\": \"%s\", \"channel\": \"portal\", \"at\": \"2026-03-05T10:00\"}"
                  .formatted("a".repeat(65)),
              "en");

      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.jsonPath().getString("errors[0].message"))
          .isEqualTo("Expected at most 64 characters, but the text is longer.");
    }

    @Test
    void without_a_body_is_refused() {
      assertThat(post("", "en").jsonPath().getString("type"))
          .isEqualTo("urn:qyzmet:problem:body-missing");
    }

    @Test
    void of_another_media_type_is_refused() {
      given()
          .header("Authorization", RealParts.bearer(Grant.official("monitor")))
          .contentType("text/plain")
          .body("when?")
          .post("/calculations")
          .then()
          .statusCode(415)
          .contentType("application/problem+json");
    }

    @Test
    void without_a_token_is_refused() {
      given()
          .contentType(ContentType.JSON)
          .body(PORTAL)
          .post("/calculations")
          .then()
          .statusCode(401)
          .contentType("application/problem+json");
    }
  }

  private static String date() {
    return "Expected a date such as 2026-03-05, but the value is different.";
  }

  private static String oneOf(String allowed) {
    return "Expected one of " + allowed + ", but the value is different.";
  }

  private static Map<String, String> fault(String field, String code, String message) {
    return Map.of("field", field, "code", code, "message", message);
  }

  /** The whole body, but for the number of the request. */
  private static void assertProblem(Response answer, Map<String, Object> expected) {
    assertThat(answer.statusCode()).isEqualTo(expected.get("status"));
    assertThat(answer.contentType()).startsWith("application/problem+json");
    Map<String, Object> body = answer.jsonPath().getMap("$");
    assertThat(body.remove("correlationId")).isNotNull();
    assertThat(body).isEqualTo(expected);
  }

  private static JsonPath answer(String body) {
    return post(body, Grant.official("monitor"), "en").then().statusCode(200).extract().jsonPath();
  }

  private static Response post(String body, String language) {
    return post(body, Grant.official("monitor"), language);
  }

  private static Response post(String body, Grant caller, String language) {
    var request =
        given()
            .header("Authorization", RealParts.bearer(caller))
            .contentType(ContentType.JSON)
            .body(body);
    return (language == null ? request : request.header("Accept-Language", language))
        .post("/calculations");
  }
}
