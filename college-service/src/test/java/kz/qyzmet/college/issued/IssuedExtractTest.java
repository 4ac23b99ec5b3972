package kz.qyzmet.college.issued;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.UUID;
import kz.qyzmet.embedded.Grant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The book of issued papers on paper. */
@QuarkusTest
class IssuedExtractTest extends IssuingCollege {
  private static Response extract(Grant by, LocalDate from, LocalDate until, String language) {
    var asked = as(by).queryParam("from", from.toString()).queryParam("until", until.toString());
    return (language == null ? asked : asked.queryParam("language", language))
        .get("/issued/extract");
  }

  /** The day on which the paper was issued, as anyone sees it. */
  private static LocalDate day(UUID id) {
    return LocalDate.parse(
        as(CLERK)
            .header("Accept", "application/json")
            .get("/papers/{code}", code(id))
            .path("issuedOn"));
  }

  @Test
  void it_has_each_paper_with_its_holder_and_how_it_stands() throws Exception {
    // Given
    var stands = signed(waiting());
    var annulled = signed(waiting());
    var original = signed(waiting());
    var duplicate = signed(waiting(number(original), day(original).toString()));
    annul(DIRECTOR, code(annulled), UUID.randomUUID().toString(), "{\"reason\":\"court\"}")
        .then()
        .statusCode(200);
    var day = day(stands);
    // When
    var made = extract(CLERK, day, day, "ru");
    // Then
    made.then()
        .statusCode(200)
        .header("Content-Type", "application/pdf")
        .header("Cache-Control", "no-store")
        .header(
            "Content-Disposition", "attachment; filename=\"issued-" + day + "-" + day + ".pdf\"");
    var text = text(made.asByteArray()).replaceAll("\\s+", " ");
    assertThat(text)
        .contains("Выписка из журнала регистрации выданных документов")
        .contains(number(stands), number(annulled), number(original), number(duplicate))
        .contains("Дубликат документа об образовании")
        .contains("действует", "аннулирован", "По решению суда")
        .contains("заменён дубликатом № " + number(duplicate));
    String holder = read(EXECUTOR, "/cases/" + stands + "/draft").path("draft.duplicate.holder.ru");
    assertThat(text).contains(holder);
    assertThat(text(extract(DIRECTOR, day, day, null).asByteArray()).replaceAll("\\s+", " "))
        .contains("Берілген құжаттарды тіркеу журналынан үзінді", "күшінде");
  }

  @Test
  void another_organisation_sees_nothing_of_it_and_a_time_without_papers_has_no_extract() {
    // Given
    var day = day(signed(waiting()));
    // When, then
    extract(CLERK_OF_ATYRAU, day, day, null)
        .then()
        .statusCode(404)
        .body("type", endsWith("nothing-issued"));
    extract(CLERK, day.minusYears(9), day.minusYears(9), null).then().statusCode(404);
    extract(EXECUTOR, day, day, null).then().statusCode(403);
  }

  @ParameterizedTest
  @CsvSource({
    ",           2026-03-01, 422, from",
    "2026-03-01, ,           422, until",
    "2026-03-02, 2026-03-01, 422, until",
    "2025-03-01, 2026-03-02, 422, until",
    "yesterday,  2026-03-01, 400, from"
  })
  void days_that_are_none_are_refused(String from, String until, int status, String field) {
    var asked = as(CLERK);
    if (from != null) {
      asked = asked.queryParam("from", from);
    }
    if (until != null) {
      asked = asked.queryParam("until", until);
    }
    asked.get("/issued/extract").then().statusCode(status).body("errors[0].field", equalTo(field));
    as(CLERK)
        .get("/issued/extract?from=2026-03-01&until=2026-03-02&language=en")
        .then()
        .statusCode(400);
  }
}
