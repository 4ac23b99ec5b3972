package kz.qyzmet.intake.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import kz.qyzmet.intake.testing.College;
import kz.qyzmet.intake.testing.IntakeTest;
import kz.qyzmet.intake.testing.Portal;
import kz.qyzmet.intake.testing.Topic;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FollowTest extends IntakeTest {
  private static final List<String> WHOLE_WAY =
      List.of(
          "application.accepted",
          "case.opened",
          "case.task-claimed",
          "case.registered",
          "case.executor-assigned",
          "case.draft-prepared",
          "case.result-signed",
          "case.result-ready",
          "case.result-issued");

  @Test
  void the_timeline_tells_who_did_what_from_filing_to_the_hand_over() {
    // Given
    var person = somebody();
    var id = person.filed();
    var college = new College(id);
    // When
    Topic.publish(
        college.opened(),
        college.claimed(),
        college.registered(),
        college.assigned(),
        college.prepared(),
        college.signed(),
        college.ready(),
        college.issued());
    // Then
    awaitMember(person, id, "status", "ISSUED");
    var timeline = timeline(person, id, "ru");
    assertThat(types(timeline)).isEqualTo(WHOLE_WAY);
    assertThat(timeline.jsonPath().getList("items.text", String.class))
        .contains(
            "Заявление принято",
            "Заявление зарегистрировано под входящим номером ТД-2026/17",
            "Результат готов; место получения: Канцелярия колледжа, кабинет 101, г. Караганда, улица Образцовая, 1",
            "Результат выдан");
    assertThat(timeline.jsonPath().getList("items.role", String.class))
        .containsExactly(
            "applicant",
            "system",
            "clerk",
            "clerk",
            "director",
            "executor",
            "director",
            "director",
            "clerk");
    assertThat(timeline.<String>path("items[0].due")).isEqualTo("2026-04-01T18:00:00+05:00");
    assertThat(timeline.<String>path("items[3].stepText")).isEqualTo("Регистрация");
    assertThat(timeline.<String>path("items[3].roleText")).isEqualTo("Сотрудник канцелярии");
    assertThat(person.get("/applications/{id}", id).<String>path("incomingNumber"))
        .isEqualTo("ТД-2026/17");
  }

  @Test
  void the_timeline_tells_where_the_papers_are_that_a_branch_sent() {
    // Given
    var person = somebody();
    var id = person.filed();
    var college = new College(id);
    // When
    Topic.publish(
        college.packageChecked("missing"), college.packageChecked("damaged"), college.opened());
    // Then
    awaitTimeline(person, id, 4);
    assertThat(timeline(person, id, "en").jsonPath().getList("items.text", String.class))
        .containsExactly(
            "The application was accepted",
            "The papers sent to the provider: did not arrive, they are being looked for",
            "The papers sent to the provider: arrived damaged",
            "The provider opened the case");
    assertThat(person.get("/applications/{id}", id).<String>path("status")).isEqualTo("ACCEPTED");
  }

  @Test
  void a_refusal_that_goes_out_at_a_branch_ends_the_application_when_it_is_handed_over() {
    // Given
    var person = somebody();
    var id = person.filed();
    var college = new College(id);
    Topic.publish(college.opened(), college.registered(), college.dispatchedTo("karaganda-1"));
    awaitTimeline(person, id, 4);
    // When
    Topic.publish(college.ready(), college.refused());
    // Then
    awaitMember(person, id, "status", "REFUSED");
    var timeline = timeline(person, id, "en");
    assertThat(timeline.<String>path("items[3].text"))
        .startsWith("The answer is on its way to the pickup place: ");
    assertThat(person.get("/applications/{id}", id).<String>path("ground.code"))
        .isEqualTo("unreliable");
  }

  @Test
  void events_that_come_twice_and_out_of_order_tell_the_same_story() {
    // Given
    var person = somebody();
    var id = person.filed();
    var college = new College(id);
    var opened = college.opened();
    var claimed = college.claimed();
    var registered = college.registered();
    var assigned = college.assigned();
    var prepared = college.prepared();
    var signed = college.signed();
    var ready = college.ready();
    var issued = college.issued();
    // When
    Topic.publish(issued, registered, registered, opened, ready, claimed, opened, prepared);
    Topic.publish(signed, assigned, issued, claimed, ready);
    // Then
    awaitMember(person, id, "status", "ISSUED");
    assertThat(types(timeline(person, id, "kk"))).isEqualTo(WHOLE_WAY);
  }

  @Test
  void a_draft_that_was_returned_leaves_the_application_in_progress_and_its_decision_untold() {
    // Given
    var person = somebody();
    var id = person.filed();
    var college = new College(id);
    // When
    Topic.publish(
        college.opened(),
        college.registered(),
        college.assigned(),
        college.preparedRefusal(),
        college.returned());
    // Then
    awaitTimeline(person, id, 6);
    var timeline = timeline(person, id, "en");
    assertThat(person.get("/applications/{id}", id).<String>path("status"))
        .isEqualTo("IN_PROGRESS");
    assertThat(timeline.asString()).doesNotContain("unreliable").doesNotContain("refuse");
    assertThat(timeline.<String>path("items[5].text"))
        .isEqualTo("The draft was returned for rework");
  }

  @Test
  void a_motivated_refusal_names_its_ground_in_the_laws_words() {
    // Given
    var person = somebody();
    var id = person.filed();
    var college = new College(id);
    // When
    Topic.publish(
        college.opened(),
        college.registered(),
        college.assigned(),
        college.preparedRefusal(),
        college.refused());
    // Then
    awaitMember(person, id, "status", "REFUSED");
    var application =
        person.request().header("Accept-Language", "en").get("/applications/{id}", id);
    assertThat(application.<String>path("ground.code")).isEqualTo("unreliable");
    assertThat(application.<String>path("ground.text"))
        .startsWith("the documents submitted by the applicant");
  }

  @Test
  void a_deadline_is_told_and_moves_nothing() {
    // Given
    var person = somebody();
    var id = person.filed();
    var college = new College(id);
    // When
    Topic.publish(college.approaching("legal"), college.missed("internal"));
    // Then
    awaitTimeline(person, id, 3);
    var timeline = timeline(person, id, "en");
    assertThat(timeline.jsonPath().getList("items.text", String.class))
        .contains(
            "The end of the term is near (term of the service)",
            "The term was missed (internal term)");
    assertThat(timeline.<String>path("items[1].facts.threshold")).isEqualTo("legal-half");
    assertThat(person.get("/applications/{id}", id).<String>path("status")).isEqualTo("ACCEPTED");
  }

  @Test
  void of_a_result_that_was_sent_to_its_place_the_timeline_says_by_when_it_is_there() {
    // Given
    var person = somebody();
    var id = person.filed();
    var college = new College(id);
    // When
    Topic.publish(
        college.opened(),
        college.registered(),
        college.readyAndSent(OffsetDateTime.parse("2026-03-20T18:00:00+05:00")));
    // Then
    awaitMember(person, id, "status", "READY");
    var timeline = timeline(person, id, "en");
    assertThat(timeline.jsonPath().getList("items.text", String.class).getLast())
        .startsWith("The result is ready and was sent to the pickup place: The college office")
        .endsWith("It will be there at the latest by: 20 March 2026, 18:00");
    assertThat(timeline.<String>path("items[3].facts.availableFrom"))
        .isEqualTo("2026-03-20T18:00:00+05:00");
  }

  @Test
  void an_event_about_an_unknown_application_holds_nobody_up() {
    // Given
    var person = somebody();
    var id = person.filed();
    var college = new College(id);
    // When
    Topic.publish(new College(UUID.randomUUID()).opened(), college.opened(), college.registered());
    // Then
    awaitMember(person, id, "status", "REGISTERED");
    assertThat(tables.number("SELECT count(*) FROM dead_letter")).isZero();
  }

  private static void awaitTimeline(Portal person, UUID id, int lines) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(types(timeline(person, id, "kk"))).hasSize(lines));
  }

  private static Response timeline(Portal person, UUID id, String language) {
    return person
        .request()
        .header("Accept-Language", language)
        .get("/applications/{id}/timeline", id);
  }

  private static List<String> types(Response timeline) {
    return timeline.jsonPath().getList("items.type", String.class).stream()
        .map(type -> type.substring("kz.qyzmet.".length(), type.length() - ".v1".length()))
        .toList();
  }
}
