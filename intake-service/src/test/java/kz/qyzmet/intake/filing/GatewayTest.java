package kz.qyzmet.intake.filing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.qyzmet.contracts.event.ApplicationAccepted;
import kz.qyzmet.contracts.event.EventCatalog;
import kz.qyzmet.embedded.Grant;
import kz.qyzmet.intake.testing.IntakeTest;
import kz.qyzmet.intake.testing.Portal;
import kz.qyzmet.intake.testing.Topic;
import kz.qyzmet.testing.RealParts;
import org.junit.jupiter.api.Test;

/** What the portal sends through the e-government gateway. */
@QuarkusTest
class GatewayTest extends IntakeTest {
  private static final String CHAIN = "{11111111-2222-3333-4444-555555555555}";

  private static RequestSpecification gateway() {
    return as("service", "gateway");
  }

  private static RequestSpecification as(String... roles) {
    var grant = new Grant("a-service", List.of(roles), null, null, Grant.LIFETIME);
    return given().header("Authorization", RealParts.bearer(grant));
  }

  private static Map<String, Object> message(String iin, UUID scan) {
    var message = new LinkedHashMap<String, Object>();
    message.put("iin", iin);
    message.put("proof", "one-time-password");
    message.put("portal", Map.of("chain", CHAIN, "request", "request-1"));
    message.put("application", Portal.application(scan));
    return message;
  }

  private static Response submit(Object message, String key) {
    return gateway()
        .header("Idempotency-Key", key)
        .contentType("application/json")
        .body(message)
        .post("/gateway/applications");
  }

  private static UUID id(Response answer) {
    return UUID.fromString(answer.then().statusCode(201).extract().path("id"));
  }

  private static ApplicationAccepted event(UUID id) {
    return (ApplicationAccepted)
        Topic.decoded(Topic.records(EventCatalog.APPLICATION_TOPIC, id, 1).getFirst()).data();
  }

  @Test
  void an_application_through_the_gateway_is_the_portals_own() {
    // Given
    var person = somebody();
    var byRest = event(person.filed());
    var scan = person.scan();
    // When
    var answer = submit(message(person.iin(), scan), Portal.key());
    // Then: the same event, and the applicant finds it in the cabinet
    var id = id(answer);
    assertThat(event(id))
        .satisfies(
            accepted -> {
              assertThat(accepted.channel()).isEqualTo("portal");
              assertThat(accepted.applicantId()).isEqualTo(byRest.applicantId());
              assertThat(accepted.term().due()).isEqualTo(byRest.term().due());
            });
    var own = person.get("/applications/{id}", id);
    assertThat(own.<String>path("number")).isEqualTo(answer.path("number"));
    assertThat(own.<String>path("documents[0].attachment")).isEqualTo(scan.toString());
  }

  @Test
  void the_services_are_told_the_portals_names_and_the_proof() {
    // Given
    var person = somebody();
    var id = id(submit(message(person.iin(), person.scan()), Portal.key()));
    // When
    var form = gateway().get("/applications/{id}/form", id);
    // Then
    assertThat(form.jsonPath().getMap("portal"))
        .isEqualTo(Map.of("chain", CHAIN, "request", "request-1", "proof", "one-time-password"));
    assertThat(form.<String>path("channel")).isEqualTo("portal");
    assertThat(form.<String>path("iin")).isEqualTo(person.iin());
    var byRest = gateway().get("/applications/{id}/form", person.filed());
    assertThat(byRest.<Object>path("portal")).isNull();
  }

  @Test
  void a_message_that_is_sent_again_has_no_second_effect() {
    // Given
    var person = somebody();
    var key = Portal.key();
    var scan = person.scan();
    var first = submit(message(person.iin(), scan), key);
    // When
    var again = submit(message(person.iin(), scan), key);
    // Then
    assertThat(again.asString()).isEqualTo(first.asString());
    assertThat(person.get("/applications").jsonPath().getList("items")).hasSize(1);
  }

  @Test
  void what_the_portal_has_to_say_of_itself_is_missed_by_name() {
    // Given
    var message = message(null, UUID.randomUUID());
    message.put("proof", "a-promise");
    message.remove("portal");
    // When
    var answer = submit(message, Portal.key());
    // Then
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.jsonPath().<Map<String, Object>>getList("errors"))
        .extracting(error -> error.get("field"), error -> error.get("code"))
        .containsExactlyInAnyOrder(
            tuple("iin", "missing"),
            tuple("proof", "not-an-option"),
            tuple("portal.chain", "missing"),
            tuple("portal.request", "missing"));
  }

  @Test
  void a_scan_of_somebody_else_is_none() {
    // Given
    var person = somebody();
    var foreign = somebody().scan();
    // When
    var answer = submit(message(person.iin(), foreign), Portal.key());
    // Then
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(person.get("/applications").jsonPath().getList("items")).isEmpty();
  }

  private static Response store(String iin, String key) {
    return gateway()
        .header("Idempotency-Key", key)
        .header("Applicant-Iin", iin)
        .contentType("application/pdf")
        .queryParam("document", "identity-document")
        .queryParam("service", "tve-duplicate")
        .queryParam("name", "scan.pdf")
        .body(Portal.PDF)
        .post("/attachments");
  }

  @Test
  void the_same_key_for_another_applicants_scan_is_no_repetition() {
    // Given
    var key = Portal.key();
    store(somebody().iin(), key);
    // When, then
    assertThat(store(somebody().iin(), key).statusCode()).isEqualTo(422);
  }

  @Test
  void a_scan_of_nobody_is_not_taken() {
    // When
    var answer = store("12345", Portal.key());
    // Then
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.jsonPath().<Map<String, Object>>getList("errors"))
        .extracting(error -> error.get("field"), error -> error.get("code"))
        .containsExactly(tuple("Applicant-Iin", "iin-length"));
  }

  @Test
  void a_scan_that_the_gateway_brings_is_the_applicants_own_and_is_stored_once() {
    // Given
    var person = somebody();
    var key = Portal.key();
    // When
    var first = id(store(person.iin(), key));
    var again = id(store(person.iin(), key));
    // Then
    assertThat(again).isEqualTo(first);
    assertThat(submit(message(person.iin(), first), Portal.key()).statusCode()).isEqualTo(201);
  }

  @Test
  void what_the_gateway_brings_for_one_is_no_scan_of_another() {
    // Given
    var person = somebody();
    var foreign = id(store(somebody().iin(), Portal.key()));
    // When
    var answer = submit(message(person.iin(), foreign), Portal.key());
    // Then
    assertThat(answer.statusCode()).isEqualTo(422);
  }

  @Test
  void neither_an_applicant_nor_another_service_comes_in_by_the_gateways_door() {
    var person = somebody();
    for (var other : List.of(person.request(), as("service"))) {
      // When
      var answer =
          other
              .header("Idempotency-Key", Portal.key())
              .contentType("application/json")
              .body(message(person.iin(), UUID.randomUUID()))
              .post("/gateway/applications");
      // Then
      assertThat(answer.statusCode()).isEqualTo(403);
    }
  }
}
