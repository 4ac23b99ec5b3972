package kz.qyzmet.intake.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.time.DayOfWeek;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.qyzmet.intake.filing.domain.ApplicationNumber;
import kz.qyzmet.intake.testing.Branch;
import kz.qyzmet.intake.testing.IntakeTest;
import kz.qyzmet.intake.testing.Portal;
import kz.qyzmet.intake.testing.Printed;
import kz.qyzmet.intake.testing.ServedByTheCorporation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(ServedByTheCorporation.class)
class RefusalTest extends IntakeTest {
  private static final String PATH = "/counter/refusals";

  private final Branch branch = Branch.inKaraganda();

  @Test
  void whose_papers_are_not_accepted_goes_home_with_a_numbered_receipt() {
    // Given
    var person = somebody();
    // When
    var answer = refuse("kk", refusal(person.iin()));
    // Then
    answer.then().statusCode(201);
    var number = new ApplicationNumber(answer.path("number"));
    assertThat(answer.<String>path("branch.code")).isEqualTo("karaganda-1");
    assertThat(answer.<String>path("ground.text"))
        .isEqualTo("құжаттар топтамасы толық ұсынылмаған");
    assertThat(answer.<String>path("clause")).startsWith("reading: The memo names no refusal");
    assertThat(answer.<String>path("refusedBy")).isEqualTo("karaganda-1-operator-1");
    assertThat(answer.<String>path("title"))
        .isEqualTo("Құжаттарды қабылдаудан бас тарту туралы қолхат");
    assertThat(answer.<String>path("body"))
        .contains(
            "«Техникалық және кәсіптік, орта білімнен кейінгі білім алуды аяқтамаған адамдарға"
                + " анықтама беру»",
            "Негізі: құжаттар топтамасы толық ұсынылмаған.",
            "1) Жеке басын куәландыратын құжат");
    assertThat(answer.<String>path("copies"))
        .isEqualTo("Осы қолхат әр тарапқа бір-бірден 2 данада жасалды.");
    assertThat(answer.jsonPath().<Map<String, String>>getList("lines"))
        .extracting(line -> line.get("label"), line -> line.get("value"))
        .contains(
            tuple("осы қолхаттың нөмірі және күні", number + ", 2026 жылғы 5 наурыз, сағат 10:00"),
            tuple(
                "Мемлекеттік корпорацияның филиалы",
                "Мемлекеттік корпорацияның Қарағандыдағы демо филиалы, Қарағанды қ., Үлгі көшесі, 7"),
            tuple("Т.А.Ә. (бар болса) (жауапты адам) (қолы)", null),
            tuple("Алдым: Т.А.Ә. (бар болса)/көрсетілетін қызметті алушының қолы", null));
    assertThat(answer.asString()).doesNotContain(person.iin(), "Сынақова");
  }

  @Test
  void its_receipt_is_printed_as_pdf_and_in_english_there_is_none() throws IOException {
    // Given
    var refused = refuse("kk", refusal(somebody().iin()));
    // When
    var answer =
        branch
            .request()
            .accept("application/pdf")
            .header("Accept-Language", "en")
            .get(PATH + "/" + refused.path("id"));
    // Then
    answer.then().statusCode(200).contentType("application/pdf");
    assertThat(answer.header("Content-Language")).isEqualTo("kk");
    assertThat(Printed.text(answer))
        .contains(refused.<String>path("number"), "құжаттар топтамасы толық ұсынылмаған");
  }

  @Test
  void it_is_kept_under_the_opaque_id_and_no_application_comes_of_it() {
    // Given
    var person = somebody();
    var rows = tables.rows();
    // When
    var answer = refuse("en", refusal(person.iin()));
    // Then
    var after = tables.rows();
    assertThat(after.get("acceptance_refusal")).isEqualTo(rows.get("acceptance_refusal") + 1);
    assertThat(after.get("application")).isEqualTo(rows.get("application"));
    assertThat(person.get("/applications").jsonPath().getList("items")).isEmpty();
    assertThat(
            tables.number(
                "SELECT count(*) FROM acceptance_refusal WHERE id = '"
                    + answer.path("id")
                    + "' AND ground = 'incomplete' AND documents = '[\"identity-document\"]'"
                    + " AND branch = 'karaganda-1' AND NOT acceptance_refusal::text LIKE '%"
                    + person.iin()
                    + "%'"))
        .isEqualTo(1);
  }

