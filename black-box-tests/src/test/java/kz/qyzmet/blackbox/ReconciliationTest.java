package kz.qyzmet.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kz.qyzmet.contracts.identity.SyntheticIin;
import kz.qyzmet.embedded.Grant;
import kz.qyzmet.stack.run.Service;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One call proves that nothing got lost between the services, or names what did. */
class ReconciliationTest {
  private static final String BRANCH = "karaganda-1";
  private static final Duration LONGER_THAN_THE_GRACE = Duration.ofMinutes(6);
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);

  /** Papers may be late because other tests move the clock; events may not get lost by that. */
  private static final Set<String> OF_PAPERS = Set.of("papers", "result");

  private static World world;

  @BeforeEach
  void theStackRuns() {
    world = World.get();
    world.stack.clock().set(World.START);
  }

  private static String operator() {
    return world.token(Grant.operator(BRANCH, BRANCH + "-operator-1"));
  }

  private static JsonNode report() {
    return world
        .http
        .send(
            "GET",
            world.url(Service.NOTIFICATION, "/reconciliation"),
            world.token(Grant.official("monitor")),
            (byte[]) null,
            Map.of("Accept", "application/json"))
        .expect(200)
        .json();
  }

  private static Stream<JsonNode> items() {
    return StreamSupport.stream(report().get("items").spliterator(), false);
  }

  /** The gaps of one application: kind, cause and place. */
  private static List<String> gapsOf(String application) {
    return items()
        .filter(gap -> gap.get("application").asText().equals(application))
        .map(ReconciliationTest::line)
        .toList();
  }

  /** The gaps of all applications but those of papers. */
  private static List<String> gapsOfEvents() {
    return items()
        .filter(gap -> !OF_PAPERS.contains(gap.get("kind").asText()))
        .map(gap -> gap.get("application").asText() + " " + line(gap))
        .toList();
  }

  private static String line(JsonNode gap) {
    return String.join(
        " ", gap.get("kind").asText(), gap.get("cause").asText(), gap.get("where").asText());
  }

  private static String filed(int nth) {
    var id = world.file(world.applicant(nth), "kk").get("id").asText();
    world.settle();
    return id;
  }

  private static String takenInAtTheBranch() {
    return world
        .http
        .post(
            world.url(Service.INTAKE, "/counter/applications"),
            operator(),
            """
            {"service":"tve-duplicate","provider":"%s","iin":"%s","language":"ru","consent":true,
             "form":{"surname":"Үлгі","name":"Адам","completionYear":2019,"specialty":"Дәнекерлеуші",
                     "reason":"lost","reasonText":"Көшу кезінде жоғалды"},
             "documents":[{"document":"application","paper":true},
                          {"document":"identity-document","paper":true}]}
            """
                .formatted(World.COLLEGE, SyntheticIin.nth(520).value()))
        .expect(201)
        .json()
        .get("id")
        .asText();
  }

  private static void leavesByCourier() {
    var registries = world.url(Service.INTAKE, "/counter/registries");
    var number =
        world
            .http
            .post(registries, operator(), "{\"provider\":\"" + World.COLLEGE + "\"}")
            .expect(201)
            .json()
            .get("number")
            .asText();
    world
        .http
        .post(registries + "/" + number + "/dispatch", operator(), "{\"carrier\":\"courier\"}")
        .expect(200);
    world.settle();
  }

  private static void clerkFinds(String id, String condition) {
    var packages =
        world.http.get(world.url(Service.COLLEGE, "/packages?limit=100"), world.clerk()).json();
    var version =
        StreamSupport.stream(packages.get("items").spliterator(), false)
            .filter(item -> item.get("id").asText().equals(id))
            .findFirst()
            .orElseThrow()
            .get("version")
            .asInt();
    world
        .http
        .post(
            world.url(Service.COLLEGE, "/packages/" + id + "/check"),
            world.clerk(),
            "{\"condition\":\"" + condition + "\"}",
            "\"" + version + "\"")
        .expect(200);
    world.settle();
  }

  @Test
  void lives_in_every_state_are_without_a_gap() {
    // Given
    filed(500);
    var registered = filed(501);
    world.complete(registered, world.clerk(), "{\"step\":\"register\"}");
    var ready = filed(502);
    world.carryOut(ready);
    var issued = filed(503);
    world.carryOut(issued);
    world.complete(issued, world.clerk(), "{\"step\":\"issue\",\"receivedBy\":\"applicant\"}");
    var withdrawn = filed(504);
    world.http.post(
        world.url(Service.INTAKE, "/applications/" + withdrawn + "/withdrawal"),
        world.applicant(504),
        "{}");
    takenInAtTheBranch();
    world.settle();
    // When
    world.stack.clock().add(LONGER_THAN_THE_GRACE);
    world.settle();
    // Then
    assertThat(gapsOfEvents()).isEmpty();
    assertThat(report().get("applications").asInt()).isGreaterThanOrEqualTo(6);
  }

  @Test
  void the_page_is_a_text_for_whoever_asks_for_none_in_particular() {
    // When
    var page =
        world
            .http
            .get(
                world.url(Service.NOTIFICATION, "/reconciliation"),
                world.token(Grant.official("monitor")))
            .expect(200);
    // Then
    assertThat(page.header("Content-Type")).isEqualTo("text/plain;charset=UTF-8");
    assertThat(page.text()).startsWith("Салыстыру уақыты ");
  }

  @Test
  void a_parcel_that_the_courier_loses_is_a_gap_until_it_is_found() {
    // Given
    var id = takenInAtTheBranch();
    leavesByCourier();
    // When
    var before = gapsOf(id);
    world.stack.clock().add(Duration.ofDays(6));
    world.settle();
    var late = gapsOf(id);
    clerkFinds(id, "missing");
    world.stack.clock().add(LONGER_THAN_THE_GRACE);
    var lost = gapsOf(id);
    clerkFinds(id, "here");
    // Then
    assertThat(before).isEmpty();
    assertThat(late).containsExactly("papers carrier-late " + BRANCH);
    assertThat(lost).containsExactly("papers lost " + BRANCH);
    assertThat(gapsOf(id)).isEmpty();
  }

  @Test
  void an_event_that_became_a_dead_letter_is_a_gap_until_it_is_replayed() throws SQLException {
    // Given: the cabinet can write no notice of this application
    var id = filed(505);
    change(
        """
        create function broken() returns trigger language plpgsql as
          $$ begin raise exception 'broken'; end $$;
        create trigger broken before insert on notice for each row
          when (new.application_id = '%s') execute function broken()
        """
            .formatted(id));
    // When
    world.complete(id, world.clerk(), "{\"step\":\"register\"}");
    var letters = world.url(Service.NOTIFICATION, "/dead-letters");
    var administrator = world.token(Grant.official("administrator"));
    var letter =
        await()
            .atMost(LONG_ENOUGH)
            .until(
                () ->
                    StreamSupport.stream(
                            world
                                .http
                                .get(letters + "?limit=200", administrator)
                                .json()
                                .get("items")
                                .spliterator(),
                            false)
                        .filter(each -> each.get("key").asText().equals(id))
                        .findFirst()
                        .orElse(null),
                each -> each != null);
    world.stack.clock().add(LONGER_THAN_THE_GRACE);
    var gap = items().filter(each -> each.get("application").asText().equals(id)).toList();
    change("drop trigger broken on notice; drop function broken()");
    world
        .http
        .post(letters + "/" + letter.get("id").asText() + "/replay", administrator, "")
        .expect(204);
    // What was said late is old when the gateway reads it: until then it is a gap of its own.
    world.settle();
    // Then
    assertThat(gap).hasSize(1);
    assertThat(line(gap.getFirst())).isEqualTo("cabinet dead-letter notification-service");
    assertThat(gap.getFirst().get("ageSeconds").asLong())
        .isBetween(LONGER_THAN_THE_GRACE.toSeconds(), LONGER_THAN_THE_GRACE.toSeconds() + 120);
    assertThat(gapsOf(id)).isEmpty();
  }

  private static void change(String sql) throws SQLException {
    try (var connection = world.stack.superuser(Service.NOTIFICATION);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void a_service_that_is_gone_is_a_gap_itself_and_what_it_missed_is_none_once_it_is_back() {
    // Given
    var id = filed(506);
    // When
    world.stack.stop(Service.COLLEGE);
    List<String> away;
    try {
      away = gapsOfEvents();
    } finally {
      world.stack.startAgain(Service.COLLEGE);
    }
    // Then
    assertThat(away).containsExactly("null account away college-service");
    world.settle();
    assertThat(gapsOfEvents()).isEmpty();
    assertThat(gapsOf(id)).isEmpty();
  }
}
