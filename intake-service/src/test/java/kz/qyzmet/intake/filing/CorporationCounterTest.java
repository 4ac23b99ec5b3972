package kz.qyzmet.intake.filing;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.qyzmet.contracts.event.ApplicationAccepted;
import kz.qyzmet.contracts.event.EventCatalog;
import kz.qyzmet.embedded.Grant;
import kz.qyzmet.intake.filing.domain.ApplicationNumber;
import kz.qyzmet.intake.testing.Branch;
import kz.qyzmet.intake.testing.IntakeTest;
import kz.qyzmet.intake.testing.Portal;
import kz.qyzmet.intake.testing.Printed;
import kz.qyzmet.intake.testing.ServedByTheCorporation;
import kz.qyzmet.intake.testing.Topic;
import kz.qyzmet.testing.RealParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(ServedByTheCorporation.class)
class CorporationCounterTest extends IntakeTest {
  private final Branch branch = Branch.inKaraganda();

  @Test
  void who_comes_to_a_branch_goes_home_with_a_number_the_dates_and_a_receipt() {
    // Given
    var person = somebody();
    // When
    var answer = branch.take(Branch.application(person.iin()));
    // Then
    answer.then().statusCode(201);
    assertThat(answer.header("Location")).endsWith("/counter/applications/" + id(answer));
    assertThat(answer.header("ETag")).isEqualTo("\"1\"");
    var number = new ApplicationNumber(answer.path("number"));
    assertThat(answer.<String>path("channel")).isEqualTo("corporation");
    assertThat(answer.<String>path("due")).isEqualTo("2026-03-11T18:00:00+05:00");
    assertThat(answer.<String>path("pickup.code")).isEqualTo("karaganda-1");
    assertThat(answer.<String>path("receipt.takenBy")).isEqualTo("karaganda-1-operator-1");
    assertThat(answer.<String>path("receipt.branch.code")).isEqualTo("karaganda-1");
    assertThat(answer.<String>path("receipt.title"))
        .isEqualTo("Құжаттарды қабылдағаны туралы қолхат");
    assertThat(answer.<String>path("receipt.body"))
        .startsWith(
            "«Мемлекеттік көрсетілетін қызметтер туралы» 2013 жылғы 15 сәуірдегі Қазақстан"
                + " Республикасы Заңының 20-бабының 2-тармағын басшылыққа ала отырып, Сіздің"
                + " мемлекеттік көрсетілетін қызмет стандартында көзделген тізбеге сәйкес, атап"
                + " айтқанда: құжаттардың атауы: 1) ")
        .contains("; 2) Жеке басын куәландыратын құжат")
        .endsWith(
            " толық құжаттар топтамасын ұсынғаныңызға байланысты Мемлекеттік корпорацияның"
                + " Қарағандыдағы демо филиалы «Техникалық және кәсіптік, орта білімнен кейінгі білім алуды аяқтамаған"
                + " адамдарға анықтама беру» мемлекеттік қызмет стандартын көрсетуге құжаттар"
                + " қабылдағаны туралы қолхат береді.");
    assertThat(answer.<String>path("receipt.copies"))
        .isEqualTo("Осы қолхат әр тарапқа бір-бірден 2 данада жасалды.");
    assertThat(lines(answer))
        .containsExactly(
            tuple(
                "Көрсетілетін қызметті алушының тегі, аты, әкесінің аты (бар болса) (бұдан әрі - ТАӘ)",
                null),
            tuple("(көрсетілетін қызмет алушының мекенжайы)", null),
            tuple("өтініштің нөмірі және күні", number + ", 2026 жылғы 5 наурыз, сағат 10:00"),
            tuple(
                "Мемлекеттік корпорацияның филиалы",
                "Мемлекеттік корпорацияның Қарағандыдағы демо филиалы, Қарағанды қ., Үлгі көшесі, 7"),
            tuple("Көрсетілетін қызметті беруші", "Қарағанды политехникалық колледжі (демо)"),
            tuple("Қызмет көрсету мерзімінің соңы", "2026 жылғы 11 наурыз, сағат 18:00"),
            tuple("Т.А.Ә. (бар болса) (жауапты адам) (қолы)", null),
            tuple("Орындаушы Т.А.Ә. (бар болса)", null),
            tuple("Телефоны", null),
            tuple("Алдым: Т.А.Ә. (бар болса)/көрсетілетін қызметті алушының қолы", null),
            tuple("20__ ж. «___» ___", null));
  }

