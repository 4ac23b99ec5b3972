package kz.qyzmet.college.casework;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.qyzmet.college.Applications;
import kz.qyzmet.college.Broker;
import kz.qyzmet.college.RunningCollege;
import kz.qyzmet.embedded.Grant;
import org.junit.jupiter.api.Test;

/** Lists and details, for one's own organisation and one's own roles. */
@QuarkusTest
class ReadsTest extends RunningCollege {

  @Test
  void a_task_is_shown_to_the_role_that_it_waits_for() {
    // Given
    var id = registered();
    // Then
    assertThat(tasks(DIRECTOR, "step=assign")).contains(id.toString());
    assertThat(tasks(CLERK, "")).doesNotContain(id.toString());
    assertThat(tasks(EXECUTOR, "")).doesNotContain(id.toString());
  }

  @Test
  void a_draft_is_a_task_of_the_assigned_executor_only() {
    // Given
    var id = assigned();
    // Then
    assertThat(tasks(EXECUTOR, "mine=true")).contains(id.toString());
    assertThat(tasks(OTHER_EXECUTOR, "")).doesNotContain(id.toString());
  }

  @Test
  void what_somebody_has_taken_up_is_no_task_of_the_others() {
    // Given
    var id = opened();
    // When
    command(CLERK, id, "claim", 1, "{}").then().statusCode(200);
    // Then
    assertThat(tasks(CLERK, "mine=true")).contains(id.toString());
    assertThat(tasks(OTHER_CLERK, "")).doesNotContain(id.toString());
  }

  @Test
  void another_organisations_cases_are_in_no_list() {
    // Given
    var id = opened();
    // Then
    assertThat(tasks(CLERK_OF_ATYRAU, "")).doesNotContain(id.toString());
    assertThat(pages(CLERK_OF_ATYRAU, "/cases", "limit=200")).doesNotContain(id.toString());
  }

  @Test
  void pages_show_every_case_once_and_end() {
    // Given
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      ids.add(opened().toString());
    }
    // When
    var shown = pages(CLERK, "/cases", "limit=2");
    // Then
    assertThat(shown).containsAll(ids).doesNotHaveDuplicates();
    assertThat(pages(CLERK, "/tasks", "limit=2")).containsAll(ids).doesNotHaveDuplicates();
  }

  @Test
  void cases_can_be_asked_for_by_status() {
    // Given
    var ready = ready();
    var open = opened();
    // When
    var shown = pages(CLERK, "/cases", "status=READY");
    // Then
    assertThat(shown).contains(ready.toString()).doesNotContain(open.toString());
  }

  @Test
  void a_task_tells_the_step_by_name_and_the_dates_in_the_colleges_zone() {
    // Given
    var id = opened();
    // When
    Map<String, Object> task =
        read(CLERK, "/tasks?limit=200").path("items.find { it.id == '%s' }".formatted(id));
    // Then
    assertThat(task)
        .containsEntry("status", "OPEN")
        .containsEntry("due", "2026-03-31T18:00:00+05:00")
        .containsEntry("internalDue", "2026-03-13T18:00:00+05:00")
        .containsEntry("mine", false)
        .doesNotContainKey("claimedBy");
    assertThat((Map<?, ?>) task.get("step"))
        .extracting("code", "role", "action")
        .containsExactly("register", "clerk", "register");
  }

  @Test
  void a_case_shows_its_draft_to_who_has_to_sign_it_and_its_version_as_a_tag() {
    // Given
    var id = assigned();
    done(
        EXECUTOR,
        id,
        3,
        """
        {"step":"prepare","draft":{"decision":"refuse","ground":"unreliable","text":"Дәлел"}}""");
    // When
    var shown = read(DIRECTOR, "/cases/" + id);
    // Then
    assertThat(shown.header("ETag")).isEqualTo("\"4\"");
    assertThat(shown.<String>path("draft.text")).isEqualTo("Дәлел");
    assertThat(shown.<String>path("draft.by")).isEqualTo("kp-executor-1");
    assertThat(shown.<String>path("draft.groundText.en")).isNotBlank();
  }

  @Test
  void the_history_tells_who_did_what_in_order() {
    // Given
    var id = ready();
    // When
    var history = read(CLERK, "/cases/" + id + "/history");
    // Then
    assertThat(history.<List<String>>path("items.kind"))
        .containsExactly("OPENED", "REGISTERED", "ASSIGNED", "DRAFTED", "SIGNED", "READY");
    assertThat(history.<List<Integer>>path("items.version")).containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(history.<String>path("items[2].subject")).isEqualTo("kp-executor-1");
    assertThat(history.<String>path("items[4].by.person")).isEqualTo("kp-director-1");
  }

  @Test
  void another_organisations_case_and_an_absent_one_are_the_same_to_the_letter() {
    // Given
    var id = opened();
    for (var path : List.of("", "/history", "/form")) {
      // When
      var anothers = read(CLERK_OF_ATYRAU, "/cases/" + id + path);
      var absent = read(CLERK_OF_ATYRAU, "/cases/" + UUID.randomUUID() + path);
      // Then
      assertThat(anothers.statusCode()).isEqualTo(404);
      assertThat(withoutCorrelation(anothers.asString()))
          .isEqualTo(withoutCorrelation(absent.asString()));
    }
  }

  @Test
  void a_person_sees_the_own_organisation_and_its_people() {
    // When
    var shown = read(EXECUTOR, "/organisation");
    // Then
    assertThat(shown.<String>path("code")).isEqualTo(KARAGANDA);
    assertThat(shown.<List<String>>path("people.code")).contains("kp-executor-2");
    assertThat(shown.<List<String>>path("hours.MONDAY"))
        .containsExactly("09:00-13:00", "14:00-18:00");
  }

  @Test
  void many_applications_in_one_batch_open_one_case_each() {
    // Given
    List<UUID> ids = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      ids.add(UUID.randomUUID());
    }
    // When
    ids.forEach(id -> Broker.send(Applications.accepted(id, ATYRAU)));
    // Then
    ids.forEach(
        id ->
            eventually(
                () -> read(CLERK_OF_ATYRAU, "/cases/" + id).statusCode() == 200 ? id : null));
  }

  private static List<String> tasks(Grant by, String query) {
    return pages(by, "/tasks", "limit=200" + (query.isEmpty() ? "" : "&" + query));
  }
}
