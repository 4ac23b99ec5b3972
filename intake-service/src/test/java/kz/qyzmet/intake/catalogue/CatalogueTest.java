package kz.qyzmet.intake.catalogue;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import kz.qyzmet.intake.testing.IntakeTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class CatalogueTest extends IntakeTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "     | kk | Техникалық және кәсіптік білім туралы құжаттардың телнұсқаларын беру",
        "de   | kk | Техникалық және кәсіптік білім туралы құжаттардың телнұсқаларын беру",
        "ru-KZ,kk;q=0.5 | ru | Выдача дубликатов документов о техническом и профессиональном образовании",
        "en   | en | Duplicates of documents on technical and vocational education"
      })
  void a_service_is_named_in_the_callers_language(String accept, String language, String name) {
    // When
    var answer = in(accept).get("/services");
    // Then
    answer.then().statusCode(200);
    assertThat(answer.header("Content-Language")).isEqualTo(language);
    assertThat(answer.<String>path("items[0].name")).isEqualTo(name);
    assertThat(answer.<String>path("items[0].code")).isEqualTo("tve-duplicate");
  }

  @Test
  void a_service_tells_its_terms_documents_form_and_places_with_the_clause_of_each() {
    // When
    var service = service();
    // Then
    assertThat(service.<String>path("terms.legal.term.unit")).isEqualTo("working-days");
    assertThat(service.<Integer>path("terms.legal.term.max")).isEqualTo(15);
    assertThat(service.<String>path("terms.legal.basis.clause")).isEqualTo("Rules, item 50");
    assertThat(service.<Integer>path("terms.internal.term.max")).isEqualTo(5);
    assertThat(service.jsonPath().getList("documents.code", String.class))
        .containsExactly("application", "identity-document", "original-document");
    assertThat(service.<String>path("documents[2].condition.field")).isEqualTo("reason");
    assertThat(service.jsonPath().getList("form.code", String.class))
        .contains("surname", "completionYear", "reason");
    assertThat(service.jsonPath().getList("steps.code", String.class))
        .containsExactly("register", "assign", "prepare", "sign", "issue");
    assertThat(service.jsonPath().getList("refusalGrounds.code", String.class)).hasSize(3);
    assertThat(service.jsonPath().getList("providers.code", String.class))
        .contains("karaganda-polytechnic");
    assertThat(
            service.<String>path(
                "providers.find { it.code == 'karaganda-polytechnic' }.pickups[0].name"))
        .isEqualTo("The college office, room 101");
    assertThat(service.<String>path("statuses.READY")).isEqualTo("ready");
  }

  @Test
  void only_the_portal_takes_applications_yet() {
    // When
    var service = service();
    // Then
    assertThat(service.jsonPath().getList("channels.findAll { it.served }.channel", String.class))
        .isEqualTo(List.of("portal"));
    assertThat(service.jsonPath().getList("channels.channel", String.class)).hasSize(3);
  }

  @Test
  void every_value_has_a_clause_or_the_reason_of_a_reading() {
    // Given
    var service = service();
    for (var part :
        List.of(
            "form", "documents", "steps", "channels", "refusalGrounds", "pickups", "thresholds")) {
      // When
      List<Map<String, String>> bases = service.jsonPath().getList(part + ".basis");
      // Then
      assertThat(bases)
          .isNotEmpty()
          .allSatisfy(
              basis ->
                  assertThat(basis.get("clause") == null)
                      .isNotEqualTo(basis.get("reading") == null));
    }
  }

  @Test
  void an_unknown_service_is_not_found() {
    // When
    var answer = in("en").get("/services/no-such-service");
    // Then
    answer.then().statusCode(404);
    assertThat(answer.<String>path("type")).isEqualTo("urn:qyzmet:problem:not-found");
  }

  private static Response service() {
    var answer = in("en").get("/services/tve-duplicate");
    answer.then().statusCode(200);
    return answer;
  }

  private static RequestSpecification in(String accept) {
    return accept == null ? given() : given().header("Accept-Language", accept);
  }
}
