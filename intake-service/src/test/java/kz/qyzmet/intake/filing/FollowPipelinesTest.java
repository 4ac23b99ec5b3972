package kz.qyzmet.intake.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.qyzmet.contracts.event.StepRef;
import kz.qyzmet.intake.testing.College;
import kz.qyzmet.intake.testing.IntakeTest;
import kz.qyzmet.intake.testing.Portal;
import kz.qyzmet.intake.testing.Topic;
import org.junit.jupiter.api.Test;

/** What the applicant is told of steps that only some services have. */
@QuarkusTest
class FollowPipelinesTest extends IntakeTest {
  private static final String ADMISSION = "tve-admission";

  @Test
  void a_check_and_a_vote_are_told_with_their_steps_and_outcomes() {
    // Given
    var person = somebody();
    var id = person.filed();
    tables.pin(id, ADMISSION);
    var college = new College(id);
    // When
    Topic.publish(
        college.opened(),
        college.registered(),
        college.completed("clerk", "check", "conforming", new StepRef("prepare", "executor")),
        college.prepared(),
        college.voted(1, 3),
        college.completed("commission", "vote", "granted", new StepRef("sign", "director")));
    // Then
    awaitLines(person, id, 7);
    assertThat(person.get("/applications/{id}", id).<String>path("status"))
        .isEqualTo("IN_PROGRESS");
    assertThat(texts(person, id, "kk"))
        .contains(
            "Құжаттардың талаптарға сәйкестігін тексеру: құжаттар талаптарға сәйкес",
            "Комиссия мүшесі дауыс берді: 1, қажеті: 3",
            "Қабылдау комиссиясының дауыс беруі: келісілді");
    assertThat(texts(person, id, "ru"))
        .contains(
            "Проверка документов на соответствие требованиям: документы соответствуют требованиям",
            "Член комиссии проголосовал: 1 из 3",
            "Голосование приёмной комиссии: согласовано");
    assertThat(texts(person, id, "en"))
        .contains(
            "Holding the papers against the list: the papers are as required",
            "A member of the commission has voted: 1 of 3",
            "Vote of the admission commission: agreed to");
  }

  @Test
  void a_vote_is_told_without_the_member_and_without_which_way() {
    // Given
    var person = somebody();
    var id = person.filed();
    tables.pin(id, ADMISSION);
    var college = new College(id);
    // When
    Topic.publish(college.opened(), college.voted(2, 3));
    // Then
    awaitLines(person, id, 3);
    var timeline = timeline(person, id, "en");
    assertThat(timeline.<String>path("items[2].roleText")).isEqualTo("Member of the commission");
    assertThat(timeline.jsonPath().getMap("items[2].facts"))
        .isEqualTo(Map.of("cast", "2", "quorum", "3"));
    assertThat(timeline.asString()).doesNotContain("kp-commission-1");
    assertThat(person.get("/applications/{id}", id).<String>path("status")).isEqualTo("ACCEPTED");
  }

  @Test
  void papers_that_go_back_end_it_and_are_named() {
    // Given
    var person = somebody();
    var id = person.filed();
    tables.pin(id, ADMISSION);
    var college = new College(id);
    // When
    Topic.publish(
        college.opened(),
        college.registered(),
        college.papersReturned("photos", "education-document"));
    // Then
    awaitLines(person, id, 4);
    var application =
        person.request().header("Accept-Language", "ru").get("/applications/{id}", id);
    assertThat(application.<String>path("status")).isEqualTo("RETURNED");
    assertThat(application.<String>path("statusText")).isEqualTo("документы возвращены");
    assertThat(texts(person, id, "ru").getLast())
        .isEqualTo(
            "Документы не соответствуют требованиям и возвращены заявителю: 4 фотографии размером 3x4 см;"
                + " Подлинник документа об образовании");
    assertThat(timeline(person, id, "ru").<String>path("items[3].facts.documents"))
        .isEqualTo("photos, education-document");
    var withdrawal = person.withdraw(id, Portal.key());
    withdrawal.then().statusCode(409);
    assertThat(withdrawal.<String>path("state")).isEqualTo("RETURNED");
  }

  @Test
  void a_hearing_is_told_with_its_ground_and_its_dates_on_the_providers_clock() {
    // Given
    var person = somebody();
    var id = person.filed();
    var college = new College(id);
    // When
    Topic.publish(college.opened(), college.hearing(), college.objectionAnswered("too-late"));
    // Then
    awaitLines(person, id, 4);
    assertThat(texts(person, id, "kk").get(2))
        .startsWith("Бас тарту болжануда: мемлекеттік қызметті алу үшін")
        .endsWith(
            ". Қарсылық білдіру мерзімінің соңы: 2026 жылғы 10 наурыз, сағат 18:00."
                + " Шешім қабылданатын ең ерте уақыт: 2026 жылғы 11 наурыз, сағат 09:00");
    var timeline = timeline(person, id, "en");
    assertThat(timeline.<String>path("items[2].due")).isEqualTo("2026-03-10T18:00:00+05:00");
    assertThat(timeline.jsonPath().getMap("items[2].facts"))
        .isEqualTo(
            Map.of(
                "ground", "unreliable",
                "objectionsUntil", "2026-03-10T18:00:00+05:00",
                "decisionFrom", "2026-03-11T09:00:00+05:00"));
    assertThat(texts(person, id, "en").get(3))
        .isEqualTo("Objection of the applicant: it came too late");
    assertThat(person.get("/applications/{id}", id).<String>path("status")).isEqualTo("ACCEPTED");
  }

