package kz.qyzmet.kit.inbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.contracts.event.EventCatalog;
import kz.qyzmet.embedded.Grant;
import kz.qyzmet.kit.app.Broker;
import kz.qyzmet.kit.app.Database;
import kz.qyzmet.kit.app.Events;
import kz.qyzmet.kit.app.Recorder;
import kz.qyzmet.kit.identity.Role;
import kz.qyzmet.testing.RealParts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = RealParts.class,
    initArgs = @ResourceArg(name = "database", value = "intake"))
class DeadLettersTest {
  private static final Duration SOON = Duration.ofSeconds(30);

  @Inject Recorder recorder;

  private final Broker broker = new Broker();
  private final UUID application = UUID.randomUUID();
  private final String key = application.toString();

  @AfterEach
  void close() {
    broker.close();
  }

  private static void takesEffect(UUID application, Integer... versions) {
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> assertThat(Database.effects(application)).containsExactly((Object[]) versions));
  }

  private static List<Object> lettersOf(String key) {
    return Database.column(
        "SELECT id FROM dead_letter WHERE record_key = ? ORDER BY kafka_offset", key);
  }

  private static List<Object> oneLetter(String key) {
    await().atMost(SOON).untilAsserted(() -> assertThat(lettersOf(key)).hasSize(1));
    return lettersOf(key);
  }

  private static Response replay(Object letter, String idempotencyKey, Grant grant) {
    return given()
        .header("Accept-Language", "en")
        .header("Authorization", RealParts.bearer(grant))
        .header("Idempotency-Key", idempotencyKey)
        .post("/dead-letters/{id}/replay", letter.toString());
  }

  private static Grant administrator() {
    return Grant.official(Role.Name.ADMINISTRATOR);
  }

  @Test
  void bytes_that_are_no_event_lie_in_the_dead_letters_and_the_next_record_goes_on() {
    // When
    broker.publish(key, "no event".getBytes(StandardCharsets.UTF_8));
    broker.publish(Events.ofIntake(application, 1));
    // Then
    takesEffect(application, 1);
    var letter = oneLetter(key).getFirst();
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(broker.read(EventCatalog.DEAD_LETTER_TOPIC))
                    .filteredOn(kafka -> key.equals(kafka.key()))
                    .hasSize(1)
                    .allSatisfy(
                        kafka ->
                            assertThat(new String(kafka.value(), StandardCharsets.UTF_8))
                                .contains(
                                    letter.toString(),
                                    "\"consumer\":\"recorder\"",
                                    "\"topic\":\"qyzmet.application\"",
                                    "\"payload\":\"bm8gZXZlbnQ=\"")));
  }

  @Test
  void a_large_poisonous_record_holds_up_neither_the_consumer_nor_the_relay() {
    // Given
    var large = new byte[1_000_000];
    // When
    broker.publish(key, large);
    broker.publish(Events.ofIntake(application, 1));
    // Then
    takesEffect(application, 1);
    oneLetter(key);
    assertThat(Database.column("SELECT length(payload) FROM dead_letter WHERE record_key = ?", key))
        .containsExactly(large.length);
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(broker.read(EventCatalog.DEAD_LETTER_TOPIC))
                    .filteredOn(kafka -> key.equals(kafka.key()))
                    .hasSize(1));
  }

  @Test
  void a_record_whose_key_no_database_can_hold_is_kept_all_the_same() {
    broker.publish("\0" + key, new byte[] {0});
    broker.publish(Events.ofIntake(application, 1));
    takesEffect(application, 1);
    oneLetter("\uFFFD" + key);
  }

  @Test
  void an_empty_record_is_kept_too() {
    broker.publish(key, null);
    oneLetter(key);
  }

  @Test
  void a_bug_in_one_application_s_event_leaves_the_others_of_the_batch_alone() {
    // Given
    var before = UUID.randomUUID();
    var after = UUID.randomUUID();
    recorder.failFor(application);
    // When
    broker.publish(
        Events.ofIntake(before, 1), Events.ofIntake(application, 1), Events.ofIntake(after, 1));
    // Then
    takesEffect(before, 1);
    takesEffect(after, 1);
    oneLetter(key);
    assertThat(Database.column("SELECT cause FROM dead_letter WHERE record_key = ?", key))
        .allSatisfy(
            cause ->
                assertThat((String) cause)
                    .as("where it failed, and not what the failure says")
                    .startsWith("java.lang.IllegalStateException at Recorder.write:")
                    .doesNotContain("told to fail"));
    assertThat(Database.effects(application)).isEmpty();
  }

  @Test
  void what_follows_a_dead_letter_waits_for_its_replay() {
    // Given
    recorder.failFor(application);
    Envelope<?>[] events = {Events.ofIntake(application, 1), Events.ofIntake(application, 2)};
    broker.publish(events[0]);
    var letter = oneLetter(key).getFirst();
    broker.publish(events[1]);
    await().atMost(SOON).untilAsserted(() -> assertThat(parked(application)).containsExactly(2));
    // When
    replay(letter, "too-early", administrator())
        .then()
        .statusCode(422)
        .body("type", equalTo("urn:qyzmet:problem:replay-failed"));
    recorder.mend(application);
    replay(letter, "mended", administrator()).then().statusCode(204);
    // Then
    assertThat(Database.effects(application)).containsExactly(1, 2);
    replay(letter, "mended", administrator()).then().statusCode(204);
    replay(letter, "once-more", administrator()).then().statusCode(404);
    assertThat(Database.effects(application)).containsExactly(1, 2);
  }

  private static List<Object> parked(UUID application) {
    return Database.column(
        "SELECT version FROM parked_event WHERE application_id = ? ORDER BY version", application);
  }

  @Test
  void a_bug_in_a_parked_event_is_not_blamed_on_the_one_that_released_it() {
    // Given: the second fails, and it comes with the third before the first
    recorder.failAt(application, 2);
    broker.publish(Events.ofIntake(application, 2), Events.ofIntake(application, 3));
    await().atMost(SOON).untilAsserted(() -> assertThat(parked(application)).containsExactly(2, 3));
    // When
    broker.publish(Events.ofIntake(application, 1));
    // Then
    takesEffect(application, 1);
    var letter = oneLetter(key).getFirst();
    assertThat(
            Database.column(
                "SELECT topic || ' ' || (kafka_offset >= 0) FROM dead_letter WHERE id = ?", letter))
        .containsExactly(EventCatalog.APPLICATION_TOPIC + " true");
    assertThat(parked(application)).containsExactly(3);
    recorder.mend(application);
    replay(letter, "mended-parked", administrator()).then().statusCode(204);
    assertThat(Database.effects(application)).containsExactly(1, 2, 3);
    assertThat(parked(application)).isEmpty();
  }

  @Test
  void a_bug_in_one_event_of_many_leaves_all_others_of_the_batch_alone() {
    // Given
    var others = Stream.generate(UUID::randomUUID).limit(40).toList();
    recorder.failFor(application);
    var events = new ArrayList<Envelope<?>>();
    others.forEach(other -> events.add(Events.ofIntake(other, 1)));
    events.add(17, Events.ofIntake(application, 1));
    others.forEach(other -> events.add(Events.ofIntake(other, 2)));
    // When
    broker.publish(events.toArray(Envelope[]::new));
    // Then
    others.forEach(other -> takesEffect(other, 1, 2));
    oneLetter(key);
  }

  @Test
  void dead_letters_are_listed_by_pages_to_the_administrator_only() {
    broker.publish(key, "one".getBytes(StandardCharsets.UTF_8));
    broker.publish(key, "two".getBytes(StandardCharsets.UTF_8));
    await().atMost(SOON).untilAsserted(() -> assertThat(lettersOf(key)).hasSize(2));
    var first =
        given()
            .header("Authorization", RealParts.bearer(administrator()))
            .queryParam("limit", 1)
            .get("/dead-letters");
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.jsonPath().getList("items")).hasSize(1);
    var second =
        given()
            .header("Authorization", RealParts.bearer(administrator()))
            .queryParam("after", first.jsonPath().getString("next"))
            .get("/dead-letters");
    assertThat(second.jsonPath().getList("items.id"))
        .doesNotContain(first.jsonPath().getString("items[0].id"))
        .isNotEmpty();
    given()
        .header("Authorization", RealParts.bearer(Grant.official(Role.Name.MONITOR)))
        .get("/dead-letters")
        .then()
        .statusCode(403);
    given().get("/dead-letters").then().statusCode(401);
    replay(lettersOf(key).getFirst(), "not-mine", Grant.official(Role.Name.MONITOR))
        .then()
        .statusCode(403);
  }
}
