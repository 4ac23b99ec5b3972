package kz.qyzmet.notification.cabinet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.util.List;
import kz.qyzmet.kit.identity.Pseudonyms;
import kz.qyzmet.notification.Database;
import kz.qyzmet.notification.OnRealParts;
import kz.qyzmet.notification.People;
import kz.qyzmet.notification.Teller;
import kz.qyzmet.notification.cabinet.domain.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnRealParts
class NoticesTest {
  private static final String LAST_STATUS =
      "select event from feed where event like '%' || ? || '%' order by position desc limit 1";

  @Inject Pseudonyms pseudonyms;
  @Inject MeterRegistry metrics;

  private final Teller teller = new Teller();

  @AfterEach
  void closed() {
    teller.close();
  }

  private Story storyOf(People person) {
    return person.story(pseudonyms);
  }

  private JsonPath noticesOf(People person, int many) {
    return await()
        .until(
            () -> person.asks().get("/notices").then().statusCode(200).extract().jsonPath(),
            page -> page.getList("items").size() == many);
  }

  private double told(String kind) {
    return metrics.get("qyzmet.notices.told").tag("kind", kind).counter().count();
  }

  @Test
  void an_application_is_followed_from_acceptance_to_issue() {
    // Given
    var person = People.somebody();
    var story = storyOf(person);
    double issued = told("issued");
    // When
    teller.tell(
        story.accepted(),
        story.opened(),
        story.registered(),
        story.assigned(),
        story.signed(),
        story.ready(),
        story.issued());
    // Then
    var page = noticesOf(person, 5);
    await().until(() -> told("issued") == issued + 1);
    assertThat(page.<String>getList("items.kind"))
        .containsExactly("issued", "ready", "in-progress", "registered", "accepted");
    assertThat(page.<Integer>getList("items.sequence")).containsExactly(5, 4, 3, 2, 1);
    assertThat(page.<String>getList("items.language")).containsOnly("kk");
    assertThat(page.getString("next")).isNull();
  }

  @Test
  void the_ready_notice_names_the_pickup_place_in_each_language() {
    // Given
    var person = People.somebody();
    var story = storyOf(person).spokenIn("ru");
    teller.tell(story.accepted(), story.registered(), story.assigned(), story.ready());
    // When
    var own = noticesOf(person, 4);
    // Then
    assertThat(own.getString("items[0].text"))
        .contains("Место получения результата: Канцелярия колледжа")
        .contains("Адрес: проспект Мира, 12");
    for (var language : List.of("kk", "ru", "en")) {
      var notice =
          person
              .asks()
              .get("/notices?lang=" + language)
              .then()
              .extract()
              .jsonPath()
              .getMap("items[0]");
      assertThat(notice).containsEntry("language", language).containsEntry("kind", "ready");
      assertThat((String) notice.get("text"))
          .contains(
              switch (language) {
                case "kk" ->
                    "Нәтижені алу орны: Колледж кеңсесі. Мекенжайы: Бейбітшілік даңғылы, 12";
                case "ru" -> "Канцелярия колледжа";
                default -> "Pickup place: College office. Address: 12 Mir Avenue";
              });
    }
  }

  @Test
  void the_notice_of_a_result_on_its_way_says_from_when_it_lies_at_the_place() {
    // Given
    var person = People.somebody();
    var story = storyOf(person).spokenIn("en");
    // When
    teller.tell(story.accepted(), story.registered(), story.assigned(), story.readyAndSent());
    // Then
    var page = noticesOf(person, 4);
    assertThat(page.<String, Object>getMap("items[0]"))
        .containsEntry("kind", "ready-on-its-way")
        .containsEntry("availableFrom", "2026-03-20T18:00:00+05:00");
    assertThat(page.getString("items[0].pickup.code")).isEqualTo("main-branch");
    assertThat(page.getString("items[0].text"))
        .contains("It will be there at the latest by: 20 March 2026, 18:00.");
  }

  @Test
  void a_refusal_that_lies_at_a_branch_is_told_as_a_result_there_and_as_refused_when_handed_over() {
    // Given
    var person = People.somebody();
    var story = storyOf(person).spokenIn("en");
    // When
    teller.tell(
        story.accepted(),
        story.registered(),
        story.assigned(),
        story.signed(),
        story.dispatched(),
        story.received("here"),
        story.readyAtBranch(),
        story.handedOver(),
        story.refused("unreliable"));
    // Then
    var page = noticesOf(person, 5);
    assertThat(page.<String>getList("items.kind"))
        .containsExactly("refused", "ready-at-branch", "in-progress", "registered", "accepted");
    assertThat(page.getString("items[1].pickup.code")).isEqualTo("main-branch");
    assertThat(page.getString("items[1].text"))
        .contains("Pickup place: Corporation branch. Address: 20 Mir Avenue.")
        .contains(
            "Please bring the receipt or the number of the application, and your identity document.");
    var change = Database.text(LAST_STATUS, story.application().toString());
    assertThat(new JsonObject(change).getJsonObject("data").getString("status"))
        .isEqualTo("REFUSED");
  }

  @Test
  void the_accepted_notice_gives_number_provider_and_due_date() {
    // Given
    var person = People.somebody();
    var story = storyOf(person).spokenIn("en");
    // When
    teller.tell(story.accepted());
    // Then
    var page = noticesOf(person, 1);
    assertThat(page.getString("items[0].text"))
        .contains("KZ-7Q2M-4X9P")
        .contains("Karaganda Polytechnic College (demo)")
        .contains("27 March 2026, 18:00");
    assertThat(page.getString("items[0].due")).isEqualTo("2026-03-27T18:00:00+05:00");
  }

