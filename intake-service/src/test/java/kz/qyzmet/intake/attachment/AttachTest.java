package kz.qyzmet.intake.attachment;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import kz.qyzmet.contracts.passport.PassportRef;
import kz.qyzmet.contracts.passport.Passports;
import kz.qyzmet.intake.testing.IntakeTest;
import kz.qyzmet.intake.testing.Portal;
import kz.qyzmet.testing.LogLines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class AttachTest extends IntakeTest {
  private static final int LIMIT = 5_242_880;
  private static final String CLAUSE =
      Passports.shipped()
          .find(new PassportRef("tve-duplicate", "1"))
          .flatMap(passport -> passport.document("identity-document"))
          .orElseThrow()
          .basis()
          .text();

  @Test
  void a_scan_is_stored_with_its_size_and_hash() throws Exception {
    // Given
    var hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Portal.PDF));
    // When
    var answer =
        somebody()
            .upload(
                "identity-document",
                "жеке куәлік.pdf",
                "application/pdf",
                Portal.PDF,
                Portal.key());
    // Then
    answer.then().statusCode(201);
    assertThat(answer.<String>path("sha256")).isEqualTo(hash);
    assertThat(answer.<Integer>path("size")).isEqualTo(Portal.PDF.length);
    assertThat(answer.<String>path("name")).isEqualTo("жеке куәлік.pdf");
    assertThat(answer.header("Location")).endsWith("/attachments/" + answer.path("id"));
  }

  @Test
  void the_largest_scan_that_the_passport_allows_is_taken() {
    somebody()
        .upload("identity-document", "large.pdf", "application/pdf", scan(LIMIT), Portal.key())
        .then()
        .statusCode(201);
  }

  @ParameterizedTest
  @CsvSource({"1", "3000000"})
  void a_scan_over_the_limit_is_refused_however_far_over(int over) {
    // Given
    var rows = tables.rows();
    // When
    var answer =
        somebody()
            .upload(
                "identity-document",
                "large.pdf",
                "application/pdf",
                scan(LIMIT + over),
                Portal.key());
    // Then
    answer.then().statusCode(413);
    assertThat(answer.contentType()).isEqualTo("application/problem+json");
    assertThat(answer.<String>path("type")).isEqualTo("urn:qyzmet:problem:body-too-large");
    assertThat(answer.<String>path("detail")).contains("5242880");
    assertRuled(answer);
    assertThat(tables.rows()).isEqualTo(rows);
  }

  /** The edition, and the clause as a member of the problem and of the fault. */
  private static void assertRuled(Response answer) {
    assertThat(answer.<String>path("passport")).isEqualTo("tve-duplicate@1");
    assertThat(answer.<String>path("clause")).isEqualTo(CLAUSE);
    assertThat(answer.jsonPath().getList("errors.clause", String.class)).containsExactly(CLAUSE);
  }

  @ParameterizedTest
  @CsvSource({"identity-document, image/gif, 415", "no-such-document, application/pdf, 422"})
  void a_file_that_does_not_fit_its_passport_is_told_which_and_by_which_clause(
      String document, String mediaType, int status) {
    // When
    var answer = somebody().upload(document, "scan", mediaType, Portal.PDF, Portal.key());
    // Then
    answer.then().statusCode(status);
    assertRuled(answer);
  }

  @Test
  void an_upload_that_does_not_say_which_document_it_is_is_refused() {
    // When
    var answer =
        somebody()
            .request()
            .header("Idempotency-Key", Portal.key())
            .contentType("application/pdf")
            .queryParam("name", "a.pdf")
            .body(Portal.PDF)
            .post("/attachments");
    // Then
    answer.then().statusCode(422);
    assertThat(answer.<String>path("type")).isEqualTo("urn:qyzmet:problem:validation-failed");
    assertThat(answer.jsonPath().getList("errors.field")).containsExactly("document");
    assertThat(answer.jsonPath().getList("errors.code")).containsExactly("missing");
  }

  @Test
  void a_retry_gets_the_first_answer_and_other_content_under_its_key_is_refused() {
    // Given
    var person = somebody();
    var key = Portal.key();
    var first = person.upload("identity-document", "scan.pdf", "application/pdf", Portal.PDF, key);
    var rows = tables.rows();
    // When
    var retry = person.upload("identity-document", "scan.pdf", "application/pdf", Portal.PDF, key);
    var other = person.upload("identity-document", "scan.pdf", "application/pdf", scan(100), key);
    // Then
    retry.then().statusCode(201);
    assertThat(retry.asString()).isEqualTo(first.asString());
    other.then().statusCode(422);
    assertThat(other.<String>path("type")).isEqualTo("urn:qyzmet:problem:idempotency-key-reused");
    assertThat(tables.rows()).isEqualTo(rows);
  }

  @ParameterizedTest
  @CsvSource({
    "identity-document, scan.gif, image/gif, 415, media-type-not-accepted, Content-Type",
    "identity-document, scan.pdf, text/html, 415, media-type-not-accepted, Content-Type",
    "identity-document, scan.png, image/png, 415, content-differs, body",
    "no-such-document, scan.pdf, application/pdf, 422, unknown-document, document",
    "application, scan.pdf, application/pdf, 422, unknown-document, document",
    "identity-document, ../scan.pdf, application/pdf, 422, validation-failed, name"
  })
  void a_file_that_is_not_what_it_should_be_is_refused(
      String document, String name, String mediaType, int status, String type, String field) {
    // Given
    var rows = tables.rows();
    // When
    var answer = somebody().upload(document, name, mediaType, Portal.PDF, Portal.key());
    // Then
    answer.then().statusCode(status);
    assertThat(answer.<String>path("type")).isEqualTo("urn:qyzmet:problem:" + type);
    assertThat(answer.jsonPath().getList("errors.field", String.class)).isEqualTo(List.of(field));
    assertThat(tables.rows()).isEqualTo(rows);
  }

  @ParameterizedTest
  @CsvSource({
    "identity-document, scan.gif, image/gif, TypeNotAllowed",
    "серік-әлиев, scan.pdf, application/pdf, UnknownDocument",
    "identity-document, ../серік.pdf, application/pdf, UnfitName",
    "identity-document, серік.png, image/png, ContentDiffers"
  })
  void a_refusal_is_one_line_of_the_log_without_the_callers_words(
      String document, String name, String mediaType, String why) {
    try (var log = LogLines.open()) {
      // When
      var answer = somebody().upload(document, name, mediaType, Portal.PDF, Portal.key());
      // Then
      assertThat(log.written())
          .filteredOn(line -> line.contains("attachment="))
          .singleElement()
          .asString()
          .contains(" correlation=" + answer.header("X-Correlation-Id") + " ")
          .endsWith("attachment=refused why=" + why + System.lineSeparator());
    }
  }

  @Test
  void a_scan_over_the_limit_is_one_line_too() {
    try (var log = LogLines.open()) {
      // When
      somebody()
          .upload("identity-document", "l.pdf", "application/pdf", scan(LIMIT + 1), Portal.key())
          .then()
          .statusCode(413);
      // Then
      assertThat(log.written())
          .filteredOn(line -> line.contains("attachment="))
          .singleElement()
          .asString()
          .contains("attachment=refused why=TooLarge");
    }
  }

  @Test
  void an_empty_file_a_missing_key_and_an_unknown_service_are_refused() {
    // Given
    var person = somebody();
    var rows = tables.rows();
    // When
    var empty =
        person.upload(
            "identity-document", "scan.pdf", "application/pdf", new byte[0], Portal.key());
    var keyless =
        person
            .request()
            .contentType("application/pdf")
            .queryParam("document", "identity-document")
            .queryParam("name", "a.pdf")
            .body(Portal.PDF)
            .post("/attachments");
    var serviceless =
        person
            .request()
            .header("Idempotency-Key", Portal.key())
            .contentType("application/pdf")
            .queryParam("service", "none")
            .queryParam("document", "identity-document")
            .queryParam("name", "a.pdf")
            .body(Portal.PDF)
            .post("/attachments");
    // Then
    assertThat(List.of(empty.statusCode(), keyless.statusCode(), serviceless.statusCode()))
        .isEqualTo(List.of(400, 400, 422));
    assertThat(
            List.of(
                empty.<String>path("type"),
                keyless.<String>path("type"),
                serviceless.<String>path("type")))
        .isEqualTo(
            List.of(
                "urn:qyzmet:problem:empty-file",
                "urn:qyzmet:problem:idempotency-key-missing",
                "urn:qyzmet:problem:unknown-service"));
    assertThat(tables.rows()).isEqualTo(rows);
  }

  private static byte[] scan(int size) {
    var scan = new byte[size];
    Arrays.fill(scan, (byte) ' ');
    System.arraycopy("%PDF-1.7".getBytes(US_ASCII), 0, scan, 0, 8);
    return scan;
  }
}
