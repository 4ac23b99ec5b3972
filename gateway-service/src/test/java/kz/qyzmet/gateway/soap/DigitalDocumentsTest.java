package kz.qyzmet.gateway.soap;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.qyzmet.contracts.identity.SyntheticIin;
import kz.qyzmet.embedded.Grant;
import kz.qyzmet.gateway.IntakeStub;
import kz.qyzmet.gateway.OnRealParts;
import kz.qyzmet.gateway.messages.documents.DigitalDocument;
import kz.qyzmet.gateway.messages.documents.DocumentStatus;
import kz.qyzmet.gateway.messages.documents.Result;
import kz.qyzmet.testing.RealParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The digital documents service behind the gateway. */
@QuarkusTest
@OnRealParts
@WithTestResource(IntakeStub.class)
@TestProfile(OverSoap.class)
class DigitalDocumentsTest extends GatewayTalk {
  private static final String IIN = SyntheticIin.nth(40).value();
  private static final String ANOTHER = SyntheticIin.nth(41).value();
  private static final List<String> CARD = List.of("identity-card");

  @BeforeEach
  void the_service_is_well() {
    register.has();
  }

  private static DigitalDocument card(String iin, String number) {
    var card = new DigitalDocument();
    card.iin = iin;
    card.kind = "identity-card";
    card.number = number;
    card.issuedBy = "МВД РК / ҚР ІІМ";
    card.issuedOn = LocalDate.parse("2020-01-15");
    card.validUntil = LocalDate.parse("2030-01-14");
    card.status = DocumentStatus.ANNULLED;
    return card;
  }

  private static Response ask(String iin, List<String> kinds, String role) {
    return given()
        .header("Authorization", RealParts.bearer(Grant.official(role)))
        .header("Accept-Language", "en")
        .contentType("application/json")
        .body(Map.of("iin", iin, "kinds", kinds))
        .post("/digital-documents/lookups");
  }

  @Test
  void a_document_is_told_as_the_service_has_it() {
    // Given
    register.has(card(IIN, "000000001"));
    // When
    var answer = ask(IIN, CARD, "service");
    // Then
    answer.then().statusCode(200);
    assertThat(answer.jsonPath().<Map<String, Object>>getList("documents"))
        .containsExactly(
            Map.of(
                "kind", "identity-card",
                "number", "000000001",
                "issuedBy", "МВД РК / ҚР ІІМ",
                "issuedOn", "2020-01-15",
                "validUntil", "2030-01-14",
                "status", "annulled"));
  }

  @Test
  void what_is_somebody_elses_or_was_not_asked_for_is_nobodys_business() {
    // Given
    var passport = card(IIN, "000000002");
    passport.kind = "passport";
    register.has(card(ANOTHER, "000000001"), passport);
    // When
    var answer = ask(IIN, CARD, "service");
    // Then
    answer.then().statusCode(404);
    assertThat(answer.<String>path("type")).isEqualTo("urn:qyzmet:problem:document-unknown");
  }

  @Test
  void an_answer_that_contradicts_itself_says_of_nobody_that_he_has_nothing() {
    isNoAnswer(Result.FOUND, card(ANOTHER, "000000001"));
    isNoAnswer(Result.FOUND);
    isNoAnswer(Result.NOT_FOUND, card(IIN, "000000001"));
  }

  private void isNoAnswer(Result result, DigitalDocument... documents) {
    // Given
    register.says(result, documents);
    // When
    var answer = ask(IIN, CARD, "service");
    // Then
    answer.then().statusCode(503);
    assertThat(answer.<String>path("type")).isEqualTo("urn:qyzmet:problem:register-unreachable");
  }

  @Test
  void a_failure_of_the_service_says_of_nobody_that_he_has_nothing() {
    // Given
    register.says(Result.FAILED);
    // When
    var answer = ask(IIN, CARD, "service");
    // Then
    answer.then().statusCode(503);
    assertThat(answer.<String>path("type")).isEqualTo("urn:qyzmet:problem:register-unreachable");
  }

  @Test
  void a_service_that_does_not_answer_is_said_to_be_unreachable() {
    // Given
    register.down(true);
    // When
    var answer = ask(IIN, CARD, "service");
    // Then
    answer.then().statusCode(503);
    assertThat(answer.header("Retry-After")).isEqualTo("30");
  }

  @Test
  void only_services_ask_and_about_somebody_and_something() {
    assertThat(ask(IIN, CARD, "monitor").statusCode()).isEqualTo(403);
    assertThat(ask("123", CARD, "service").statusCode()).isEqualTo(422);
    var nothing = ask(IIN, List.of(), "service");
    nothing.then().statusCode(422);
    assertThat(nothing.<String>path("errors[0].field")).isEqualTo("kinds");
  }
}
