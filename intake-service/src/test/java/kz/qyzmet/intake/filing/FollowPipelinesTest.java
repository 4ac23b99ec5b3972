package kz.qyzmet.intake.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
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
