package kz.qyzmet.intake.password;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kz.qyzmet.embedded.Grant;
import kz.qyzmet.intake.testing.IntakeTest;
import kz.qyzmet.intake.testing.SmsOnLoopback;
import kz.qyzmet.testing.LogLines;
import kz.qyzmet.testing.RealParts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class PasswordsTest extends IntakeTest {
  private static final String DIGEST = "ab".repeat(32);

  @AfterEach
  void the_gateway_takes_messages() {
    SmsOnLoopback.answers(202);
  }

  @Test
  void a_code_leaves_for_the_phone_of_the_account_and_is_kept_nowhere() {
    // Given
    var person = Grant.applicant(somebody().iin());
    try (var log = LogLines.open()) {
      // When
      var answer = ask(person, "application", DIGEST);
      // Then
      answer.then().statusCode(202);
      assertThat(Instant.parse(answer.path("validUntil")))
          .isBetween(
              clock.now().plus(Duration.ofMinutes(4)), clock.now().plus(Duration.ofMinutes(5)));
      var code = SmsOnLoopback.code(person.phone());
      assertThat(answer.asString()).doesNotContain(code, person.phone());
      assertThat(log.written())
          .filteredOn(line -> line.contains("password="))
          .singleElement()
          .asString()
          .contains("password=sent id=" + answer.path("id") + " purpose=application who=");
      assertThat(log.written()).noneMatch(line -> line.contains(code));
      assertThat(log.written()).noneMatch(line -> line.contains(person.phone().substring(1)));
      assertThat(
              tables.number(
                  "SELECT count(*) FROM one_time_password p WHERE id = '"
                      + answer.path("id")
                      + "' AND (p::text LIKE '%"
                      + code
                      + "%' OR p::text LIKE '%"
                      + person.phone().substring(1)
                      + "%')"))
          .isZero();
    }
  }

  @ParameterizedTest
  @CsvSource({"kk, растау коды", "ru, код подтверждения", "en, confirmation code"})
  void the_message_is_in_the_callers_language(String language, String words) {
    // Given
    var person = Grant.applicant(somebody().iin());
    // When
    given()
        .header("Authorization", RealParts.bearer(person))
        .header("Accept-Language", language)
        .contentType("application/json")
        .body(Map.of("purpose", "application", "digest", DIGEST))
        .post("/one-time-passwords")
        .then()
        .statusCode(202);
    // Then
    assertThat(SmsOnLoopback.text(person.phone())).contains(words);
  }

  @ParameterizedTest
  @CsvSource(
      value = {"-", "+4915112345678"},
      nullValues = "-")
  void without_a_phone_of_the_account_there_is_no_password(String phone) {
    // When
    var answer = ask(Grant.applicant(somebody().iin()).withPhone(phone), "application", DIGEST);
    // Then
    assertProblem(answer, 403, "phone-claim-missing");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kk | нөмір расталмаған",
        "ru | номер не подтверждён",
        "en | the number is not verified"
      })
  void to_a_phone_that_nobody_has_verified_no_password_is_sent(String language, String words) {
    // Given
    var person = Grant.applicant(somebody().iin()).withUnverifiedPhone();
    var rows = tables.rows();
    // When
    var answer =
        given()
            .header("Authorization", RealParts.bearer(person))
            .header("Accept-Language", language)
            .contentType("application/json")
            .body(Map.of("purpose", "application", "digest", DIGEST))
            .post("/one-time-passwords");
    // Then
    assertProblem(answer, 403, "phone-not-verified");
    assertThat(answer.<String>path("detail")).contains(words);
    assertThat(tables.rows()).isEqualTo(rows);
  }

  @ParameterizedTest
  @CsvSource({"withdrawal", "objection"})
  void for_an_act_that_takes_none_no_password_is_sent(String purpose) {
    // Given
    var rows = tables.rows();
    // When
    var answer = ask(Grant.applicant(somebody().iin()), purpose, DIGEST);
    // Then
    assertProblem(answer, 422, "validation-failed");
    assertThat(answer.<String>path("errors[0].field")).isEqualTo("purpose");
    assertThat(answer.<String>path("errors[0].message")).contains("application");
    assertThat(tables.rows()).isEqualTo(rows);
  }

  @Test
  void a_person_is_sent_so_many_within_an_hour() {
    // Given
    var person = Grant.applicant(somebody().iin());
    for (int nth = 0; nth < 5; nth++) {
      ask(person, "application", DIGEST).then().statusCode(202);
    }
    var last = SmsOnLoopback.text(person.phone());
    // When
    var sixth = ask(person.withPhone("+77009999991"), "application", DIGEST);
    // Then
    assertProblem(sixth, 429, "too-many-passwords");
    assertThat(Integer.parseInt(sixth.header("Retry-After"))).isBetween(3_500, 3_601);
    assertThat(SmsOnLoopback.text(person.phone())).isEqualTo(last);
    clock.set(DayOfWeek.THURSDAY, "2026-03-05T11:01");
    ask(person, "application", DIGEST).then().statusCode(202);
  }

  @Test
  void so_is_a_phone_whoever_asks() {
    // Given
    var phone = Grant.applicant(somebody().iin()).phone();
    for (int nth = 0; nth < 5; nth++) {
      ask(Grant.applicant(somebody().iin()).withPhone(phone), "application", DIGEST)
          .then()
          .statusCode(202);
    }
    // When
    var sixth = ask(Grant.applicant(somebody().iin()).withPhone(phone), "application", DIGEST);
    // Then
    assertProblem(sixth, 429, "too-many-passwords");
  }

  @Test
  void a_gateway_that_takes_no_message_is_told() {
    // Given
    SmsOnLoopback.answers(503);
    // When
    var answer = ask(Grant.applicant(somebody().iin()), "application", DIGEST);
    // Then
    assertProblem(answer, 503, "messages-unreachable");
    assertThat(answer.header("Retry-After")).isEqualTo("30");
  }

  @ParameterizedTest
  @CsvSource({
    "-, -, purpose digest, missing missing",
    "everything, abc, purpose digest, bad-format bad-format",
    "application, ABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABAB, digest, bad-format"
  })
  void what_is_asked_for_has_to_be_said(
      String purpose, String digest, String fields, String codes) {
    // Given
    var body =
        "-".equals(purpose)
            ? Map.<String, String>of()
            : Map.of("purpose", purpose, "digest", digest);
    // When
    var answer = ask(Grant.applicant(somebody().iin()), body);
    // Then
    assertProblem(answer, 422, "validation-failed");
    assertThat(answer.jsonPath().getList("errors.field")).isEqualTo(List.of(fields.split(" ")));
    assertThat(answer.jsonPath().getList("errors.code")).isEqualTo(List.of(codes.split(" ")));
  }

  private static Response ask(Grant person, String purpose, String digest) {
    return ask(person, Map.of("purpose", purpose, "digest", digest));
  }

  private static Response ask(Grant person, Map<String, String> body) {
    return given()
        .header("Authorization", RealParts.bearer(person))
        .contentType("application/json")
        .body(body)
        .post("/one-time-passwords");
  }

  private static void assertProblem(Response answer, int status, String code) {
    answer.then().statusCode(status);
    assertThat(answer.<String>path("type")).isEqualTo("urn:qyzmet:problem:" + code);
  }
}
