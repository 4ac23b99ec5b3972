package kz.qyzmet.notification.cabinet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.contracts.event.Event;
import kz.qyzmet.contracts.event.EventCatalog;
import kz.qyzmet.kit.identity.Pseudonyms;
import kz.qyzmet.notification.Database;
import kz.qyzmet.notification.OnRealParts;
import kz.qyzmet.notification.People;
import kz.qyzmet.notification.Teller;
import kz.qyzmet.notification.cabinet.domain.Story;
import kz.qyzmet.notification.cabinet.usecase.FollowApplications;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnRealParts
class OrderTest {
  private static final List<String> ALL =
      List.of("accepted", "registered", "in-progress", "ready", "issued");

  @Inject Pseudonyms pseudonyms;
  @Inject FollowApplications applications;
  @Inject Pool pool;

  private final Teller teller = new Teller();

  @AfterEach
  void closed() {
    teller.close();
  }

  private static List<String> kindsOf(People person) {
    var kinds =
        new ArrayList<>(
            person
                .asks()
                .get("/notices")
                .then()
                .extract()
                .jsonPath()
                .<String>getList("items.kind"));
    Collections.reverse(kinds);
    return kinds;
  }

  private static void untilTold(People person, List<String> kinds) {
    await().atMost(Duration.ofSeconds(60)).until(() -> kindsOf(person), kinds::equals);
  }

  private List<Envelope<Event>> life(Story story) {
    return new ArrayList<>(
        List.of(
            teller.envelope(story.accepted()),
            teller.envelope(story.opened()),
            teller.envelope(story.registered()),
            teller.envelope(story.assigned()),
            teller.envelope(story.signed()),
            teller.envelope(story.ready()),
            teller.envelope(story.issued())));
  }

  /** Something of a later application, so that what was sent before it is known to be handled. */
  private void everythingSoFarIsHandled(Story story) {
    for (var topic : List.of(EventCatalog.APPLICATION_TOPIC, EventCatalog.CASE_TOPIC)) {
      teller.raw(topic, story.application().toString(), marker(story, topic));
    }
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                Database.number(
                        "select count(*) from dead_letter where record_key = ?",
                        story.application().toString())
                    == 2);
  }

  private static byte[] marker(Story story, String topic) {
    return ("no event " + story.application() + topic).getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void events_that_come_twice_are_told_once() {
    // Given
    var person = People.somebody();
    var story = person.story(pseudonyms);
    var life = life(story);
    for (var event : life) {
      teller.send(event);
      teller.send(event);
    }
    untilTold(person, ALL);
    // When: everything is replayed from the beginning
    teller.sendAll(life);
    everythingSoFarIsHandled(story);
    // Then
    assertThat(kindsOf(person)).isEqualTo(ALL);
    assertThat(
            Database.number(
                "select count(*) from feed where event like '%' || ? || '%'",
                story.application().toString()))
        .isEqualTo(5);
  }

  @Test
  void events_that_come_in_any_order_are_told_in_theirs() {
    for (var seed = 0; seed < 3; seed++) {
      // Given
      var person = People.somebody();
      var life = life(person.story(pseudonyms));
      Collections.shuffle(life, new Random(seed));
      // When
      teller.sendAll(life);
      // Then
      untilTold(person, ALL);
    }
  }

  @Test
  void the_offices_events_wait_for_the_acceptance() {
    // Given
    var person = People.somebody();
    var story = person.story(pseudonyms);
    teller.tell(story.opened(), story.registered(), story.assigned());
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                Database.number(
                        "select count(*) from parked_event where application_id = ?",
                        story.application())
                    == 3);
    // When
    teller.tell(story.accepted());
    // Then
    untilTold(person, List.of("accepted", "registered", "in-progress"));
  }

  @Test
  void what_follows_a_waiting_event_in_a_batch_waits_with_it() {
    // Given
    var story = People.somebody().story(pseudonyms);
    var opened = teller.envelope(story.opened());
    var accepted = teller.envelope(story.accepted());
    var registered = teller.envelope(story.registered());
    // When
    var waiting =
        pool.withTransaction(
                tx -> applications.follow(tx, List.of(opened, accepted, registered), _ -> {}))
            .await()
            .atMost(Duration.ofSeconds(60));
    // Then
    assertThat(waiting).containsExactlyInAnyOrder(opened.id(), registered.id());
  }

  @Test
  void one_bad_event_holds_up_nobody_else() {
    // Given
    var bad = People.somebody();
    var good = People.somebody();
    var impossible = bad.story(pseudonyms);
    var story = good.story(pseudonyms);
    // When: an issue after a refusal can't be true
    teller.tell(
        impossible.accepted(),
        impossible.registered(),
        impossible.assigned(),
        impossible.refused("unreliable"),
        impossible.issued());
    teller.tell(story.accepted(), story.registered(), story.assigned(), story.ready());
    // Then
    untilTold(good, List.of("accepted", "registered", "in-progress", "ready"));
    untilTold(bad, List.of("accepted", "registered", "in-progress", "refused"));
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                Database.number(
                        "select count(*) from dead_letter where record_key = ?"
                            + " and cause like 'java.lang.IllegalStateException at Card.with:%'",
                        impossible.application().toString())
                    == 1);
  }
}
