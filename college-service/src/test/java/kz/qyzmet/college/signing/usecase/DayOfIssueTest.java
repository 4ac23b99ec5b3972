package kz.qyzmet.college.signing.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.qyzmet.college.RunningCollege;
import kz.qyzmet.college.issued.domain.Entry;
import kz.qyzmet.college.issued.usecase.EnterPaper;
import kz.qyzmet.college.signing.usecase.FinishedPapers.Made;
import kz.qyzmet.college.signing.usecase.Signings.Asker;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** A paper made just before midnight is of that day, though it is entered after it. */
@QuarkusTest
class DayOfIssueTest extends RunningCollege {
  /** 23:59:59.9 in Almaty, on the last day of a year: the books change too. */
  private static final Instant JUST_BEFORE = Instant.parse("2026-12-31T18:59:59.900Z");

  @Inject FinishedPapers papers;
  @Inject EnterPaper book;
  @Inject Signings signings;

  @Test
  void the_day_that_is_printed_is_the_day_of_the_book() throws Exception {
    // Given
    var id = assigned();
    as(EXECUTOR)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .contentType("application/json")
        .body("{}")
        .post("/cases/" + id + "/draft")
        .then()
        .statusCode(201);
    done(EXECUTOR, id, 3, "{\"step\":\"prepare\",\"draft\":{\"decision\":\"grant\"}}");
    // When
    var by = new Asker("kp-director-1", KARAGANDA, Set.of("director"));
    var made = (Made.Files) papers.of(id, 1, by, JUST_BEFORE).await().indefinitely();
    var entered = List.of(new Entry.File("kk", "00".repeat(32)));
    signings.inTransaction(tx -> book.issued(tx, made.paper(), entered)).await().indefinitely();
    // Then
    try (var document = Loader.loadPDF(made.files().getFirst().pdf())) {
      assertThat(new PDFTextStripper().getText(document))
          .contains("2026", "31")
          .doesNotContain("2027");
    }
    RestAssured.given()
        .accept("application/json")
        .get("/papers/" + made.paper().numbered().code().printed())
        .then()
        .statusCode(200)
        .body("issuedOn", equalTo("2026-12-31"));
  }
}
