package kz.qyzmet.intake.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import kz.qyzmet.intake.testing.Branch;
import kz.qyzmet.intake.testing.Portal;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever gets a result signs that, and the branch keeps it. */
@QuarkusTest
class AcknowledgementTest extends ResultsAtABranch {
  private static final String SHEET = PATH + "/{id}/acknowledgement";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kk||Нәтижені алғаны туралы қолхат|алушы өтініш беруші",
        "ru|proxy|Расписка в получении результата|представитель заявителя: "
      })
  void it_is_printed_before_the_hand_over(
      String language, String ground, String title, String receiver) throws IOException {
    // Given
    var person = somebody();
    var id = here(person);
    // When
    var request = branch.request().header("Accept-Language", language);
    var answer = (ground == null ? request : request.queryParam("ground", ground)).get(SHEET, id);
    // Then
    answer.then().statusCode(200).contentType("application/pdf");
    try (var pdf = Loader.loadPDF(answer.asByteArray())) {
      assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
          .contains(
              title,
              receiver,
              person.get("/applications/{id}", id).<String>path("number"),
              "KZ000000025KZ",
              "karaganda-1-operator-1")
          .doesNotContain(person.iin());
    }
  }

  @Test
  void what_was_signed_is_kept_with_the_hand_over_and_given_out_to_the_branch_alone() {
    // Given
    var person = somebody();
    var id = here(person);
    var shown = shown(person.get("/applications/{id}", id).path("number"));
    var early = branch.request().get(SHEET + "/scan", id);
    // When
    var over = handOver(id, shown, 2);
    // Then
    early.then().statusCode(404);
    over.then().statusCode(200);
    for (var answer : new Response[] {over, branch.get(PATH, id)}) {
      assertThat(answer.<Object>path("acknowledgement")).isEqualTo(shown.get("acknowledgement"));
    }
    var scan = branch.request().get(SHEET + "/scan", id);
    scan.then().statusCode(200).contentType("application/pdf");
    assertThat(scan.asByteArray()).isEqualTo(Portal.PDF);
    new Branch("karaganda-2", "o").request().get(SHEET + "/scan", id).then().statusCode(404);
    assertConflict(branch.request().get(SHEET, id), "HANDED_OVER");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kk|Қол қойылған қолхаттың осы филиалда сканерленген көшірмесі күтілді, бірақ мұндай идентификаторы бар көшірме жоқ.",
        "ru|Ожидалась сканированная в этом филиале подписанная расписка, но с таким идентификатором её нет.",
        "en|Expected a signed acknowledgement that this branch has scanned, but there is none with this id."
      })
  void another_branchs_another_paper_and_none_at_all_are_no_acknowledgement(
      String language, String message) {
    // Given
    var person = somebody();
    var id = here(person);
    var shown = shown(person.get("/applications/{id}", id).path("number"));
    String elsewhere = new Branch("karaganda-2", "o").scan("result-acknowledgement").path("id");
    String passport = branch.scan("identity-document").path("id");
    var rows = tables.rows();
    for (var named : new String[] {elsewhere, passport, UUID.randomUUID().toString()}) {
      // When
      shown.put("acknowledgement", named);
      var answer = handOver(language, id, shown);
      // Then
      answer.then().statusCode(422);
      assertThat(answer.<Map<String, String>>path("errors[0]"))
          .containsEntry("field", "acknowledgement")
          .containsEntry("message", message);
      assertThat(tables.rows()).isEqualTo(rows);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"kk|Құжат бұрын берілген", "ru|Документ уже подан", "en|A scan is filed already"})
  void none_stands_for_two_results(String language, String title) {
    // Given
    var person = somebody();
    var first = here(person);
    var other = somebody();
    var second = here(other);
    var shown = shown(person.get("/applications/{id}", first).path("number"));
    handOver(first, shown, 2).then().statusCode(200);
    var rows = tables.rows();
    // When
    shown.put("receipt", other.get("/applications/{id}", second).path("number"));
    var answer = handOver(language, second, shown);
    // Then
    answer.then().statusCode(409);
    assertThat(answer.<String>path("type"))
        .isEqualTo("urn:qyzmet:problem:attachment-already-filed");
    assertThat(answer.<String>path("title")).isEqualTo(title);
    assertThat(answer.<String>path("errors[0].field")).isEqualTo("acknowledgement");
    assertThat(tables.rows()).isEqualTo(rows);
  }

  @Test
  void an_applicant_uploads_none_and_an_unknown_ground_prints_none() {
    // When
    var portal =
        somebody()
            .upload("result-acknowledgement", "a.pdf", "application/pdf", Portal.PDF, Portal.key());
    var ground = branch.request().queryParam("ground", "neighbour").get(SHEET, here(somebody()));
    // Then
    portal.then().statusCode(422);
    ground.then().statusCode(400);
  }

  private UUID here(Portal person) {
    var id = sent(person, "karaganda-1");
    check(id, "here", 1).then().statusCode(200);
    return id;
  }

  private Response handOver(String language, UUID id, Object shown) {
    return branch
        .request()
        .header("Accept-Language", language)
        .header("Idempotency-Key", Portal.key())
        .header("If-Match", "\"2\"")
        .contentType("application/json")
        .body(shown)
        .post(PATH + "/{id}/hand-over", id);
  }
}
