package kz.qyzmet.intake.person;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.embedded.Grant;
import kz.qyzmet.intake.testing.Branch;
import kz.qyzmet.intake.testing.Counter;
import kz.qyzmet.intake.testing.GatewayOnLoopback;
import kz.qyzmet.intake.testing.IntakeTest;
import kz.qyzmet.intake.testing.Lawful;
import kz.qyzmet.intake.testing.Portal;
import kz.qyzmet.testing.RealParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An electronic document at a counter is checked by a call of gateway-service. */
@QuarkusTest
@QuarkusTestResource(value = GatewayOnLoopback.class, restrictToAnnotatedClass = true)
class DigitalDocumentsTest extends IntakeTest {
  private static final Map<String, String> CARD =
      Map.of("kind", "identity-card", "number", "012345678");
  private static final String VALID = GatewayOnLoopback.card("012345678", "2030-01-14", "valid");

  private final Branch branch = Branch.inKaraganda();

  @Inject CircuitBreakerMaintenance breakers;

  @BeforeEach
  void the_service_is_well() {
    GatewayOnLoopback.answers(GatewayOnLoopback.person("Сынақова", "1999-01-01", null));
    GatewayOnLoopback.answersAboutDocuments(VALID);
    // The first call fetches a token and may take longer than one is waited for.
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> taken(CARD).path("documents[1].electronic.checked").equals(true));
    breakers.resetAll();
    GatewayOnLoopback.answersAboutDocuments(VALID);
  }

  /** An application for a school's duplicate with that instead of the paper. */
  private Response taken(Map<String, String> shown) {
    return branch.take(application(Channel.CORPORATION, somebody(), shown));
  }

  @SuppressWarnings("unchecked") // The form is as the helper has made it.
  private static Map<String, Object> application(
      Channel channel, Portal person, Map<String, String> shown) {
    var lawful =
        Lawful.all()
            .filter(each -> each.passport().ref().code().equals("school-duplicate"))
            .filter(each -> each.channel() == channel)
            .findFirst()
            .orElseThrow();
    var body = lawful.body(person, lawful.documents());
    var form = (Map<String, Object>) body.get("form");
    form.putAll(Map.of("surname", "Сынақова", "name", "Айша"));
    form.remove("patronymic");
    var mark = new HashMap<String, Object>(Counter.mark("identity-document"));
    mark.put("digital", shown);
    body.put("documents", List.of(Counter.mark("application"), mark));
    return body;
  }

  private static Response form(String id) {
    return given()
        .header("Authorization", RealParts.bearer(Grant.official("service")))
        .get("/applications/{id}/form", UUID.fromString(id));
  }

  @Test
  void one_that_is_there_and_valid_stands_on_the_receipt_and_before_the_provider() {
    // Given
    var person = somebody();
    // When
    var answer = branch.take(application(Channel.CORPORATION, person, CARD));
    // Then
    answer.then().statusCode(201);
    assertThat(GatewayOnLoopback.askedAboutDocuments())
        .isEqualTo("{\"iin\":\"" + person.iin() + "\",\"kinds\":[\"identity-card\"]}\n");
    assertThat(answer.<String>path("receipt.body"))
        .contains("электрондық құжат, жеке куәлік № 012345678, ҚР ІІМ");
    assertThat(answer.<Object>path("identityMark")).isNull();
    var expected =
        Map.of(
            "kind", "identity-card",
            "number", "012345678",
            "checked", true,
            "issuedBy", "ҚР ІІМ",
            "issuedOn", "2020-01-15",
            "validUntil", "2030-01-14");
    assertThat(form(answer.path("id")).jsonPath().getMap("documents[1].electronic"))
        .isEqualTo(expected);
    var again = branch.get(UUID.fromString(answer.path("id")));
    assertThat(again.<Object>path("receipt")).isEqualTo(answer.path("receipt"));
  }

  @ParameterizedTest
  @CsvSource({
    "012345678, 2030-01-14, annulled, electronic-annulled",
    "012345678, 2026-03-04, valid, electronic-expired",
    "876543210, 2030-01-14, valid, electronic-another"
  })
  void one_that_cannot_be_relied_on_is_refused_and_nothing_is_written(
      String number, String until, String status, String fault) {
    // Given
    GatewayOnLoopback.answersAboutDocuments(GatewayOnLoopback.card(number, until, status));
    var rows = tables.rows();
    // When
    var answer = taken(CARD);
    // Then
    answer.then().statusCode(422);
    assertThat(answer.<String>path("errors[0].field"))
        .isEqualTo("documents.identity-document.digital");
    assertThat(answer.<String>path("errors[0].code")).isEqualTo(fault);
    assertThat(answer.<String>path("errors[0].clause"))
        .isEqualTo("Rules, list of documents, for the provider, item 2");
    assertThat(answer.<String>path("errors[0].message")).contains("күтілді, бірақ");
    assertThat(tables.rows()).isEqualTo(rows);
  }

  @Test
  void whoever_has_none_of_that_kind_is_told_so() {
    // Given
    GatewayOnLoopback.answersAboutDocuments("absent");
    // When
    var answer = taken(CARD);
    // Then
    answer.then().statusCode(422);
    assertThat(answer.<String>path("errors[0].code")).isEqualTo("electronic-absent");
  }

  @ParameterizedTest
  @ValueSource(strings = {"broken", "silent", "<html>", "null", "{\"documents\":[null]}"})
  void whatever_keeps_the_service_from_answering_it_is_taken_to_be_checked_after_three_tries(
      String trouble) {
    // Given
    GatewayOnLoopback.answersAboutDocuments(trouble);
    // When
    var answer = taken(CARD);
    // Then
    answer.then().statusCode(201);
    assertThat(GatewayOnLoopback.askedAboutDocuments().lines()).hasSize(3);
    assertThat(answer.time()).as("ms").isLessThan(9_000);
    assertThat(answer.<String>path("receipt.body"))
        .contains("электрондық құжат, жеке куәлік № 012345678, тексерілуге тиіс");
    var told = form(answer.path("id")).jsonPath().getMap("documents[1].electronic");
    assertThat(told).containsEntry("checked", false).containsEntry("issuedBy", null);
  }

  @Test
  void an_office_checks_it_too() {
    // Given
    GatewayOnLoopback.answersAboutDocuments("absent");
    var office = new Counter("akmola-school", "as-clerk-1");
    // When
    var answer = office.take(application(Channel.OFFICE, somebody(), CARD));
    // Then
    answer.then().statusCode(422);
    assertThat(answer.<String>path("errors[0].code")).isEqualTo("electronic-absent");
  }

  @Test
  void where_the_passport_names_none_paper_is_asked_for_and_nobody_else() {
    // Given
    var body = Branch.application(somebody().iin());
    var mark = new HashMap<String, Object>(Counter.mark("identity-document"));
    mark.put("digital", CARD);
    body.put("documents", List.of(Counter.mark("application"), mark));
    // When
    var answer = branch.take(body);
    // Then
    answer.then().statusCode(422);
    assertThat(answer.<String>path("errors[0].code")).isEqualTo("electronic-not-accepted");
    assertThat(GatewayOnLoopback.askedAboutDocuments()).isEmpty();
  }

  @Test
  void the_catalogue_says_what_may_be_shown_and_by_which_clause() {
    // When
    var school = given().get("/services/school-duplicate").jsonPath();
    var papers =
        given()
            .queryParam("channel", "corporation")
            .queryParam("reason", "lost")
            .get("/services/school-duplicate/papers")
            .jsonPath();
    // Then
    assertThat(school.getList("documents[1].digital.kinds", String.class))
        .containsExactly("identity-card", "passport", "birth-certificate");
    assertThat(school.getString("documents[1].digital.basis.clause"))
        .isEqualTo("Rules, list of documents, for the provider, item 2");
    assertThat(papers.getList("items[0].digital")).isEmpty();
    assertThat(papers.getList("items[1].digital")).hasSize(3);
  }
}
