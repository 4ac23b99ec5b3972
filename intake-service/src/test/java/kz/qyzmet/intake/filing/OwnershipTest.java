package kz.qyzmet.intake.filing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.qyzmet.embedded.Grant;
import kz.qyzmet.embedded.TokenFault;
import kz.qyzmet.intake.testing.IntakeTest;
import kz.qyzmet.intake.testing.Portal;
import kz.qyzmet.testing.RealParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class OwnershipTest extends IntakeTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "/timeline", "/attachments/11111111-1111-4111-8111-111111111111"})
  void anothers_application_answers_as_if_it_did_not_exist(String path) {
    // Given
    var id = somebody().filed();
    var stranger = somebody();
    // When
    var anothers =
        stranger.request().header("X-Correlation-Id", "same").get("/applications/" + id + path);
    var absent =
        stranger
            .request()
            .header("X-Correlation-Id", "same")
            .get("/applications/" + UUID.randomUUID() + path);
    // Then
    anothers.then().statusCode(404);
    assertThat(anothers.asString()).isEqualTo(absent.asString());
    assertThat(anothers.<String>path("type")).isEqualTo("urn:qyzmet:problem:not-found");
  }

  @Test
  void anothers_application_cannot_be_withdrawn() {
    // Given
    var owner = somebody();
    var id = owner.filed();
    // When
    var answer = somebody().withdraw(id, Portal.key());
    // Then
    answer.then().statusCode(404);
    assertThat(owner.get("/applications/{id}", id).<String>path("withdrawal")).isEqualTo("none");
  }

  @Test
  void nobody_objects_for_somebody_else() {
    // Given
    var id = somebody().filed();
    var body = Map.of("text", "x");
    // When
    var stranger = somebody().object(id, "x", Portal.key());
    var service =
        service()
            .header("Idempotency-Key", Portal.key())
            .contentType("application/json")
            .body(body)
            .post("/applications/{id}/objection", id);
    // Then
    stranger.then().statusCode(404);
    service.then().statusCode(403);
  }

  @Test
  void anothers_scan_cannot_be_filed() {
    // Given
    var scan = somebody().scan();
    // When
    var answer = somebody().submit(Portal.application(scan));
    // Then
    answer.then().statusCode(422);
    assertThat(answer.<String>path("errors[0].code")).isEqualTo("attachment-unknown");
  }

  @Test
  void a_malformed_id_is_refused_by_name() {
    for (var path :
        List.of(
            "/applications/not-an-id",
            "/applications/not-an-id/timeline",
            "/applications/not-an-id/attachments/" + UUID.randomUUID())) {
      var answer = somebody().get(path);
      answer.then().statusCode(400);
      assertThat(answer.<String>path("type")).isEqualTo("urn:qyzmet:problem:invalid-parameter");
      assertThat(answer.<String>path("errors[0].field")).isEqualTo("id");
    }
  }

  @Test
  void the_form_is_for_services_only_and_has_what_the_college_needs() {
    // Given
    var person = somebody();
    var id = person.filed();
    // When
    var answer = service().get("/applications/{id}/form", id);
    // Then
    answer.then().statusCode(200);
    assertThat(answer.<String>path("iin")).isEqualTo(person.iin());
    assertThat(answer.jsonPath().getMap("form"))
        .containsEntry("surname", "Сынақова")
        .containsEntry("completionYear", 2019);
    assertThat(answer.<String>path("documents[0].document")).isEqualTo("identity-document");
    person.get("/applications/{id}/form", id).then().statusCode(403);
    service().get("/applications/{id}/form", UUID.randomUUID()).then().statusCode(404);
  }

  @Test
  void a_filed_scan_is_given_to_its_owner_and_to_services_unchanged() {
    // Given
    var person = somebody();
    var scan = person.scan();
    var id = person.submit(Portal.application(scan)).<String>path("id");
    // When
    var own = person.get("/applications/{id}/attachments/{scan}", id, scan);
    var forService = service().get("/applications/{id}/attachments/{scan}", id, scan);
    // Then
    for (Response answer : new Response[] {own, forService}) {
      answer.then().statusCode(200);
      assertThat(answer.asByteArray()).isEqualTo(Portal.PDF);
      assertThat(answer.contentType()).isEqualTo("application/pdf");
      assertThat(answer.header("Content-Disposition"))
          .isEqualTo("attachment; filename*=UTF-8''scan.pdf");
      assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(answer.header("Content-Security-Policy")).isEqualTo("sandbox");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"clerk", "director", "executor"})
  void staff_have_no_business_here(String role) {
    // Given
    var id = somebody().filed();
    var staff = Grant.staff(role, "karaganda-polytechnic", "kp-" + role + "-1");
    // Then
    as(staff).get("/applications/{id}", id).then().statusCode(403);
    as(staff).get("/applications/{id}/form", id).then().statusCode(403);
    as(staff).get("/applications").then().statusCode(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"operator", "monitor", "administrator"})
  void nor_have_officials(String role) {
    as(Grant.official(role)).get("/applications").then().statusCode(403);
    as(Grant.official(role))
        .header("Idempotency-Key", "k")
        .contentType("application/json")
        .body(Map.of())
        .post("/applications")
        .then()
        .statusCode(403);
  }

  @Test
  void without_a_token_there_is_only_the_catalogue() {
    var answer = given().header("Accept-Language", "en").get("/applications");
    answer.then().statusCode(401);
    assertThat(answer.contentType()).isEqualTo("application/problem+json");
    assertThat(answer.<String>path("type")).isEqualTo("urn:qyzmet:problem:unauthorized");
    given().get("/services").then().statusCode(200);
  }

  @ParameterizedTest
  @EnumSource(TokenFault.class)
  void a_faulty_token_is_no_token(TokenFault fault) {
    // Given
    var token = RealParts.bearer(fault, Grant.applicant(somebody().iin()));
    // When
    var answer = given().header("Authorization", token).get("/applications");
    // Then
    answer.then().statusCode(401);
    assertThat(answer.<String>path("type")).isEqualTo("urn:qyzmet:problem:unauthorized");
  }

  @Test
  void an_applicant_without_an_iin_cannot_own_anything() {
    // Given
    var nobody = as(new Grant("nobody", List.of("applicant"), null, null, Grant.LIFETIME));
    // When
    var answer = nobody.get("/applications");
    // Then
    answer.then().statusCode(403);
    assertThat(answer.<String>path("type")).isEqualTo("urn:qyzmet:problem:iin-claim-missing");
  }

  private static RequestSpecification service() {
    return as(Grant.official("service"));
  }

  private static RequestSpecification as(Grant grant) {
    return given().header("Authorization", RealParts.bearer(grant));
  }
}