  @Test
  void a_suspension_is_told_with_its_latest_end_and_so_is_its_end() {
    // Given
    var person = somebody();
    var id = person.filed();
    var college = new College(id);
    // When
    Topic.publish(college.opened(), college.suspended(), college.resumed());
    // Then
    awaitLines(person, id, 4);
    assertThat(texts(person, id, "ru").subList(2, 4))
        .containsExactly(
            "Услугодатель ожидает заявителя, течение сроков приостановлено; крайний срок: 5 апреля 2026 года, 18:00",
            "Течение сроков возобновлено");
    assertThat(timeline(person, id, "ru").<String>path("items[2].due"))
        .isEqualTo("2026-04-05T18:00:00+05:00");
  }

  @Test
  void an_end_that_a_suspension_moves_is_shown_everywhere_with_its_reason() {
    // Given
    var person = somebody();
    var id = person.filed();
    var promised = person.get("/applications/{id}", id).<String>path("due");
    var college = new College(id);
    var later = OffsetDateTime.parse("2026-04-28T18:00:00+05:00");
    // When
    Topic.publish(
        college.opened(),
        college.suspended(),
        college.moved("suspended", later, College.SUSPENDED_UNTIL),
        college.movedInternally(later.minusDays(14)));
    // Then
    awaitLines(person, id, 5);
    var application =
        person.request().header("Accept-Language", "en").get("/applications/{id}", id).jsonPath();
    assertThat(application.getString("due")).isEqualTo("2026-04-28T18:00:00+05:00");
    assertThat(application.getString("term.due")).isEqualTo("2026-04-28T18:00:00+05:00");
    assertThat(application.getString("term.strictDue")).isEqualTo("2026-04-28T18:00:00+05:00");
    assertThat(application.getString("term.internalDue")).isEqualTo("2026-04-14T18:00:00+05:00");
    assertThat(application.getString("movedDue.promised")).isEqualTo(promised);
    assertThat(application.getString("movedDue.waitedFrom")).isEqualTo("2026-03-06T11:00:00+05:00");
    assertThat(application.getString("movedDue.waitedUntil"))
        .isEqualTo("2026-04-05T18:00:00+05:00");
    assertThat(application.getString("movedDue.clock")).isEqualTo("suspended");
    assertThat(application.getString("movedDue.text"))
        .startsWith(
            "The end of the term has moved (term of the service); now: 28 April 2026, 18:00;")
        .endsWith("at the longest: 6 March 2026, 11:00 – 5 April 2026, 18:00");
    assertThat(person.get("/applications").<List<String>>path("items.due"))
        .contains("2026-04-28T18:00:00+05:00");
    assertThat(texts(person, id, "ru").subList(3, 5))
        .containsExactly(
            "Окончание срока перенесено (срок оказания услуги); теперь: 28 апреля 2026 года, 18:00;"
                + " прежде: 1 апреля 2026 года, 18:00. Услугодатель ожидает заявителя, течение"
                + " срока на это время приостановлено, самое большее: 6 марта 2026 года, 11:00 –"
                + " 5 апреля 2026 года, 18:00",
            "Окончание срока перенесено (внутренний срок); теперь: 14 апреля 2026 года, 18:00;"
                + " прежде: 1 апреля 2026 года, 18:00. Услугодатель ожидает заявителя, течение"
                + " срока на это время приостановлено, самое большее: 6 марта 2026 года, 11:00 –"
                + " 5 апреля 2026 года, 18:00");
    assertThat(texts(person, id, "kk").get(3))
        .startsWith("Мерзімнің соңы ауыстырылды (қызмет көрсету мерзімі)");
    var line = timeline(person, id, "en").jsonPath();
    assertThat(line.getString("items[3].due")).isEqualTo("2026-04-28T18:00:00+05:00");
    assertThat(line.getString("items[3].step")).isEqualTo("prepare");
    assertThat(line.getMap("items[3].facts"))
        .isEqualTo(
            Map.of(
                "term", "legal",
                "wasDue", "2026-04-01T18:00:00+05:00",
                "suspendedFrom", "2026-03-06T11:00:00+05:00",
                "suspendedUntil", "2026-04-05T18:00:00+05:00",
                "clock", "suspended"));
  }

  @Test
  void an_end_that_comes_back_to_the_promised_one_needs_no_reason() {
    // Given
    var person = somebody();
    var id = person.filed();
    var promised = OffsetDateTime.parse(person.get("/applications/{id}", id).path("due"));
    var college = new College(id);
    // When
    Topic.publish(
        college.opened(),
        college.moved("suspended", promised.plusDays(1), College.SUSPENDED_UNTIL),
        college.moved("running", promised, promised.minusDays(9)));
    // Then
    awaitLines(person, id, 4);
    var application = person.get("/applications/{id}", id).jsonPath();
    assertThat(OffsetDateTime.parse(application.getString("due"))).isEqualTo(promised);
    assertThat(application.getMap("movedDue")).isNull();
  }

  private static void awaitLines(Portal person, UUID id, int lines) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(texts(person, id, "kk")).hasSize(lines));
  }

  private static List<String> texts(Portal person, UUID id, String language) {
    return timeline(person, id, language).jsonPath().getList("items.text", String.class);
  }

  private static Response timeline(Portal person, UUID id, String language) {
    return person
        .request()
        .header("Accept-Language", language)
        .get("/applications/{id}/timeline", id);
  }
}