  @Test
  void operators_of_the_branch_can_read_it_again_and_others_cannot() {
    // Given
    var refused = refuse("kk", refusal(somebody().iin()));
    var id = UUID.fromString(refused.path("id"));
    var colleague = new Branch("karaganda-1", "karaganda-1-operator-2");
    // When
    var read = colleague.get(PATH, id);
    // Then
    read.then().statusCode(200);
    assertThat(refused.header("Location")).endsWith(PATH + "/" + id);
    assertThat(read.jsonPath().getMap("")).isEqualTo(refused.jsonPath().getMap(""));
    new Branch("karaganda-2", "o").get(PATH, id).then().statusCode(404);
    branch.get(PATH, UUID.randomUUID()).then().statusCode(404);
  }

  @Test
  void a_closed_branch_refuses_nothing_either() {
    // Given
    clock.set(DayOfWeek.SATURDAY, "2026-02-07T13:00");
    var rows = tables.rows();
    // When
    var answer = refuse("en", refusal(somebody().iin()));
    // Then
    answer.then().statusCode(422);
    assertThat(answer.<String>path("type")).isEqualTo("urn:qyzmet:problem:branch-closed");
    assertThat(answer.<String>path("hours")).isEqualTo("09:00–18:00");
    assertThat(answer.<String>path("detail")).contains("2026-02-07T13:00");
    assertThat(tables.rows()).isEqualTo(rows);
  }

  @Test
  void a_retry_under_the_same_key_gets_the_first_answer_and_another_request_none() {
    // Given
    var refusal = refusal(somebody().iin());
    var key = Portal.key();
    var first = branch.post(PATH, refusal, key);
    var rows = tables.rows();
    // When
    var retry = branch.post(PATH, refusal, key);
    refusal.put("ground", "expired");
    var other = branch.post(PATH, refusal, key);
    // Then
    assertThat(retry.statusCode()).isEqualTo(201);
    assertThat(retry.asString()).isEqualTo(first.asString());
    assertThat(other.<String>path("type")).isEqualTo("urn:qyzmet:problem:idempotency-key-reused");
    assertThat(tables.rows()).isEqualTo(rows);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kk|incomplete, expired мәндерінің бірі күтілді, бірақ басқасы берілді.",
        "ru|Ожидалось одно из incomplete, expired, но указано другое.",
        "en|Expected one of incomplete, expired, but it is another."
      })
  void a_ground_unknown_to_the_passport_is_refused_by_its_clause(String language, String message) {
    // Given
    var refusal = refusal(somebody().iin());
    refusal.put("ground", "bored");
    var rows = tables.rows();
    // When
    var answer = refuse(language, refusal);
    // Then
    answer.then().statusCode(422);
    assertThat(answer.header("Content-Language")).isEqualTo(language);
    assertThat(answer.<String>path("passport")).isEqualTo("tve-incomplete-certificate@2");
    assertThat(answer.<String>path("errors[0].field")).isEqualTo("ground");
    assertThat(answer.<String>path("errors[0].message")).isEqualTo(message);
    assertThat(answer.<String>path("errors[0].clause")).startsWith("reading: ");
    assertThat(tables.rows()).isEqualTo(rows);
  }

  @ParameterizedTest
  @CsvSource({
    "service, no-such-service, unknown-service",
    "provider, akmola-school, unknown-provider",
    "iin, 960229100029, iin-checksum",
    "ground, , missing"
  })
  void what_does_not_fit_is_named(String field, String value, String code) {
    // Given
    var refusal = refusal(somebody().iin());
    refusal.put(field, value);
    var rows = tables.rows();
    // When
    var answer = refuse("en", refusal);
    // Then
    answer.then().statusCode(422);
    assertThat(answer.jsonPath().<Map<String, String>>getList("errors"))
        .extracting(error -> error.get("field"), error -> error.get("code"))
        .containsExactly(tuple(field, code));
    assertThat(tables.rows()).isEqualTo(rows);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"service\": ",
        "[]",
        "{\"documents\": \"identity-document\"}",
        "{\"why\": \"x\"}",
        "{\"ground\": 1}"
      })
  void malformed_input_is_told_in_three_languages(String body) {
    for (var language : List.of("kk", "ru", "en")) {
      // When
      var answer = refuse(language, body);
      // Then
      answer.then().statusCode(400);
      assertThat(answer.contentType()).isEqualTo("application/problem+json");
      assertThat(answer.header("Content-Language")).isEqualTo(language);
    }
  }

  private Response refuse(String language, Object body) {
    return branch
        .request()
        .header("Accept-Language", language)
        .header("Idempotency-Key", Portal.key())
        .contentType("application/json")
        .body(body)
        .post(PATH);
  }

  private static Map<String, Object> refusal(String iin) {
    var refusal = new LinkedHashMap<String, Object>();
    refusal.put("service", "tve-incomplete-certificate");
    refusal.put("provider", "karaganda-polytechnic");
    refusal.put("iin", iin);
    refusal.put("ground", "incomplete");
    refusal.put("documents", List.of("identity-document"));
    return refusal;
  }
}