  /** Until March 2024 the two clocks were an hour apart. */
  @Test
  void the_receipt_tells_the_moment_by_the_branchs_clock_and_the_end_by_the_providers() {
    // Given
    clock.set(DayOfWeek.WEDNESDAY, "2024-02-07T10:30");
    // When
    var answer = new Branch("atyrau-1", "o").take(Branch.application(somebody().iin()));
    // Then
    assertThat(lines(answer))
        .contains(
            tuple(
                "өтініштің нөмірі және күні",
                answer.path("number") + ", 2024 жылғы 7 ақпан, сағат 09:30"),
            tuple("Қызмет көрсету мерзімінің соңы", "2024 жылғы 19 ақпан, сағат 18:00"));
  }

  @Test
  void an_operator_without_a_code_that_can_be_kept_is_told_so() {
    for (var language : List.of("kk", "ru", "en")) {
      // When
      var answer =
          new Branch("karaganda-1", "o".repeat(101))
              .request()
              .header("Accept-Language", language)
              .header("Idempotency-Key", Portal.key())
              .contentType("application/json")
              .body(Branch.application(somebody().iin()))
              .post("/counter/applications");
      // Then
      answer.then().statusCode(403);
      assertThat(answer.<String>path("type")).isEqualTo("urn:qyzmet:problem:person-claim-missing");
      assertThat(answer.header("Content-Language")).isEqualTo(language);
    }
  }

  @Test
  void the_event_names_the_branch_and_nobody() {
    // Given
    var person = somebody();
    // When
    var id = id(branch.take(Branch.application(person.iin())));
    // Then
    var published = Topic.records(EventCatalog.APPLICATION_TOPIC, id, 1).getFirst();
    var accepted = (ApplicationAccepted) Topic.decoded(published).data();
    assertThat(accepted.channel()).isEqualTo("corporation");
    assertThat(accepted.branch()).isEqualTo("karaganda-1");
    assertThat(accepted.pickup().code()).isEqualTo("karaganda-1");
    assertThat(new String(published.value(), UTF_8))
        .doesNotContain(person.iin(), "Сынақова", "Айша", "operator");
  }

  @Test
  void the_applicant_finds_it_in_the_cabinet_without_the_receipt() {
    // Given
    var person = somebody();
    // When
    var id = id(branch.take(Branch.application(person.iin())));
    // Then
    var own = person.get("/applications/{id}", id);
    own.then().statusCode(200);
    assertThat(own.<String>path("channel")).isEqualTo("corporation");
    assertThat(own.<Object>path("receipt")).isNull();
    assertThat(own.asString()).doesNotContain("operator");
  }

  @Test
  void a_branch_in_another_town_has_the_longer_term() {
    // When
    var answer = new Branch("balqash-1", "b").take(Branch.application(somebody().iin()));
    // Then
    assertThat(answer.<String>path("due")).isEqualTo("2026-03-18T18:00:00+05:00");
  }

  @Test
  void a_retry_under_the_same_key_gets_the_first_answer() {
    // Given
    var application = Branch.application(somebody().iin());
    var key = Portal.key();
    var first = branch.take(application, key);
    var rows = tables.rows();
    // When
    var retry = branch.take(application, key);
    // Then
    assertThat(retry.asString()).isEqualTo(first.asString());
    assertThat(tables.rows()).isEqualTo(rows);
  }

  @Test
  void operators_of_the_branch_can_read_it_again_and_others_cannot() {
    // Given
    var taken = branch.take(Branch.application(somebody().iin()));
    var colleague = new Branch("karaganda-1", "karaganda-1-operator-2");
    // When
    var read = colleague.get(id(taken));
    // Then
    read.then().statusCode(200);
    assertThat(read.jsonPath().getMap("")).isEqualTo(taken.jsonPath().getMap(""));
    new Branch("karaganda-2", "karaganda-2-operator-1").get(id(taken)).then().statusCode(404);
    branch.get(UUID.randomUUID()).then().statusCode(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kk|karaganda-1|09:00–18:00|–|Филиал жабық",
        "ru|karaganda-1|09:00–18:00|–|Филиал закрыт",
        "en|atyrau-1|09:00–20:00|09:00–13:00|The branch is closed"
      })
  void a_closed_branch_takes_nothing_and_says_when_it_is_open(
      String language, String where, String hours, String saturdays, String title) {
    // Given
    clock.set(DayOfWeek.SATURDAY, "2026-02-07T13:00");
    var rows = tables.rows();
    // When
    var answer =
        new Branch(where, "o")
            .request()
            .header("Accept-Language", language)
            .header("Idempotency-Key", Portal.key())
            .contentType("application/json")
            .body(Branch.application(somebody().iin()))
            .post("/counter/applications");
    // Then
    answer.then().statusCode(422);
    assertThat(answer.<String>path("type")).isEqualTo("urn:qyzmet:problem:branch-closed");
    assertThat(answer.<String>path("title")).isEqualTo(title);
    assertThat(answer.<String>path("reason")).isEqualTo("closed");
    assertThat(answer.<String>path("hours")).isEqualTo(hours);
    assertThat(answer.<String>path("saturdays")).isEqualTo(saturdays);
    assertThat(answer.<String>path("detail")).contains(hours, saturdays, "2026-02-07T13:00");
    assertThat(answer.<String>path("passport")).isEqualTo("tve-incomplete-certificate@2");
    assertThat(answer.<String>path("clause")).startsWith("reading: As the branches announce them");
    assertThat(tables.rows()).isEqualTo(rows);
  }

