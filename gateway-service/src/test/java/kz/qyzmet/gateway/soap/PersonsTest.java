package kz.qyzmet.gateway.soap;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Map;
import kz.qyzmet.contracts.identity.SyntheticIin;
import kz.qyzmet.embedded.Grant;
import kz.qyzmet.gateway.IntakeStub;
import kz.qyzmet.gateway.OnRealParts;
import kz.qyzmet.testing.RealParts;
import org.junit.jupiter.api.Test;

/** The register of persons behind the gateway. */
@QuarkusTest
@OnRealParts
@WithTestResource(IntakeStub.class)
@TestProfile(OverSoap.class)
class PersonsTest extends GatewayTalk {
  private static final String IIN = SyntheticIin.nth(40).value();

  private static Response ask(String iin, String role) {
    return given()
        .header("Authorization", RealParts.bearer(Grant.official(role)))
        .header("Accept-Language", "en")
        .contentType("application/json")
        .body(Map.of("iin", iin))
        .post("/persons/lookups");
  }

  @Test
  void a_person_is_told_as_the_register_has_them() {
    // Given
    register.knows(IIN);
    // When
    var answer = ask(IIN, "service");
    // Then
    answer.then().statusCode(200);
    assertThat(answer.jsonPath().getMap(""))
        .containsEntry("iin", IIN)
        .containsEntry("surname", "СЫНАҚОВА")
        .containsEntry("birthDate", "2000-01-02")
        .containsEntry("deathDate", null)
        .containsEntry("lifeStatus", "0")
        .containsEntry("citizenship", "398");
    assertThat(answer.jsonPath().<Map<String, Object>>getList("documents"))
        .singleElement()
        .satisfies(
            document ->
                assertThat(document)
                    .containsEntry("type", "002")
                    .containsEntry("number", "000000001")
                    .containsEntry("beginDate", "2020-01-15")
                    .containsEntry("status", "00"));
  }

  @Test
  void whom_the_register_does_not_know_is_a_problem_of_its_own() {
    var answer = ask(SyntheticIin.nth(41).value(), "service");
    answer.then().statusCode(404);
    assertThat(answer.<String>path("type")).isEqualTo("urn:qyzmet:problem:person-unknown");
  }

  @Test
  void a_failure_of_the_register_says_of_nobody_that_he_is_unknown() {
    // Given
    register.saysOfNobody("00009");
    // When
    var answer = ask(SyntheticIin.nth(41).value(), "service");
    // Then
    register.saysOfNobody("00002");
    answer.then().statusCode(503);
    assertThat(answer.<String>path("type")).isEqualTo("urn:qyzmet:problem:register-unreachable");
  }

  @Test
  void an_answer_about_somebody_else_says_of_nobody_that_he_is_unknown() {
    // Given
    register.tellsOf(SyntheticIin.nth(42).value());
    // When
    var answer = ask(SyntheticIin.nth(41).value(), "service");
    // Then
    register.tellsOf(null);
    answer.then().statusCode(503);
    assertThat(answer.<String>path("type")).isEqualTo("urn:qyzmet:problem:register-unreachable");
    assertThat(answer.asString()).doesNotContain(SyntheticIin.nth(42).value());
  }

  @Test
  void an_answer_to_another_question_is_none() {
    // Given
    register.knows(SyntheticIin.nth(43).value());
    register.answersAnother(true);
    // When
    var answer = ask(SyntheticIin.nth(43).value(), "service");
    // Then
    register.answersAnother(false);
    answer.then().statusCode(503);
    assertThat(answer.<String>path("type")).isEqualTo("urn:qyzmet:problem:register-unreachable");
  }

  @Test
  void a_register_that_does_not_answer_is_said_to_be_unreachable() {
    // Given
    register.down(true);
    // When
    var answer = ask(IIN, "service");
    // Then
    answer.then().statusCode(503);
    assertThat(answer.<String>path("type")).isEqualTo("urn:qyzmet:problem:register-unreachable");
    assertThat(answer.header("Retry-After")).isEqualTo("30");
  }

  @Test
  void only_services_may_ask() {
    assertThat(ask(IIN, "monitor").statusCode()).isEqualTo(403);
  }

  @Test
  void a_number_that_is_no_iin_is_refused_before_the_register_is_asked() {
    var answer = ask("123", "service");
    answer.then().statusCode(422);
    assertThat(answer.<String>path("errors[0].field")).isEqualTo("iin");
    assertThat(answer.asString()).doesNotContain("123");
  }
}
