package kz.qyzmet.intake.filing;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import kz.qyzmet.embedded.Grant;
import kz.qyzmet.intake.testing.Counter;
import kz.qyzmet.intake.testing.IntakeTest;
import kz.qyzmet.intake.testing.Portal;
import kz.qyzmet.intake.testing.Printed;
import kz.qyzmet.testing.RealParts;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;

/** The application as PDF/A from what was filed. */
@QuarkusTest
class ApplicationPaperTest extends IntakeTest {
  private static final String OWN = "/applications/{id}/paper";
  private static final String OFFICE = "/office/applications/{id}/paper";

  private final Counter counter = Counter.inKaraganda();

  @Test
  void the_applicant_gets_what_was_filed_in_both_languages() throws IOException {
    // Given
    var person = somebody();
    var id = person.filed();
    var number = person.get("/applications/{id}", id).<String>path("number");
    // When
    var kazakh = printed(person.request(), "kk", OWN, id);
    var russian = printed(person.request(), "ru", OWN, id);
    // Then
    assertThat(Printed.text(kazakh))
        .contains(number, "Өтініш", "Сынақова Айша", "Дәнекерлеу ісі", "2019")
        .contains("Қарағанды политехникалық колледжі (демо)", "Көшу кезінде жоғалды")
        .contains(
            "«Техникалық және кәсіптік білім туралы құжаттардың телнұсқаларын беру» мемлекеттік"
                + " қызметін көрсетуіңізді сұраймын.")
        .contains("келісемін", "портал арқылы берілді, 2026 жылғы 5 наурыз, сағат 10:00");
    assertThat(Printed.text(russian))
        .contains(number, "Заявление", "Сынақова Айша", "Дәнекерлеу ісі")
        .contains("Прошу оказать государственную услугу", "подано через портал")
        .doesNotContain("сұраймын");
    assertThat(kazakh.header("Content-Language")).isEqualTo("kk");
    assertThat(russian.header("Content-Language")).isEqualTo("ru");
  }

  @Test
  void it_leaves_as_an_attachment_that_nobody_keeps_and_says_pdf_a() throws IOException {
    // Given
    var person = somebody();
    // When
    var answer = printed(person.request(), "kk", OWN, person.filed());
    // Then
    assertThat(answer.header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"application-kk.pdf\"");
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    try (var pdf = Loader.loadPDF(answer.asByteArray())) {
      assertThat(new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), UTF_8))
          .contains("pdfaid");
    }
  }

  /** What one chose is printed in the form's words, not by its code. */
  @Test
  void at_the_counter_it_is_printed_to_be_signed_by_hand() throws IOException {
    // Given
    var id = counter.taken(somebody().iin());
    // When
    var text = Printed.text(printed(counter.request(), "ru", OFFICE, id));
    // Then
    assertThat(text)
        .contains("Заявление", "(подпись)", "прилагаемые документы")
        .doesNotContain("портал", " lost");
  }

  @Test
  void a_complaint_asks_for_an_answer_and_not_for_a_service() throws IOException {
    // Given
    var id = UUID.fromString(counter.take(Counter.complaint(somebody().iin())).path("id"));
    // When
    var text = Printed.text(printed(counter.request(), "kk", OFFICE, id));
    // Then
    assertThat(text)
        .contains("жүгінуімді қарауыңызды сұраймын", "Кезекте екі сағат күттім")
        .doesNotContain("мемлекеттік қызметін көрсетуіңізді");
  }

  @Test
  void what_no_paper_can_hold_is_marked_and_the_rest_is_printed() throws IOException {
    // Given
    var person = somebody();
    var application = Portal.application(person.scan());
    application.put("form", filledWith("Жоғалды \uD83D\uDE00 көшкенде"));
    var id =
        UUID.fromString(person.submit(application).then().statusCode(201).extract().path("id"));
    // When
    var text = Printed.text(printed(person.request(), "kk", OWN, id));
    // Then
    assertThat(text).contains("Жоғалды ? көшкенде");
  }

  @Test
  void services_get_any_and_nobody_gets_a_strangers() {
    // Given
    var portal = somebody().filed();
    var taken = counter.taken(somebody().iin());
    var service = given().header("Authorization", RealParts.bearer(Grant.official("service")));
    var elsewhere = new Counter("atyrau-energy", "ae-clerk-1");
    // Then
    assertThat(service.get(OWN, portal).contentType()).isEqualTo("application/pdf");
    somebody().get(OWN, portal).then().statusCode(404);
    somebody().get(OWN, UUID.randomUUID()).then().statusCode(404);
    counter.request().get(OWN, portal).then().statusCode(403);
    counter.request().get(OFFICE, portal).then().statusCode(404);
    elsewhere.request().get(OFFICE, taken).then().statusCode(404);
    somebody().get(OFFICE, taken).then().statusCode(403);
    given().get(OWN, portal).then().statusCode(401);
  }

  private static Map<String, Object> filledWith(String reason) {
    return Map.of(
        "surname", "Сынақова",
        "name", "Айша",
        "completionYear", 2019,
        "specialty", "Дәнекерлеу ісі",
        "reason", "lost",
        "reasonText", reason);
  }

  private static Response printed(
      RequestSpecification request, String language, String path, UUID id) {
    var answer = request.header("Accept-Language", language).get(path, id);
    answer.then().statusCode(200).contentType("application/pdf");
    return answer;
  }
}
