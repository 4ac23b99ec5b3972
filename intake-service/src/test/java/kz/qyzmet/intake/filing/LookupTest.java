package kz.qyzmet.intake.filing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.DayOfWeek;
import java.util.LinkedHashMap;
import java.util.Map;
import kz.qyzmet.embedded.Grant;
import kz.qyzmet.intake.filing.domain.ApplicationNumber;
import kz.qyzmet.intake.testing.Counter;
import kz.qyzmet.intake.testing.IntakeTest;
import kz.qyzmet.intake.testing.Portal;
import kz.qyzmet.testing.RealParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class LookupTest extends IntakeTest {
  private static final String NOBODYS = ApplicationNumber.of(0x123456789ABCDEFL).value();

  private final String token = RealParts.bearer(Grant.official("contact-centre"));

  private Response ask(Object body, String language) {
    return given()
        .header("Authorization", token)
        .header("Accept-Language", language)
        .contentType("application/json")
        .body(body)
        .post("/contact-centre/lookups");
  }

  private static Map<String, Object> lookup(String number, String iinEnd, String filedOn) {
    var lookup = new LinkedHashMap<String, Object>();
    lookup.put("number", number);
    lookup.put("iinEnd", iinEnd);
    lookup.put("filedOn", filedOn);
    return lookup;
  }

  private static String end(String iin) {
    return iin.substring(8);
  }

  private static String wrong(String iin) {
    return "%04d".formatted((Integer.parseInt(end(iin)) + 1) % 10_000);
  }

  private String filed(Portal person) {
    return Counter.inKaraganda()
        .take(Counter.application(person.iin()))
        .then()
        .statusCode(201)
        .extract()
        .path("number");
  }

  @Test
  void who_knows_the_number_and_two_checks_is_told_the_status_and_dates_and_nothing_else() {
    // Given
    var person = somebody();
    var number = filed(person);
    // When
    var answer = ask(lookup(number, end(person.iin()), "2026-03-05"), "en");
    // Then
    answer.then().statusCode(200);
    assertThat(answer.jsonPath().<String, Object>getMap(""))
        .containsOnlyKeys("number", "status", "statusText", "acceptedAt", "registered", "due")
        .containsEntry("number", number)
        .containsEntry("status", "ACCEPTED")
        .containsEntry("statusText", "accepted")
        .containsEntry("registered", "2026-03-05");
  }

  @Test
  void a_wrong_check_is_answered_like_a_number_that_does_not_exist() {
    // Given
    var person = somebody();
    var number = filed(person);
    // When
    var unknown = ask(lookup(NOBODYS, end(person.iin()), "2026-03-05"), "en");
    var wrongIin = ask(lookup(number, wrong(person.iin()), "2026-03-05"), "en");
    var wrongDay = ask(lookup(number, end(person.iin()), "2026-03-06"), "en");
    // Then
    for (var answer : new Response[] {unknown, wrongIin, wrongDay}) {
      answer.then().statusCode(404);
      var body = answer.jsonPath().<String, Object>getMap("");
      assertThat(body.get("type")).isEqualTo("urn:qyzmet:problem:nothing-fits");
      body.remove("correlationId");
      var first = unknown.jsonPath().<String, Object>getMap("");
      first.remove("correlationId");
      assertThat(body).isEqualTo(first);
    }
  }

  @Test
  void after_five_wrong_tries_the_right_checks_open_nothing_until_an_hour_is_over() {
    // Given
    var person = somebody();
    var number = filed(person);
    var right = lookup(number, end(person.iin()), "2026-03-05");
    for (int i = 0; i < 5; i++) {
      ask(lookup(number, wrong(person.iin()), "2026-03-05"), "en").then().statusCode(404);
    }
    // When
    var sixth = ask(right, "en");
    // Then
    sixth.then().statusCode(429);
    assertThat(sixth.<String>path("type")).isEqualTo("urn:qyzmet:problem:too-many-lookups");
    assertThat(Integer.parseInt(sixth.header("Retry-After"))).isBetween(3_590, 3_601);
    clock.set(DayOfWeek.THURSDAY, "2026-03-05T11:01");
    ask(right, "en").then().statusCode(200);
  }

  @Test
  void a_number_of_no_application_has_the_same_limit() {
    // Given
    var nobodys = "0000-0000-0000-0";
    clock.set(DayOfWeek.FRIDAY, "2026-03-06T10:00");
    for (int i = 0; i < 5; i++) {
      ask(lookup(nobodys, "1234", "2026-03-05"), "en").then().statusCode(404);
    }
    // When
    var sixth = ask(lookup(nobodys, "1234", "2026-03-05"), "en");
    // Then
    sixth.then().statusCode(429);
  }

  @Test
  void right_checks_forget_the_wrong_tries_before_them() {
    // Given
    var person = somebody();
    var number = filed(person);
    var right = lookup(number, end(person.iin()), "2026-03-05");
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < 4; i++) {
        ask(lookup(number, wrong(person.iin()), "2026-03-05"), "en").then().statusCode(404);
      }
      // When
      var answer = ask(right, "en");
      // Then
      answer.then().statusCode(200);
    }
    assertThat(tables.number("SELECT count(*) FROM lookup_try WHERE number = '" + number + "'"))
        .isZero();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "0000-0000-0000-1, 1234, 2026-03-05, number, bad-format",
        "-, 1234, 2026-03-05, number, missing",
        "0000-0000-0000-0, 123, 2026-03-05, iinEnd, bad-format",
        "0000-0000-0000-0, 12a4, 2026-03-05, iinEnd, bad-format",
        "0000-0000-0000-0, -, 2026-03-05, iinEnd, missing",
        "0000-0000-0000-0, 1234, 05.03.2026, filedOn, bad-format",
        "0000-0000-0000-0, 1234, -, filedOn, missing"
      })
  void what_can_be_no_check_is_named_in_every_language(
      String number, String iinEnd, String filedOn, String field, String code) {
    for (var language : new String[] {"kk", "ru", "en"}) {
      // When
      var answer = ask(lookup(number, iinEnd, filedOn), language);
      // Then
      answer.then().statusCode(422);
      assertThat(answer.header("Content-Language")).isEqualTo(language);
      assertThat(answer.<String>path("errors[0].field")).isEqualTo(field);
      assertThat(answer.<String>path("errors[0].code")).isEqualTo(code);
    }
  }

  @Test
  void nobody_but_the_contact_centre_asks_there() {
    // Given
    var body = lookup(NOBODYS, "1234", "2026-03-05");
    for (var role : new String[] {"clerk", "operator", "applicant", "service", "monitor"}) {
      // When
      var answer =
          given()
              .header("Authorization", RealParts.bearer(Grant.official(role)))
              .contentType("application/json")
              .body(body)
              .post("/contact-centre/lookups");
      // Then
      answer.then().statusCode(403);
    }
  }
}
