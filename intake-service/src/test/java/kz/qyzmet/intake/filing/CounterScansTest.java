package kz.qyzmet.intake.filing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.qyzmet.embedded.Grant;
import kz.qyzmet.intake.testing.Branch;
import kz.qyzmet.intake.testing.Counter;
import kz.qyzmet.intake.testing.IntakeTest;
import kz.qyzmet.intake.testing.Portal;
import kz.qyzmet.testing.RealParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class CounterScansTest extends IntakeTest {
  private static final String IDENTITY = "identity-document";

  private final Branch branch = Branch.inKaraganda();

  @Test
  void what_a_branch_scans_is_read_by_the_provider_as_a_portals_scan() {
    // Given
    var scan = scanned(branch);
    // When
    var taken = branch.take(application(somebody(), scan));
    // Then
    var form = service().get("/applications/{id}/form", id(taken));
    assertThat(form.jsonPath().<Map<String, Object>>getList("documents"))
        .filteredOn(document -> document.get("document").equals(IDENTITY))
        .extracting(document -> document.get("handling"), document -> document.get("attachment"))
        .containsExactly(tuple("uploaded", scan.toString()), tuple("shown", null));
    var content = service().get("/applications/{id}/attachments/{scan}", id(taken), scan);
    content.then().statusCode(200);
    assertThat(content.asByteArray()).isEqualTo(Portal.PDF);
  }

  @Test
  void a_colleague_files_what_was_scanned_at_the_own_branch() {
    // Given
    var scan = scanned(branch);
    // When
    var answer =
        new Branch("karaganda-1", "karaganda-1-operator-2").take(application(somebody(), scan));
    // Then
    answer.then().statusCode(201);
  }

  @Test
  void nobody_else_uses_it() {
    // Given
    var person = somebody();
    var scan = scanned(branch);
    // When
    var elsewhere = new Branch("karaganda-2", "o").take(application(person, scan));
    var portal = person.submit(Portal.application(scan));
    var another = branch.take(application(person, person.scan()));
    // Then
    for (var answer : List.of(elsewhere, portal, another)) {
      answer.then().statusCode(422);
      assertThat(answer.jsonPath().getList("errors.code")).contains("attachment-unknown");
    }
  }

  @Test
  void it_is_filed_once() {
    // Given
    var scan = scanned(branch);
    branch.take(application(somebody(), scan)).then().statusCode(201);
    // When
    var again = branch.take(application(somebody(), scan));
    // Then
    again.then().statusCode(409);
    assertThat(again.<String>path("type")).isEqualTo("urn:qyzmet:problem:attachment-already-filed");
  }

  @Test
  void papers_are_taken_without_scans_too() {
    branch.take(application(somebody())).then().statusCode(201);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kk|Әкелінді деп белгіленген қағаздың көшірмесі күтілді, бірақ identity-document белгіленбеген.",
        "ru|Ожидалась копия бумаги, отмеченной как принесённая, но identity-document не отмечен.",
        "en|Expected a scan of a paper that is marked as brought, but identity-document is not."
      })
  void a_scan_of_a_paper_that_is_not_marked_is_refused(String language, String text) {
    // Given
    var application = application(somebody(), scanned(branch));
    application.put("documents", List.of(Counter.mark("application")));
    var rows = tables.rows();
    // When
    var answer =
        branch
            .request()
            .header("Accept-Language", language)
            .header("Idempotency-Key", Portal.key())
            .contentType("application/json")
            .body(application)
            .post("/counter/applications");
    // Then
    answer.then().statusCode(422);
    assertThat(answer.jsonPath().getList("errors.message", String.class)).contains(text);
    assertThat(answer.jsonPath().getList("errors.code"))
        .containsExactly("document-missing", "paper-not-marked");
    assertThat(tables.rows()).isEqualTo(rows);
  }

  @ParameterizedTest
  @CsvSource({"application, 422, unknown-document", "no-such-document, 422, unknown-document"})
  void what_the_passport_has_no_scan_of_is_not_taken(String document, int status, String type) {
    // Given
    var rows = tables.rows();
    // When
    var answer = branch.scan(document);
    // Then
    answer.then().statusCode(status);
    assertThat(answer.<String>path("type")).isEqualTo("urn:qyzmet:problem:" + type);
    assertThat(tables.rows()).isEqualTo(rows);
  }

  @Test
  void an_operator_of_no_known_branch_scans_nothing() {
    // When
    var answer = new Branch("no-such-branch", "o").scan(IDENTITY);
    // Then
    answer.then().statusCode(403);
    assertThat(answer.<String>path("type")).isEqualTo("urn:qyzmet:problem:branch-claim-missing");
  }

  private static UUID scanned(Branch branch) {
    return id(branch.scan(IDENTITY));
  }

  /** A good application at a branch, with those scans of the identity document. */
  private static Map<String, Object> application(Portal person, UUID... scans) {
    var application = new HashMap<>(Counter.application(person.iin()));
    application.put("provider", "karaganda-polytechnic");
    application.remove("pickup");
    var attachments = new ArrayList<Map<String, Object>>();
    for (var scan : scans) {
      attachments.add(Portal.reference(IDENTITY, scan));
    }
    application.put("attachments", attachments);
    return application;
  }

  private static RequestSpecification service() {
    return given().header("Authorization", RealParts.bearer(Grant.official("service")));
  }

  private static UUID id(Response answer) {
    return UUID.fromString(answer.then().statusCode(201).extract().path("id"));
  }
}
