package kz.qyzmet.notification.cabinet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.UUID;
import kz.qyzmet.kit.identity.Pseudonyms;
import kz.qyzmet.notification.OnRealParts;
import kz.qyzmet.notification.People;
import kz.qyzmet.notification.Teller;
import kz.qyzmet.notification.cabinet.domain.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How the applicant reads notices: page by page, marked when read, and only his own. */
@QuarkusTest
@OnRealParts
class ReadingNoticesTest {
  @Inject Pseudonyms pseudonyms;

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

  @Test
  void a_cursor_walks_through_all_notices_and_a_page_is_as_long_as_asked() {
    // Given
    var person = People.somebody();
    var story = storyOf(person);
    teller.tell(story.accepted(), story.registered(), story.assigned(), story.ready());
    noticesOf(person, 4);
    // When
    var first = person.asks().get("/notices?limit=3").then().extract().jsonPath();
    var second =
        person
            .asks()
            .get("/notices?limit=3&cursor=" + first.getString("next"))
            .then()
            .extract()
            .jsonPath();
    // Then
    assertThat(first.<Integer>getList("items.sequence")).containsExactly(4, 3, 2);
    assertThat(second.<Integer>getList("items.sequence")).containsExactly(1);
    assertThat(second.getString("next")).isNull();
  }

  @Test
  void a_notice_is_marked_read_once_and_leaves_the_unread_ones() {
    // Given
    var person = People.somebody();
    var story = storyOf(person);
    teller.tell(story.accepted(), story.registered());
    var id = noticesOf(person, 2).getString("items[0].id");
    // When
    var first = person.asks().header("Idempotency-Key", "k1").post("/notices/" + id + "/read");
    var retry = person.asks().header("Idempotency-Key", "k1").post("/notices/" + id + "/read");
    var again = person.does().post("/notices/" + id + "/read");
    // Then
    first.then().statusCode(200).body("kind", equalTo("registered"));
    assertThat(first.jsonPath().getString("readAt")).isNotNull();
    assertThat(retry.asString()).isEqualTo(first.asString());
    assertThat(again.jsonPath().getString("readAt"))
        .isEqualTo(first.jsonPath().getString("readAt"));
    person
        .asks()
        .get("/notices?unread=true")
        .then()
        .body("items", hasSize(1))
        .body("items[0].kind", equalTo("accepted"))
        .body("items[0].readAt", nullValue());
  }

  @Test
  void one_key_for_two_notices_is_refused_and_marks_nothing() {
    // Given
    var person = People.somebody();
    var story = storyOf(person);
    teller.tell(story.accepted(), story.registered());
    var page = noticesOf(person, 2);
    person
        .asks()
        .header("Idempotency-Key", "one")
        .post("/notices/" + page.getString("items[0].id") + "/read")
        .then()
        .statusCode(200);
    // When
    var other =
        person
            .asks()
            .header("Idempotency-Key", "one")
            .post("/notices/" + page.getString("items[1].id") + "/read");
    // Then
    other.then().statusCode(422).body("type", equalTo("urn:qyzmet:problem:idempotency-key-reused"));
    person.asks().get("/notices?unread=true").then().body("items", hasSize(1));
  }

  @Test
  void anothers_notice_answers_as_if_it_did_not_exist() {
    // Given
    var owner = People.somebody();
    var stranger = People.somebody();
    teller.tell(storyOf(owner).accepted());
    var id = noticesOf(owner, 1).getString("items[0].id");
    // When
    var others =
        stranger.does().header("X-Correlation-Id", "same").post("/notices/" + id + "/read");
    var absent =
        stranger
            .does()
            .header("X-Correlation-Id", "same")
            .post("/notices/" + UUID.randomUUID() + "/read");
    // Then
    others.then().statusCode(404);
    assertThat(others.asString()).isEqualTo(absent.asString());
    stranger.asks().get("/notices").then().statusCode(200).body("items", hasSize(0));
    owner.asks().get("/notices").then().body("items[0].readAt", nullValue());
  }
}
