package kz.qyzmet.intake.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.contracts.event.ResultHandedOver;
import kz.qyzmet.contracts.event.ResultReceived;
import kz.qyzmet.intake.testing.College;
import kz.qyzmet.intake.testing.Portal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What has arrived is given to whoever it is for. */
@QuarkusTest
class HandOverResultsTest extends ResultsAtABranch {
  @Test
  void what_a_provider_sends_is_found_at_the_branch_and_handed_over() {
    // Given
    var person = somebody();
    var id = sent(person, "karaganda-1");
    var number = person.get("/applications/{id}", id).<String>path("number");
    assertThat(listed("ON_ITS_WAY")).contains(tuple(id.toString(), number));
    // When
    var found = check(id, "here", 1);
    clock.set(DayOfWeek.FRIDAY, "2026-03-06T11:30");
    var over = handOver(id, shown(number), 2);
    // Then
    found.then().statusCode(200);
    assertThat(found.header("ETag")).isEqualTo("\"2\"");
    assertThat(found.<String>path("state")).isEqualTo("HERE");
    assertThat(found.<String>path("keepUntil")).isEqualTo("2026-04-05");
    over.then().statusCode(200);
    assertThat(over.header("ETag")).isEqualTo("\"3\"");
    assertThat(over.jsonPath().getMap(""))
        .containsEntry("number", number)
        .containsEntry("state", "HANDED_OVER")
        .containsEntry("branchName", "Мемлекеттік корпорацияның Қарағандыдағы демо филиалы")
        .containsEntry("providerName", "Қарағанды политехникалық колледжі (демо)")
        .containsEntry("trackingNumber", "KZ000000025KZ")
        .containsEntry("registry", College.REGISTRY)
        .containsEntry("dispatchedBy", "kp-clerk-1")
        .containsEntry("foundBy", "karaganda-1-operator-1")
        .containsEntry("damaged", false)
        .containsEntry("handedOverBy", "karaganda-1-operator-1")
        .containsEntry("receivedBy", "applicant");
    assertThat(over.<String>path("handedOverAt"))
        .startsWith("2026-03-06T11:30:00")
        .endsWith("+05:00");
    assertThat(listed("ON_ITS_WAY")).doesNotContain(tuple(id.toString(), number));
    var events = events(id, 3);
    assertThat(events).extracting(Envelope::version).containsExactly(1, 2, 3);
    assertThat(events.get(1).data())
        .isEqualTo(
            new ResultReceived(
                id,
                "karaganda-1",
                events.get(1).time(),
                OPERATOR,
                "here",
                LocalDate.parse("2026-04-05")));
    assertThat(events.get(2).data())
        .isEqualTo(
            new ResultHandedOver(id, "karaganda-1", events.get(2).time(), OPERATOR, "applicant"));
  }

  @Test
  void what_a_registry_brings_is_found_by_its_number() {
    // Given
    var id = sent(somebody(), "karaganda-1");
    // When
    var of = branch.request().queryParam("registry", College.REGISTRY).queryParam("limit", 100);
    var other = branch.request().queryParam("registry", "another");
    // Then
    assertThat(of.get(PATH).<List<String>>path("items.application")).contains(id.toString());
    assertThat(of.get(PATH).<List<String>>path("items.registry")).containsOnly(College.REGISTRY);
    assertThat(other.get(PATH).<List<Object>>path("items")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kk|Филиалда берілді: өтініш берушінің өкіліне|Оператор",
        "ru|Выдано в филиале: представителю заявителя|Оператор",
        "en|Handed over at the branch: to a representative of the applicant|Operator"
      })
  void the_applicant_is_told_by_the_timeline(String language, String text, String who) {
    // Given
    var person = somebody();
    var id = sent(person, "karaganda-1");
    var shown = shown(person.get("/applications/{id}", id).path("number"));
    shown.put("receivedBy", "representative");
    shown.put(
        "representative",
        Map.of(
            "iin",
            somebody().iin(),
            "name",
            "Сынақов Асан",
            "ground",
            "proxy",
            "papers",
            List.of("power-of-attorney")));
    clock.set(DayOfWeek.FRIDAY, "2026-03-06T11:30");
    // When
    check(id, "damaged", 1).then().statusCode(200);
    handOver(id, shown, 2).then().statusCode(200);
    // Then
    var timeline =
        person.request().header("Accept-Language", language).get("/applications/{id}/timeline", id);
    assertThat(timeline.<List<String>>path("items.facts.outcome"))
        .endsWith("damaged", "representative");
    assertThat(timeline.<List<String>>path("items.text")).last().isEqualTo(text);
    assertThat(timeline.<List<String>>path("items.roleText")).last().isEqualTo(who);
  }

