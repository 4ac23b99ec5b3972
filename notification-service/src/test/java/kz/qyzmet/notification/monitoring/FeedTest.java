package kz.qyzmet.notification.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import kz.qyzmet.contracts.event.EventCatalog;
import kz.qyzmet.kit.identity.Pseudonyms;
import kz.qyzmet.notification.OnRealParts;
import kz.qyzmet.notification.People;
import kz.qyzmet.notification.Teller;
import kz.qyzmet.notification.cabinet.domain.Story;
import kz.qyzmet.testing.RealParts;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnRealParts
class FeedTest {
  @Inject Pseudonyms pseudonyms;

  private final Teller teller = new Teller();

  @AfterEach
  void closed() {
    teller.close();
  }

  /** Follows the feed from a cursor as far as it goes; gives the last cursor. */
  private static String follow(String cursor, int limit, List<JsonObject> into) {
    var next = cursor;
    while (true) {
      var page =
          new JsonObject(
              People.official("monitor")
                  .get("/statuses?limit=" + limit + (next == null ? "" : "&after=" + next))
                  .then()
                  .statusCode(200)
                  .extract()
                  .asString());
      var items = page.getJsonArray("items");
      items.forEach(item -> into.add((JsonObject) item));
      next = page.getString("next");
      if (items.isEmpty()) {
        return next;
      }
    }
  }

  private static List<JsonObject> of(List<JsonObject> feed, Set<String> applications) {
    return feed.stream().filter(e -> applications.contains(e.getString("subject"))).toList();
  }

  @Test
  void
      a_reader_by_cursor_misses_nothing_and_sees_nothing_twice_while_batches_commit_side_by_side() {
    // Given
    var person = People.somebody();
    var stories = IntStream.range(0, 80).mapToObj(_ -> person.story(pseudonyms)).toList();
    var applications =
        new HashSet<>(stories.stream().map(story -> story.application().toString()).toList());
    var writers =
        IntStream.range(0, 4)
            .mapToObj(part -> Thread.ofVirtual().start(() -> tellSome(stories, part)))
            .toList();
    // When
    var feed = new ArrayList<JsonObject>();
    var cursor = new String[1];
    await()
        .atMost(Duration.ofSeconds(90))
        .until(
            () -> {
              cursor[0] = follow(cursor[0], 7, feed);
              return of(feed, applications).size() >= 80 * 3;
            });
    cursor[0] = follow(cursor[0], 7, feed);
    // Then: each once, in order for each application, and the same for whoever starts anew
    var ours = of(feed, applications);
    assertThat(ours).hasSize(80 * 3);
    assertThat(ours.stream().map(e -> e.getString("id")).distinct()).hasSize(80 * 3);
    var versions = new HashMap<String, Integer>();
    for (var event : ours) {
      assertThat(event.getInteger("applicationversion"))
          .isEqualTo(versions.merge(event.getString("subject"), 1, Integer::sum));
    }
    var again = new ArrayList<JsonObject>();
    follow(null, 200, again);
    assertThat(of(again, applications)).isEqualTo(ours);
    writers.forEach(FeedTest::join);
  }

  private void tellSome(List<Story> stories, int part) {
    try (var own = new Teller()) {
      for (var i = part; i < stories.size(); i += 4) {
        var story = stories.get(i);
        own.tell(story.accepted(), story.registered(), story.assigned());
      }
    }
  }

  @Test
  void the_topic_and_the_feed_tell_the_same_and_nothing_of_the_person() {
    // Given
    var person = People.somebody();
    var story = person.story(pseudonyms);
    // When
    teller.tell(
        story.accepted(), story.registered(), story.assigned(), story.ready(), story.issued());
    // Then
    var feed = new ArrayList<JsonObject>();
    var applications = Set.of(story.application().toString());
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> {
              feed.clear();
              follow(null, 200, feed);
              return of(feed, applications).size() == 5;
            });
    var topic = fromTopic(story.application(), 5);
    assertThat(topic).isEqualTo(of(feed, applications));
    assertThat(topic.toString()).doesNotContain(person.iin()).doesNotContain(story.applicant());
    assertThat(topic.stream().map(e -> e.getJsonObject("data").getString("status")))
        .containsExactly("ACCEPTED", "REGISTERED", "IN_PROGRESS", "READY", "ISSUED");
    assertThat(topic.stream().map(e -> e.getJsonObject("data").containsKey("ledger")))
        .containsExactly(true, false, false, false, false);
    assertThat(topic.stream().map(e -> e.getJsonObject("data").containsKey("pickup")))
        .containsExactly(false, false, false, true, false);
    assertThat(topic.getFirst().getJsonObject("data").getString("calendarEdition"))
        .isEqualTo("kz-2026-11-01");
    assertThat(topic.getLast().getJsonObject("data").getJsonObject("statusText").getMap())
        .containsEntry("kk", "берілді");
    assertThat(topic.stream().map(e -> e.getString("source")).distinct())
        .containsExactly("/qyzmet/notification-service");
  }

  private static List<JsonObject> fromTopic(UUID application, int many) {
    var found = new ArrayList<JsonObject>();
    try (var consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", RealParts.kafka()),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      var partitions =
          consumer.partitionsFor(EventCatalog.STATUS_TOPIC).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      await()
          .atMost(Duration.ofSeconds(60))
          .until(
              () -> {
                consumer
                    .poll(Duration.ofMillis(200))
                    .forEach(
                        kafka -> {
                          if (application.toString().equals(kafka.key())) {
                            found.add(
                                new JsonObject(new String(kafka.value(), StandardCharsets.UTF_8)));
                          }
                        });
                return found.size() >= many;
              });
    }
    return found;
  }

  @Test
  void deadlines_of_every_kind_are_in_the_feed() {
    // Given
    var person = People.somebody();
    var story = person.story(pseudonyms);
    var applications = Set.of(story.application().toString());
    // When
    teller.tell(
        story.accepted(),
        story.approaching("legal"),
        story.missed("internal"),
        story.missed("step"),
        story.moved("legal", "running"),
        story.registered());
    // Then
    var feed = new ArrayList<JsonObject>();
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> {
              feed.clear();
              follow(null, 200, feed);
              return of(feed, applications).size() == 6;
            });
    var ours = of(feed, applications);
    assertThat(ours.stream().map(e -> e.getString("type")))
        .containsExactlyInAnyOrder(
            "kz.qyzmet.status.changed.v1",
            "kz.qyzmet.deadline.approaching.v1",
            "kz.qyzmet.deadline.missed.v1",
            "kz.qyzmet.deadline.missed.v1",
            "kz.qyzmet.deadline.moved.v1",
            "kz.qyzmet.status.changed.v1");
  }

  @Test
  void a_cursor_is_there_on_the_last_page_too_and_a_wrong_one_is_refused() {
    // Given
    var person = People.somebody();
    teller.tell(person.story(pseudonyms).accepted());
    var feed = new ArrayList<JsonObject>();
    var cursor =
        await().atMost(Duration.ofSeconds(60)).until(() -> follow(null, 200, feed), c -> c != null);
    // When
    var end = People.official("monitor").get("/statuses?after=" + cursor);
    // Then
    end.then().statusCode(200);
    for (var wrong : List.of("!", "bm9uZQ", "LTE")) {
      People.official("monitor")
          .get("/statuses?after=" + wrong)
          .then()
          .statusCode(400)
          .body("type", equalTo("urn:qyzmet:problem:cursor-malformed"))
          .body("errors", hasSize(1));
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