  @Test
  void a_refusal_gives_the_grounds_text_of_the_passport() {
    // Given
    var person = People.somebody();
    var story = storyOf(person).spokenIn("en");
    // When
    teller.tell(
        story.accepted(), story.registered(), story.assigned(), story.refused("unreliable"));
    // Then
    var page = noticesOf(person, 4);
    assertThat(page.getString("items[0].ground")).isEqualTo("unreliable");
    assertThat(page.getString("items[0].text"))
        .contains("Ground of the refusal: the documents submitted by the applicant");
  }

  @Test
  void returned_papers_are_named_in_each_language_and_their_status_is_told_to_the_world() {
    // Given
    var person = People.somebody();
    var story = storyOf(person).forService("tve-admission").spokenIn("ru");
    // When
    teller.tell(
        story.accepted(), story.registered(), story.papersReturned("photos", "identity-document"));
    // Then
    var page = noticesOf(person, 3);
    assertThat(page.<String>getList("items.kind"))
        .containsExactly("papers-returned", "registered", "accepted");
    assertThat(page.<String>getList("items[0].documents.code"))
        .containsExactly("photos", "identity-document");
    assertThat(page.getString("items[0].text"))
        .contains(
            "Требованиям не соответствуют: 4 фотографии размером 3x4 см; "
                + "Документ, удостоверяющий личность.");
    person
        .asks()
        .get("/notices?lang=kk")
        .then()
        .body("items[0].title", equalTo("Құжаттарыңыз қайтарылды"))
        .body("items[0].documents[1].name", equalTo("Жеке басын куәландыратын құжат"))
        .body("items[1].documents", nullValue());
    var change = Database.text(LAST_STATUS, story.application().toString());
    var data = new JsonObject(change).getJsonObject("data");
    assertThat(data.getString("status")).isEqualTo("RETURNED");
    assertThat(data.getJsonArray("documents")).containsExactly("photos", "identity-document");
    assertThat(change).contains("документы возвращены");
  }

  @Test
  void a_hearing_its_objection_and_the_refusal_after_it_are_told_one_after_the_other() {
    // Given
    var person = People.somebody();
    var story = storyOf(person).forService("tve-admission").spokenIn("en");
    // When
    teller.tell(
        story.accepted(),
        story.registered(),
        story.completed("check", "conforming"),
        story.suspended(),
        story.resumed(),
        story.drafted(),
        story.voted(),
        story.completed("vote", "granted"),
        story.hearing("unreliable"),
        story.objected(),
        story.objectionAnswered("heard"),
        story.objectionAnswered("too-late"),
        story.refused("unreliable"));
    // Then
    var page = noticesOf(person, 9);
    assertThat(page.<String>getList("items.kind"))
        .containsExactly(
            "refused",
            "objection-too-late",
            "objection-heard",
            "hearing-announced",
            "resumed",
            "suspended",
            "in-progress-without-executor",
            "registered",
            "accepted");
    assertThat(page.<String, Object>getMap("items[3]"))
        .containsEntry("ground", "unreliable")
        .containsEntry("objectionsUntil", "2026-03-13T18:00:00+05:00")
        .containsEntry("decisionFrom", "2026-03-20T18:00:00+05:00");
    assertThat(page.getString("items[3].text"))
        .contains("Ground of the refusal: the documents submitted by the applicant")
        .contains("Objections are due by: 13 March 2026, 18:00.")
        .contains("No refusal will be decided before: 20 March 2026, 18:00.");
    assertThat(page.getString("items[5].suspendedUntil")).isEqualTo("2026-03-13T18:00:00+05:00");
    assertThat(Database.number("select version from application where id = ?", story.application()))
        .isEqualTo(4);
  }

  @Test
  void an_end_that_a_suspension_moves_is_told_and_stands_in_every_status_from_then_on() {
    // Given
    var person = People.somebody();
    var story = storyOf(person).spokenIn("en");
    // When
    teller.tell(
        story.accepted(),
        story.registered(),
        story.suspended(),
        story.moved("internal", "suspended"),
        story.moved("legal", "suspended"));
    var page = noticesOf(person, 4);
    teller.tell(story.resumed(), story.assigned());
    noticesOf(person, 6);
    // Then
    assertThat(page.<String>getList("items.kind"))
        .containsExactlyInAnyOrder("term-moved", "suspended", "registered", "accepted");
    var moved = "items.find { it.kind == 'term-moved' }.";
    assertThat(page.getString(moved + "due")).isEqualTo("2026-04-03T18:00:00+05:00");
    assertThat(page.getString(moved + "wasDue")).isEqualTo("2026-03-27T18:00:00+05:00");
    assertThat(page.getString(moved + "suspendedUntil")).isEqualTo("2026-03-13T18:00:00+05:00");
    assertThat(page.getString(moved + "text")).contains("due by: 3 April 2026, 18:00.");
    var change = Database.text(LAST_STATUS, story.application().toString());
    assertThat(new JsonObject(change).getJsonObject("data").getString("dueAt"))
        .isEqualTo("2026-04-03T18:00:00+05:00");
  }

  @Test
  void only_the_legal_deadlines_are_told_to_the_applicant() {
    // Given
    var person = People.somebody();
    var story = storyOf(person);
    // When
    teller.tell(
        story.accepted(),
        story.approaching("step"),
        story.approaching("internal"),
        story.approaching("legal"),
        story.missed("internal"),
        story.missed("legal"));
    // Then
    var page = noticesOf(person, 3);
    assertThat(page.<String>getList("items.kind"))
        .containsExactly("deadline-missed", "deadline-approaching", "accepted");
  }
}
