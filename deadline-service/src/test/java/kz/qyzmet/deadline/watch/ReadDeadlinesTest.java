package kz.qyzmet.deadline.watch;

import static io.restassured.RestAssured.given;
import static kz.qyzmet.deadline.Stage.COLLEGE;
import static kz.qyzmet.deadline.Stage.OTHER_COLLEGE;
import static kz.qyzmet.deadline.watch.domain.Days.at;
import static kz.qyzmet.deadline.watch.domain.Days.thursday;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.qyzmet.contracts.identity.SyntheticIin;
import kz.qyzmet.deadline.Stage;
import kz.qyzmet.embedded.Grant;
import kz.qyzmet.embedded.TokenFault;
import kz.qyzmet.kit.identity.Pseudonyms;
import kz.qyzmet.testing.RealParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who sees the deadlines of an application, and what they see. */
@QuarkusTest
@QuarkusTestResource(
    value = RealParts.class,
    initArgs = @ResourceArg(name = "database", value = "deadline"))
class ReadDeadlinesTest {

  private static final String IIN = SyntheticIin.nth(1).value();
  private static final String ANOTHERS_IIN = SyntheticIin.nth(2).value();
  private static final Instant FILED = at(thursday("2026-03-05"), "18:31");

  @Inject Pseudonyms pseudonyms;

  private final UUID id = UUID.randomUUID();

  @BeforeEach
  void an_application_of_a_thursday_after_closing() {
    try (Stage stage = Stage.open()) {
      stage.clockAt(FILED);
      stage.send(
          List.of(Stage.first(stage.accepted(id, pseudonyms.applicantId(IIN), COLLEGE, FILED))));
      stage.awaitDeadlines(id, found -> assertThat(found.getString("state")).isNotNull());
    }
  }

  @Test
  void the_applicant_reads_the_dates_with_their_ledger_and_calendar() {
    // When
    var found = Stage.deadlines(id, Grant.applicant(IIN)).then().statusCode(200).extract();
    // Then
    var json = found.jsonPath();
    assertThat(json.getString("registered")).isEqualTo("2026-03-06");
    assertThat(json.getString("legal.due")).isEqualTo("2026-04-02T18:00:00+05:00");
    assertThat(json.getString("internal.due")).isEqualTo("2026-03-16T18:00:00+05:00");
    assertThat(json.getList("legal.marks.threshold"))
        .containsExactly("legal-half", "legal-last-day", "missed");
    assertThat(json.getList("legal.marks.at"))
        .containsExactly(
            "2026-03-19T18:00:00+05:00",
            "2026-04-01T18:00:00+05:00",
            "2026-04-02T18:00:00.000001+05:00");
    assertThat(json.getList("legal.marks.firedAt")).containsOnlyNulls();
    assertThat(json.getString("calendarEdition")).startsWith("kz-");
    assertThat(json.getList("ledger.reason")).contains("after-closing", "counted", "holiday");
    assertThat(json.getString("state")).isEqualTo("running");
    assertThat(json.getList("steps")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"clerk", "director", "executor", "study-department", "management", "commission"})
  void the_staff_of_the_college_reads_it_and_that_of_another_does_not(String role) {
    assertThat(Stage.deadlines(id, Grant.staff(role, COLLEGE, "p")).statusCode()).isEqualTo(200);
    assertAbsent(Stage.deadlines(id, Grant.staff(role, OTHER_COLLEGE, "p")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"monitor", "administrator"})
  void monitoring_and_administration_read_every_case(String role) {
    assertThat(Stage.deadlines(id, Grant.official(role)).statusCode()).isEqualTo(200);
  }

  @Test
  void another_applicant_is_told_that_there_is_none() {
    assertAbsent(Stage.deadlines(id, Grant.applicant(ANOTHERS_IIN)));
  }

  @Test
  void an_applicant_whose_token_names_no_iin_is_told_that_there_is_none() {
    assertAbsent(Stage.deadlines(id, Grant.official("applicant")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"operator", "service"})
  void other_roles_are_not_allowed(String role) {
    assertThat(Stage.deadlines(id, Grant.official(role)).statusCode()).isEqualTo(403);
  }

  @Test
  void nobody_is_nobody() {
    given()
        .header("Accept-Language", "en")
        .get("/applications/{id}/deadlines", id)
        .then()
        .statusCode(401)
        .contentType("application/problem+json");
  }

  @ParameterizedTest
  @EnumSource(TokenFault.class)
  void a_faulty_token_is_nobody_too(TokenFault fault) {
    given()
        .header("Authorization", RealParts.bearer(fault, Grant.official("monitor")))
        .get("/applications/{id}/deadlines", id)
        .then()
        .statusCode(401)
        .contentType("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"not-an-id", "1", "%00", "01970000-0000-7000-8000-00000000000g"})
  void a_malformed_id_is_refused_by_name(String malformed) {
    Response answer =
        given()
            .urlEncodingEnabled(false)
            .header("Authorization", RealParts.bearer(Grant.official("monitor")))
            .get("/applications/" + malformed + "/deadlines");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.contentType()).startsWith("application/problem+json");
    assertThat(answer.jsonPath().getString("errors[0].field")).isEqualTo("id");
  }

  /** The same answer as for what never existed, but for the number of the request. */
  private void assertAbsent(Response answer) {
    Response absent = Stage.deadlines(UUID.randomUUID(), Grant.official("monitor"));
    assertThat(absent.statusCode()).isEqualTo(404);
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(withoutNumber(answer)).isEqualTo(withoutNumber(absent));
  }

  private static Map<String, Object> withoutNumber(Response answer) {
    Map<String, Object> body = answer.jsonPath().getMap("$");
    body.remove("correlationId");
    return body;
  }
}
