package kz.qyzmet.college.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import kz.qyzmet.college.Applications;
import kz.qyzmet.college.Broker;
import kz.qyzmet.college.RunningCollege;
import kz.qyzmet.college.Tables;
import kz.qyzmet.college.Together;
import kz.qyzmet.contracts.event.CaseEvent;
import kz.qyzmet.contracts.event.CaseOpened;
import kz.qyzmet.contracts.event.CaseWithdrawn;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.contracts.event.ObjectionAnswered;
import kz.qyzmet.contracts.event.PackageChecked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The papers of an application that a branch took in: without them there is no case. */
@QuarkusTest
class PackagesTest extends RunningCollege {

  private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);
  private static final int ROUNDS = 15;

  @Test
  void what_a_branch_took_in_is_awaited_and_there_is_no_case_yet() {
    // When
    var id = onItsWay();
    // Then
    var shown = shown(id);
    assertThat(shown)
        .containsEntry("number", "N-" + id)
        .containsEntry("status", "ON_ITS_WAY")
        .containsEntry("version", 1)
        .containsEntry("registered", "2026-03-05")
        .containsEntry("due", "2026-03-31T18:00:00+05:00")
        .doesNotContainKey("registry");
    assertThat(read(CLERK, "/cases/" + id).statusCode()).isEqualTo(404);
    assertThat(read(CLERK, "/cases/" + id + "/history").statusCode()).isEqualTo(404);
    assertThat(Broker.said(id)).isEmpty();
  }

  @Test
  void the_list_shows_the_registry_and_the_line_once_they_are_known() {
    // Given
    var id = onItsWay();
    // When
    Broker.send(Applications.dispatched(id, 2, "KRG-1", 3));
    await().atMost(LONG_ENOUGH).until(() -> shown(id).containsKey("registry"));
    // Then
    assertThat(shown(id)).containsEntry("version", 2);
    assertThat(shown(id).get("registry"))
        .isEqualTo(
            Map.of(
                "number", "KRG-1",
                "line", 3,
                "carrier", "courier",
                "dispatchedAt", "2026-03-05T09:30:00Z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"here", "damaged"})
  void what_has_arrived_opens_the_case_at_its_first_step_with_the_dates_of_the_acceptance(
      String condition) {
    // Given
    var id = onItsWay();
    Broker.send(Applications.dispatched(id, 2, "KRG-1", 3));
    await().atMost(LONG_ENOUGH).until(() -> shown(id).containsKey("registry"));
    // When
    var answer = look(CLERK, id, 2, condition);
    // Then
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.header("ETag")).isEqualTo("\"3\"");
    assertThat(answer.<String>path("status")).isEqualTo("ARRIVED");
    assertThat(listed()).doesNotContain(id.toString());
    var found = read(CLERK, "/cases/" + id).jsonPath();
    assertThat(found.getString("step.code")).isEqualTo("register");
    assertThat(found.getString("channel")).isEqualTo("corporation");
    assertThat(found.getString("due")).isEqualTo("2026-03-31T18:00:00+05:00");
    assertThat(found.getString("acceptedAt")).isEqualTo("2026-03-05T06:00:00Z");
    assertThat(found.getInt("version")).isEqualTo(2);
    assertThat(Tables.texts("SELECT registered_on FROM case_file WHERE id = '%s'".formatted(id)))
        .containsExactly("2026-03-05");
    await().atMost(LONG_ENOUGH).until(() -> Broker.said(id).size() == 2);
    assertThat(Broker.said(id)).extracting(Envelope::version).containsExactly(1, 2);
    assertThat(Broker.said(id).getFirst().data())
        .isInstanceOfSatisfying(
            PackageChecked.class,
            it -> {
              assertThat(it.condition()).isEqualTo(condition);
              assertThat(it.registry()).isEqualTo("KRG-1");
              assertThat(it.by().person()).isEqualTo("kp-clerk-1");
            });
    assertThat(Broker.said(id).getLast().data()).isInstanceOf(CaseOpened.class);
  }

  @Test
  void the_case_counts_on_from_what_was_told_of_its_package() {
    // Given
    var id = onItsWay();
    look(CLERK, id, 1, "missing").then().statusCode(200);
    look(OTHER_CLERK, id, 2, "here").then().statusCode(200);
    // When
    done(CLERK, id, 3, "{\"step\":\"register\"}");
    // Then
    assertThat(read(CLERK, "/cases/" + id + "/history").<List<String>>path("items.kind"))
        .containsExactly("PACKAGE_CHECKED", "PACKAGE_CHECKED", "OPENED", "REGISTERED");
    assertThat(read(CLERK, "/cases/" + id + "/history").<List<Integer>>path("items.version"))
        .containsExactly(1, 2, 3, 4);
    assertThat(read(CLERK, "/cases/" + id + "/history").<String>path("items[0].subject"))
        .isEqualTo("missing");
    await().atMost(LONG_ENOUGH).until(() -> Broker.said(id).size() == 4);
    assertThat(Broker.said(id)).extracting(Envelope::version).containsExactly(1, 2, 3, 4);
  }

  @Test
  void what_is_missing_is_told_stays_in_the_list_and_may_still_be_found() {
    // Given
    var id = onItsWay();
    // When
    var answer = look(CLERK, id, 1, "missing");
    // Then
    assertThat(answer.<String>path("status")).isEqualTo("MISSING");
    assertThat(shown(id)).containsEntry("status", "MISSING").containsEntry("version", 2);
    assertThat(read(CLERK, "/cases/" + id).statusCode()).isEqualTo(404);
    await().atMost(LONG_ENOUGH).until(() -> Broker.said(id).size() == 1);
    assertThat(Broker.said(id).getFirst().data())
        .isInstanceOfSatisfying(
            PackageChecked.class,
            it -> {
              assertThat(it.condition()).isEqualTo("missing");
              assertThat(it.registry()).isNull();
            });
    assertThat(look(CLERK, id, 2, "damaged").statusCode()).isEqualTo(200);
  }

  @Test
  void a_withdrawal_that_overtakes_the_package_opens_and_withdraws_the_case_in_one_go() {
    // Given
    var id = onItsWay();
    look(CLERK, id, 1, "missing").then().statusCode(200);
    // When
    Broker.send(Applications.withdrawal(id, 2));
    // Then
    await().atMost(LONG_ENOUGH).until(() -> Broker.said(id).size() == 3);
    assertThat(kindsOf(id)).containsExactly("PackageChecked", "CaseOpened", "CaseWithdrawn");
    assertThat(Broker.said(id)).extracting(Envelope::version).containsExactly(1, 2, 3);
    assertThat(read(CLERK, "/cases/" + id).<String>path("status")).isEqualTo("WITHDRAWN");
    assertThat(listed()).as("it never left the branch").doesNotContain(id.toString());
  }

  @Test
  void papers_of_a_withdrawn_application_are_looked_for_and_its_case_tells_of_them() {
    // Given
    var id = onItsWay();
    Broker.send(Applications.dispatched(id, 2, "KRG-1", 3));
    Broker.send(Applications.withdrawal(id, 3));
    await().atMost(LONG_ENOUGH).until(() -> Broker.said(id).size() == 2);
    assertThat(shown(id)).containsEntry("status", "WITHDRAWN").containsEntry("version", 3);
    // When
    look(CLERK, id, 3, "missing").then().statusCode(200);
    assertThat(shown(id)).containsEntry("status", "WITHDRAWN_MISSING");
    var key = UUID.randomUUID().toString();
    var answer = look(CLERK, id, 4, key, "damaged");
    // Then
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.<String>path("status")).isEqualTo("ARRIVED");
    assertThat(look(CLERK, id, 4, key, "damaged").asString()).isEqualTo(answer.asString());
    assertThat(listed()).doesNotContain(id.toString());
    assertThat(look(CLERK, id, 5, "here").<String>path("type"))
        .isEqualTo("urn:qyzmet:problem:package-not-awaited");
    await().atMost(LONG_ENOUGH).until(() -> Broker.said(id).size() == 4);
    assertThat(kindsOf(id))
        .containsExactly("CaseOpened", "CaseWithdrawn", "PackageChecked", "PackageChecked");
    assertThat(Broker.said(id)).extracting(Envelope::version).containsExactly(1, 2, 3, 4);
    assertThat(Broker.said(id).getLast().data())
        .isInstanceOfSatisfying(
            PackageChecked.class,
            it -> {
              assertThat(it.condition()).isEqualTo("damaged");
              assertThat(it.registry()).isEqualTo("KRG-1");
              assertThat(it.by().person()).isEqualTo("kp-clerk-1");
            });
    assertThat(read(CLERK, "/cases/" + id).<String>path("status")).isEqualTo("WITHDRAWN");
    assertThat(historyOf(id))
        .containsExactly("OPENED", "WITHDRAWN", "PACKAGE_CHECKED", "PACKAGE_CHECKED");
  }

  @Test
  void a_withdrawal_that_overtakes_its_application_waits_for_it_here_too() {
    // Given
    var id = UUID.randomUUID();
    // When
    Broker.send(Applications.withdrawal(id, 3));
    Broker.send(Applications.dispatched(id, 2, "KRG-1", 3));
    Broker.send(Applications.atBranch(id, KARAGANDA));
    // Then
    await().atMost(LONG_ENOUGH).until(() -> Broker.said(id).size() == 2);
    assertThat(kindsOf(id)).containsExactly("CaseOpened", "CaseWithdrawn");
  }

  @Test
  void an_objection_before_the_package_is_here_has_nothing_to_object_to_and_opens_nothing() {
    // Given
    var id = onItsWay();
    // When
    Broker.send(Applications.objection(id, 2, Instant.parse("2026-03-06T06:00:00Z")));
    await().atMost(LONG_ENOUGH).until(() -> Broker.said(id).size() == 1);
    // Then
    assertThat(Broker.said(id).getFirst().data())
        .isInstanceOfSatisfying(
            ObjectionAnswered.class, it -> assertThat(it.outcome()).isEqualTo("too-late"));
    assertThat(shown(id)).containsEntry("status", "ON_ITS_WAY");
    look(CLERK, id, 2, "here").then().statusCode(200);
    await().atMost(LONG_ENOUGH).until(() -> Broker.said(id).size() == 3);
    assertThat(Broker.said(id)).extracting(Envelope::version).containsExactly(1, 2, 3);
  }

  @Test
  void what_comes_twice_counts_once() {
    // Given
    var id = UUID.randomUUID();
    var accepted = Applications.atBranch(id, KARAGANDA);
    var dispatched = Applications.dispatched(id, 2, "KRG-1", 3);
    // When
    for (var event : List.of(accepted, accepted, dispatched, dispatched, accepted)) {
      Broker.send(event);
    }
    var later = onItsWay();
    Broker.send(Applications.withdrawal(later, 2));
    await().atMost(LONG_ENOUGH).until(() -> Broker.said(later).size() == 2);
    await().atMost(LONG_ENOUGH).until(() -> shown(id).containsKey("registry"));
    // Then
    assertThat(shown(id)).containsEntry("version", 2);
    var key = UUID.randomUUID().toString();
    var first = look(CLERK, id, 2, key, "here");
    Broker.send(accepted);
    var again = look(CLERK, id, 2, key, "here");
    assertThat(again.body().asString()).isEqualTo(first.body().asString());
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(historyOf(id)).containsExactly("PACKAGE_CHECKED", "OPENED");
  }

  @Test
  void what_fails_at_its_last_statement_leaves_nothing_behind() {
    // Given a key that stands for another request already
    var key = UUID.randomUUID().toString();
    command(CLERK, opened(), "claim", 1, key, "{}").then().statusCode(200);
    var id = onItsWay();
    // When
    var answer = look(CLERK, id, 1, key, "here");
    // Then
    assertThat(answer.<String>path("type")).isEqualTo("urn:qyzmet:problem:idempotency-key-reused");
    assertThat(shown(id)).containsEntry("status", "ON_ITS_WAY").containsEntry("version", 1);
    assertThat(read(CLERK, "/cases/" + id).statusCode()).isEqualTo(404);
    assertThat(historyOf(id)).isEmpty();
    assertThat(Tables.texts("SELECT 1 FROM outbox WHERE application_id = '%s'".formatted(id)))
        .isEmpty();
  }

  @Test
  void the_dispatch_may_be_heard_of_after_the_package_is_here() {
    // Given
    var id = onItsWay();
    look(CLERK, id, 1, "here").then().statusCode(200);
    // When
    Broker.send(Applications.dispatched(id, 2, "KRG-1", 3));
    Broker.send(Applications.withdrawal(id, 3));
    // Then
    await().atMost(LONG_ENOUGH).until(() -> Broker.said(id).size() == 3);
    assertThat(kindsOf(id)).containsExactly("PackageChecked", "CaseOpened", "CaseWithdrawn");
  }

  @Test
  void another_organisations_package_is_absent() {
    // Given
    var id = onItsWay();
    // When
    var answer = look(CLERK_OF_ATYRAU, id, 1, "here");
    // Then
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(pages(CLERK_OF_ATYRAU, "/packages", "limit=200")).doesNotContain(id.toString());
    assertThat(shown(id)).containsEntry("version", 1);
  }

  @Test
  void packages_are_the_clerks_alone() {
    // Given
    var id = onItsWay();
    // When, then
    assertThat(read(DIRECTOR, "/packages").statusCode()).isEqualTo(403);
    assertThat(look(DIRECTOR, id, 1, "here").statusCode()).isEqualTo(403);
  }

  @Test
  void the_list_comes_in_pages() {
    // Given
    var ids = List.of(onItsWay().toString(), onItsWay().toString(), onItsWay().toString());
    // When
    var all = pages(CLERK, "/packages", "limit=2");
    // Then
    assertThat(all).containsAll(ids).doesNotHaveDuplicates().isSorted();
  }

  @Test
  void of_two_clerks_at_once_one_opens_the_case_and_the_other_hears_the_current_version() {
    for (int round = 0; round < ROUNDS; round++) {
      // Given
      var id = onItsWay();
      // When
      var answers =
          Together.all(
              List.<Callable<Response>>of(
                  () -> look(CLERK, id, 1, "here"), () -> look(OTHER_CLERK, id, 1, "missing")));
      // Then
      assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 409);
      var loser = answers.stream().filter(it -> it.statusCode() == 409).findFirst().orElseThrow();
      assertThat(loser.<Integer>path("currentVersion")).isEqualTo(2);
    }
  }

  @Test
  void a_package_and_a_withdrawal_in_the_same_moment_open_one_case_that_is_withdrawn() {
    for (int round = 0; round < ROUNDS; round++) {
      // Given
      var id = onItsWay();
      // When
      Together.all(
          List.<Callable<Integer>>of(
              () -> look(CLERK, id, 1, "here").statusCode(),
              () -> {
                Broker.send(Applications.withdrawal(id, 2));
                return 0;
              }));
      await().atMost(LONG_ENOUGH).until(() -> said(id, CaseWithdrawn.class) == 1);
      // Then
      assertThat(said(id, CaseOpened.class)).isEqualTo(1);
      assertThat(historyOf(id)).endsWith("OPENED", "WITHDRAWN");
      assertThat(read(CLERK, "/cases/" + id).<String>path("status")).isEqualTo("WITHDRAWN");
    }
  }

  @Test
  void what_could_never_be_opened_lies_with_the_dead_letters() {
    // Given
    var id = UUID.randomUUID();
    // When
    Broker.send(Applications.atBranch(id, "no-such-college"));
    // Then
    await()
        .atMost(LONG_ENOUGH)
        .until(
            () ->
                !Tables.texts("SELECT cause FROM dead_letter WHERE record_key = '%s'".formatted(id))
                    .isEmpty());
  }

  private static List<String> listed() {
    return pages(CLERK, "/packages", "limit=200");
  }

  /** The package as the list shows it; empty where it does not. */
  private static Map<String, Object> shown(UUID id) {
    return read(CLERK, "/packages?limit=200")
        .jsonPath()
        .<Map<String, Object>>getList("items")
        .stream()
        .filter(item -> id.toString().equals(item.get("id")))
        .findFirst()
        .orElse(Map.of());
  }

  private static List<String> kindsOf(UUID id) {
    return Broker.said(id).stream().map(told -> told.data().getClass().getSimpleName()).toList();
  }

  private static long said(UUID id, Class<? extends CaseEvent> event) {
    return Broker.said(id).stream().map(Envelope::data).filter(event::isInstance).count();
  }

  private static List<String> historyOf(UUID id) {
    return Tables.texts("SELECT kind FROM history WHERE id = '%s' ORDER BY version".formatted(id));
  }
}
