package kz.qyzmet.intake.filing;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import kz.qyzmet.contracts.event.ApplicationAccepted;
import kz.qyzmet.contracts.event.EventCatalog;
import kz.qyzmet.embedded.Grant;
import kz.qyzmet.intake.filing.domain.ApplicationNumber;
import kz.qyzmet.intake.testing.Counter;
import kz.qyzmet.intake.testing.IntakeTest;
import kz.qyzmet.intake.testing.Portal;
import kz.qyzmet.intake.testing.Printed;
import kz.qyzmet.intake.testing.Topic;
import kz.qyzmet.testing.RealParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class OfficeTest extends IntakeTest {
  private final Counter counter = Counter.inKaraganda();

  @Test
  void who_comes_to_the_office_goes_home_with_a_number_the_dates_and_a_receipt() {
    // Given
    var person = somebody();
    // When
    var answer = counter.take(Counter.application(person.iin()));
    // Then
    answer.then().statusCode(201);
    assertThat(answer.header("Location")).endsWith("/office/applications/" + id(answer));
    assertThat(answer.header("ETag")).isEqualTo("\"1\"");
    assertThat(new ApplicationNumber(answer.path("number"))).isNotNull();
    assertThat(answer.<String>path("channel")).isEqualTo("office");
    assertThat(answer.<String>path("provider")).isEqualTo("karaganda-polytechnic");
    assertThat(answer.<String>path("due")).isEqualTo("2026-04-01T18:00:00+05:00");
    assertThat(answer.<String>path("form.iin")).isEqualTo(person.iin());
    assertThat(answer.jsonPath().<String, Object>getMap("receipt"))
        .containsEntry("text", "Тиісті құжаттардың қабылданғаны туралы қолхат")
        .containsEntry("clause", "Rules, item 37")
        .containsEntry("takenBy", "kp-clerk-1")
        .containsEntry("takenByName", "Аружан Демова")
        .containsEntry("branch", null)
        .containsEntry("title", "Құжаттарды қабылдағаны туралы қолхат")
        .containsEntry("copies", "Осы қолхат әр тарапқа бір-бірден 2 данада жасалды.");
    assertThat(answer.<String>path("receipt.body"))
        .contains(
            "құжаттардың атауы: 1) Өтініш; 2) Жеке басты куәландыратын құжат (салыстыру үшін) толық")
        .contains("«Техникалық және кәсіптік білім туралы құжаттардың телнұсқаларын беру»");
    assertThat(
            answer.<String>path(
                "receipt.lines.find { it.label == 'Т.А.Ә. (бар болса) (жауапты адам) (қолы)' }.value"))
        .isEqualTo("Аружан Демова");
    assertThat(answer.jsonPath().<Map<String, String>>getList("documents"))
        .extracting(
            each -> each.get("document"),
            each -> each.get("handling"),
            each -> each.get("attachment"))
        .containsExactly(
            tuple("application", "handed-in", null), tuple("identity-document", "shown", null));
  }

  /** The acts on complaints want a slip, not a receipt for the papers of a service. */
  @Test
  void who_complains_goes_home_with_a_slip_where_the_passport_says_so() {
    // When
    var answer = counter.take(Counter.complaint(somebody().iin()));
    // Then
    answer.then().statusCode(201);
    assertThat(answer.<String>path("receipt.title")).isEqualTo("Талон");
    assertThat(answer.<String>path("receipt.body"))
        .isEqualTo(
            "Қарағанды политехникалық колледжі (демо) жүгінуді қабылдады: «Мемлекеттік қызметтер"
                + " көрсету мәселелері бойынша шағымды қарау».");
    assertThat(answer.<Object>path("receipt.copies")).isNull();
    assertThat(answer.jsonPath().<Map<String, String>>getList("receipt.lines"))
        .extracting(line -> line.get("label"), line -> line.get("value"))
        .containsExactly(
            tuple("Нөмірі", answer.path("number")),
            tuple("Қабылданған күні және уақыты", "2026 жылғы 5 наурыз, сағат 10:00"),
            tuple("Жауап беру мерзімінің соңы", "2026 жылғы 13 наурыз, сағат 18:00"),
            tuple("Жауап алу орны", null),
            tuple("Қабылдаған адамның тегі және аты-жөні (қолы)", "Аружан Демова"));
  }

  @Test
  void the_receipt_and_the_slip_are_printed_as_pdf_in_the_words_of_the_json() throws IOException {
    for (var body :
        List.of(Counter.application(somebody().iin()), Counter.complaint(somebody().iin()))) {
      // Given
      var taken = counter.take(body);
      var id = UUID.fromString(taken.path("id"));
      // When
      var answer =
          counter
              .request()
              .accept("application/pdf")
              .header("Accept-Language", "kk")
              .get("/office/applications/{id}", id);
      // Then
      answer.then().statusCode(200).contentType("application/pdf");
      assertThat(answer.header("Content-Disposition")).startsWith("attachment;");
      assertThat(Printed.text(answer))
          .contains(taken.<String>path("number"), "Аружан Демова", "5 наурыз")
          .containsIgnoringCase(taken.<String>path("receipt.title"));
      assertThat(counter.get(id).contentType()).startsWith("application/json");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/pdf, */*;q=0.8|application/pdf",
        "application/pdf, application/json|application/pdf",
        "application/json, application/pdf|application/json",
        "application/json;q=0.4, application/pdf;q=0.5|application/pdf",
        "application/json, application/pdf;q=0.5|application/json",
        "*/*, application/pdf;q=0.5|application/json",
        "application/pdf;q=0, */*|application/json",
        "*/*|application/json"
      })
  void of_the_paper_and_the_json_the_one_comes_that_is_wanted_more(String accept, String type) {
    // Given
    var taken = counter.take(Counter.application(somebody().iin()));
    // When
    var answer =
        counter
            .request()
            .header("Accept", accept)
            .get("/office/applications/{id}", UUID.fromString(taken.path("id")));
    // Then
    answer.then().statusCode(200).contentType(type);
    if (type.equals("application/pdf")) {
      assertThat(answer.header("Vary")).isEqualTo("Accept, Accept-Language");
    }
  }

  @Test
  void a_clerk_whose_name_is_unknown_writes_it_by_hand() {
    // When
    var answer =
        new Counter("karaganda-polytechnic", "kp-clerk-99")
            .take(Counter.application(somebody().iin()));
    // Then
    answer.then().statusCode(201);
    assertThat(answer.<String>path("receipt.takenBy")).isEqualTo("kp-clerk-99");
    assertThat(answer.jsonPath().<Map<String, String>>getList("receipt.lines"))
        .extracting(line -> line.get("label"), line -> line.get("value"))
        .contains(tuple("Т.А.Ә. (бар болса) (жауапты адам) (қолы)", null));
  }

  @Test
  void the_applicant_finds_it_in_the_portals_cabinet_without_the_clerk() {
    // Given
    var person = somebody();
    // When
    var id = counter.taken(person.iin());
    // Then
    assertThat(person.get("/applications").jsonPath().getList("items.id", String.class))
        .containsExactly(id.toString());
    var own = person.get("/applications/{id}", id);
    assertThat(own.<String>path("channel")).isEqualTo("office");
    assertThat(own.<Object>path("receipt")).isNull();
    assertThat(own.asString()).doesNotContain("kp-clerk-1", "Аружан Демова");
    assertThat(person.withdraw(id, Portal.key()).statusCode()).isEqualTo(202);
  }

  @Test
  void the_event_is_the_portals_with_another_channel_and_names_nobody() {
    // Given
    var person = somebody();
    var portal = event(person.filed());
    // When
    var id = counter.taken(person.iin());
    // Then
    var published = Topic.records(EventCatalog.APPLICATION_TOPIC, id, 1).getFirst();
    assertThat(event(id))
        .satisfies(
            accepted -> {
              assertThat(accepted.channel()).isEqualTo("office");
              assertThat(accepted.applicantId()).isEqualTo(portal.applicantId());
              assertThat(accepted.term().due()).isEqualTo(portal.term().due());
            });
    assertThat(new String(published.value(), UTF_8))
        .doesNotContain(person.iin(), "Сынақова", "Айша", "kp-clerk-1");
  }

  @Test
  void the_services_are_told_which_papers_were_brought_and_who_has_the_consent() {
    // Given
    var person = somebody();
    var id = counter.taken(person.iin());
    // When
    var form = as(Grant.official("service")).get("/applications/{id}/form", id);
    // Then
    form.then().statusCode(200);
    assertThat(form.<String>path("iin")).isEqualTo(person.iin());
    assertThat(form.<String>path("takenBy")).isEqualTo("kp-clerk-1");
    assertThat(form.<String>path("consentAt")).startsWith("2026-03-05T05:00:00");
    assertThat(form.jsonPath().getList("documents.handling", String.class))
        .containsExactly("handed-in", "shown");
    assertThat(form.jsonPath().getList("documents.size")).containsExactly(null, null);
  }

  @Test
  void a_retry_under_the_same_key_gets_the_first_answer() {
    // Given
    var application = Counter.application(somebody().iin());
    var key = Portal.key();
    var first = counter.take(application, key);
    var rows = tables.rows();
    // When
    var retry = counter.take(application, key);
    // Then
    assertThat(retry.asString()).isEqualTo(first.asString());
    assertThat(tables.rows()).isEqualTo(rows);
  }

  @Test
  void the_clerks_of_the_office_can_read_it_again() {
    // Given
    var taken = counter.take(Counter.application(somebody().iin()));
    var colleague = new Counter("karaganda-polytechnic", "kp-clerk-2");
    // When
    var read = colleague.get(id(taken));
    // Then
    read.then().statusCode(200);
    assertThat(read.jsonPath().getMap("")).isEqualTo(taken.jsonPath().getMap(""));
    assertThat(read.header("ETag")).isEqualTo("\"1\"");
  }

  @Test
  void what_another_office_or_the_portal_took_does_not_exist_here() {
    // Given
    var person = somebody();
    var others = counter.taken(person.iin());
    var portals = person.filed();
    // Then
    new Counter("atyrau-energy", "ae-clerk-1").get(others).then().statusCode(404);
    counter.get(portals).then().statusCode(404);
    counter.get(UUID.randomUUID()).then().statusCode(404);
  }

  @ParameterizedTest
  @CsvSource({
    "SATURDAY, 2026-03-07T10:00", // the calendar's day off
    "MONDAY, 2026-03-09T10:00", // in place of 8 March
    "THURSDAY, 2026-03-05T08:59",
    "THURSDAY, 2026-03-05T13:30", // lunch
    "THURSDAY, 2026-03-05T18:00"
  })
  void a_shut_office_takes_nothing_and_says_when_it_is_open(DayOfWeek day, String at) {
    // Given
    clock.set(day, at);
    var rows = tables.rows();
    // When
    var answer = counter.take(Counter.application(somebody().iin()));
    // Then
    answer.then().statusCode(422);
    assertThat(answer.<String>path("type")).isEqualTo("urn:qyzmet:problem:office-closed");
    assertThat(answer.<String>path("reason")).isEqualTo("closed");
    assertThat(answer.<String>path("hours")).isEqualTo("09:00–13:00, 14:00–18:00");
    assertThat(answer.<String>path("detail")).contains(at);
    assertThat(answer.<String>path("passport")).isEqualTo("tve-duplicate@1");
    assertThat(answer.<String>path("clause")).startsWith("reading: The Rules name no hours");
    assertThat(tables.rows()).isEqualTo(rows);
  }

  @Test
  void a_clerk_takes_applications_for_the_own_organisation_only() {
    // Given
    var application = Counter.application(somebody().iin());
    application.put("provider", "atyrau-energy");
    // Then
    refused(application, "provider", "provider-differs");
    application.put("provider", "karaganda-polytechnic");
    counter.take(application).then().statusCode(201);
  }

  @Test
  void the_applicants_iin_is_proven_as_on_the_portal() {
    refused(changed(body -> body.remove("iin")), "iin", "missing");
    refused(changed(body -> body.put("iin", "960229100029")), "iin", "iin-checksum");
    refused(changed(body -> form(body).put("iin", "960229100021")), "form.iin", "iin-is-another");
  }

  @Test
  void consent_is_signed_on_paper_first() {
    refused(changed(body -> body.put("consent", false)), "consent", "consent-required");
  }

  @Test
  void the_clerk_marks_what_was_brought() {
    var application = Counter.mark("application");
    var unmarked = Map.of("document", "identity-document", "paper", false);
    refused(
        changed(body -> body.put("documents", List.of(application, unmarked))),
        "documents.identity-document",
        "document-missing");
    refused(
        changed(
            body ->
                body.put(
                    "documents", List.of(application, Map.of("document", "identity-document")))),
        "documents[1].paper",
        "missing");
    refused(
        changed(
            body ->
                body.put(
                    "documents",
                    List.of(
                        application,
                        Counter.mark("identity-document"),
                        Counter.mark("original-document")))),
        "documents.original-document",
        "document-unknown");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "applicant",
        "director",
        "executor",
        "study-department",
        "management",
        "commission",
        "operator",
        "monitor",
        "administrator",
        "service"
      })
  void the_counter_is_the_clerks(String role) {
    // Given
    var other = as(Grant.staff(role, "karaganda-polytechnic", "kp-" + role + "-1"));
    // When
    var answer =
        other
            .header("Idempotency-Key", Portal.key())
            .contentType("application/json")
            .body(Counter.application(somebody().iin()))
            .post("/office/applications");
    // Then
    answer.then().statusCode(403);
  }

  @Test
  void a_clerk_of_no_known_organisation_has_no_counter() {
    for (var organisation : new String[] {null, "no-such-college"}) {
      // When
      var answer = new Counter(organisation, "a-clerk").take(Counter.application(somebody().iin()));
      // Then
      answer.then().statusCode(403);
      assertThat(answer.<String>path("type"))
          .isEqualTo("urn:qyzmet:problem:organisation-claim-missing");
    }
  }

  private void refused(Map<String, Object> application, String field, String code) {
    var rows = tables.rows();
    var answer = counter.take(application);
    answer.then().statusCode(422);
    assertThat(answer.jsonPath().<Map<String, String>>getList("errors"))
        .extracting(error -> error.get("field"), error -> error.get("code"))
        .contains(tuple(field, code));
    assertThat(tables.rows()).isEqualTo(rows);
  }

  private static Map<String, Object> changed(Consumer<Map<String, Object>> change) {
    var application = Counter.application(somebody().iin());
    change.accept(application);
    return application;
  }

  @SuppressWarnings("unchecked") // made by Counter
  private static Map<String, Object> form(Map<String, Object> application) {
    return (Map<String, Object>) application.get("form");
  }

  private static ApplicationAccepted event(UUID id) {
    var published = Topic.records(EventCatalog.APPLICATION_TOPIC, id, 1).getFirst();
    return (ApplicationAccepted) Topic.decoded(published).data();
  }

  private static UUID id(Response answer) {
    return UUID.fromString(answer.path("id"));
  }

  private static RequestSpecification as(Grant grant) {
    return given().header("Authorization", RealParts.bearer(grant));
  }
}