  @Test
  void an_operator_sees_the_iin_as_long_as_an_identity_document_can_be_held_against_it() {
    // Given
    var person = somebody();
    var id = sent(person, "karaganda-1");
    var shown = shown(person.get("/applications/{id}", id).path("number"));
    // When
    var coming = branch.get(PATH, id);
    var found = check(id, "here", 1);
    var here = branch.get(PATH, id);
    var list = branch.request().queryParam("limit", 100).get(PATH);
    handOver(id, shown, 2).then().statusCode(200);
    var over = branch.get(PATH, id);
    // Then
    assertThat(here.header("ETag")).isEqualTo("\"2\"");
    assertThat(here.<String>path("iin")).isEqualTo(person.iin());
    assertThat(List.of(coming, found, list, over))
        .extracting(Response::asString)
        .noneMatch(body -> body.contains(person.iin()));
  }

  @Test
  void what_is_not_here_is_not_handed_over_and_what_is_here_is_looked_for_no_more() {
    // Given
    var person = somebody();
    var id = sent(person, "karaganda-1");
    var shown = shown(person.get("/applications/{id}", id).path("number"));
    // When
    var early = handOver(id, shown, 1);
    check(id, "here", 1).then().statusCode(200);
    var rows = tables.rows();
    var late = check(id, "missing", 2);
    // Then
    assertConflict(early, "ON_ITS_WAY");
    assertConflict(late, "HERE");
    assertThat(tables.rows()).isEqualTo(rows);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kk|Осы өтініштің қолхатындағы нөмір күтілді, бірақ басқасы берілді.|Жеке басын куәландыратын құжаттың көрсетілуі күтілді, бірақ ол көрсетілмеді.|Кім және қандай құжаттармен өкілдік ететіні күтілді, бірақ ол айтылмады.|Нәтижені алғаны туралы қол қойылған қолхат күтілді, бірақ ол көрсетілмеді.",
        "ru|Ожидался номер с расписки по этому заявлению, но указан другой.|Ожидалось, что предъявлен документ, удостоверяющий личность, но он не предъявлен.|Ожидалось, кто представляет и по каким документам, но это не указано.|Ожидалась подписанная расписка в получении результата, но она не указана.",
        "en|Expected the number on this application's receipt, but it is another.|Expected that an identity document was shown, but it was not.|Expected who represents and by which papers, but it was not said.|Expected the scan of the signed acknowledgement of receipt, but it was not named."
      })
  void without_the_right_receipt_and_an_identity_document_nobody_gets_it(
      String language, String receipt, String identity, String authority, String acknowledgement) {
    // Given
    var id = sent(somebody(), "karaganda-1");
    check(id, "here", 1).then().statusCode(200);
    var rows = tables.rows();
    // When
    var answer =
        branch
            .request()
            .header("Accept-Language", language)
            .header("Idempotency-Key", Portal.key())
            .header("If-Match", "\"2\"")
            .contentType("application/json")
            .body(
                Map.of(
                    "receivedBy", "representative",
                    "receipt", "7K3M-9QX2-D4FA-R",
                    "identityDocument", false))
            .post(PATH + "/{id}/hand-over", id);
    // Then
    answer.then().statusCode(422);
    assertThat(answer.header("Content-Language")).isEqualTo(language);
    assertThat(answer.jsonPath().<Map<String, String>>getList("errors"))
        .extracting(error -> error.get("field"), error -> error.get("message"))
        .containsExactly(
            tuple("receipt", receipt),
            tuple("identityDocument", identity),
            tuple("acknowledgement", acknowledgement),
            tuple("representative", authority));
    assertThat(tables.rows()).isEqualTo(rows);
  }

  @Test
  void a_closed_branch_looks_for_what_came_and_hands_nothing_over() {
    // Given
    var person = somebody();
    var id = sent(person, "karaganda-1");
    var shown = shown(person.get("/applications/{id}", id).path("number"));
    clock.set(DayOfWeek.SATURDAY, "2026-03-14T13:00");
    // When
    var found = check(id, "here", 1);
    var rows = tables.rows();
    var refused = handOver(id, shown, 2);
    // Then
    found.then().statusCode(200);
    refused.then().statusCode(422);
    assertThat(refused.<String>path("type")).isEqualTo("urn:qyzmet:problem:branch-closed");
    assertThat(refused.<String>path("reason")).isEqualTo("closed");
    assertThat(refused.<String>path("hours")).isEqualTo("09:00–18:00");
    assertThat(refused.<String>path("saturdays")).isEqualTo("–");
    assertThat(refused.<String>path("detail")).contains("09:00–18:00", "2026-03-14T13:00");
    assertThat(refused.<String>path("passport")).isEqualTo("tve-duplicate@1");
    assertThat(refused.<String>path("clause")).startsWith("reading: As the branches announce them");
    assertThat(tables.rows()).isEqualTo(rows);
  }
}