  @Test
  void a_duty_branch_is_open_on_a_saturday_morning() {
    // Given
    clock.set(DayOfWeek.SATURDAY, "2026-02-07T12:59");
    // When
    var answer = new Branch("atyrau-1", "o").take(Branch.application(somebody().iin()));
    // Then
    assertThat(answer.<String>path("registered")).isEqualTo("2026-02-07");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kk|iin|Он екі цифрлы ЖСН күтілді, бірақ ол басқаша.",
        "ru|iin|Ожидался ИИН из двенадцати цифр, но он другой.",
        "en|iin|Expected an IIN of twelve digits, but it is different."
      })
  void bad_input_is_told_in_the_callers_language(String language, String field, String text) {
    // Given
    var application = Branch.application("1");
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
    assertThat(answer.<String>path("errors.find { it.field == '" + field + "' }.message"))
        .isEqualTo(text);
    assertThat(tables.rows()).isEqualTo(rows);
  }

  @ParameterizedTest
  @ValueSource(strings = {"pickup", "channel"})
  void what_follows_from_the_counter_is_not_the_callers_to_say(String field) {
    // Given
    var application = new HashMap<>(Branch.application(somebody().iin()));
    application.put(field, Map.of());
    // When
    var answer = branch.take(application);
    // Then
    answer.then().statusCode(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"no-such-branch", ""})
  void an_operator_of_no_known_branch_has_no_counter(String code) {
    for (var language : List.of("kk", "ru", "en")) {
      // When
      var answer =
          given()
              .header(
                  "Authorization",
                  RealParts.bearer(
                      code.isEmpty() ? Grant.official("operator") : Grant.operator(code, "o")))
              .header("Accept-Language", language)
              .header("Idempotency-Key", Portal.key())
              .contentType("application/json")
              .body(Branch.application(somebody().iin()))
              .post("/counter/applications");
      // Then
      answer.then().statusCode(403);
      assertThat(answer.<String>path("type")).isEqualTo("urn:qyzmet:problem:branch-claim-missing");
      assertThat(answer.header("Content-Language")).isEqualTo(language);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"applicant", "clerk", "director", "executor", "monitor", "service"})
  void the_counter_is_the_operators(String role) {
    // When
    var answer =
        given()
            .header(
                "Authorization",
                RealParts.bearer(Grant.staff(role, "karaganda-polytechnic", "kp-" + role + "-1")))
            .header("Idempotency-Key", Portal.key())
            .contentType("application/json")
            .body(Branch.application(somebody().iin()))
            .post("/counter/applications");
    // Then
    answer.then().statusCode(403);
  }

  /** The operator prints the application, which the applicant signs by hand. */
  @Test
  void the_branch_that_took_it_prints_the_application_and_no_other_does() throws IOException {
    // Given
    var id = id(branch.take(Branch.application(somebody().iin())));
    // When
    var answer =
        branch
            .request()
            .header("Accept-Language", "kk")
            .get("/counter/applications/{id}/paper", id);
    // Then
    answer.then().statusCode(200).contentType("application/pdf");
    assertThat(Printed.text(answer))
        .contains("Өтініш", "Сынақова Айша", "Қарағанды политехникалық колледжі (демо)", "(қолы)");
    new Branch("atyrau-1", "o")
        .request()
        .get("/counter/applications/{id}/paper", id)
        .then()
        .statusCode(404);
  }

  private static List<org.assertj.core.groups.Tuple> lines(Response answer) {
    return answer.jsonPath().<Map<String, String>>getList("receipt.lines").stream()
        .map(line -> tuple(line.get("label"), line.get("value")))
        .toList();
  }

  private static UUID id(Response answer) {
    return UUID.fromString(answer.then().statusCode(201).extract().path("id"));
  }
}
