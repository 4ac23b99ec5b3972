package kz.qyzmet.college.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import kz.qyzmet.college.Applications;
import kz.qyzmet.college.Broker;
import kz.qyzmet.college.RunningCollege;
import kz.qyzmet.embedded.Grant;
import org.junit.jupiter.api.Test;

/** A case is seen by those for whose role its passport has a step, and by nobody else. */
@QuarkusTest
class SightTest extends RunningCollege {

  private static final String UNIVERSITY = "shygys-university";
  private static final Grant MEMBER = Grant.staff("commission", KARAGANDA, "kp-member-1");
  private static final Grant UNIVERSITY_CLERK = Grant.staff("clerk", UNIVERSITY, "su-clerk-1");
  private static final Grant STUDY = Grant.staff("study-department", UNIVERSITY, "su-study-1");
  private static final Grant STUDY_OF_A_COLLEGE =
      Grant.staff("study-department", KARAGANDA, "kp-study-1");
  private static final Grant EXECUTING_MEMBER =
      new Grant("kp-member-1", List.of("commission", "executor"), KARAGANDA, null, Grant.LIFETIME);

  @Test
  void a_commission_reads_the_cases_on_which_it_votes() {
    // Given
    var id = of("dormitory", KARAGANDA, CLERK);
    // Then: from the first step on, whoever has to do it
    for (var path : List.of("", "/history", "/form")) {
      assertThat(read(MEMBER, "/cases/" + id + path).statusCode()).as(path).isEqualTo(200);
    }
    assertThat(listed(MEMBER)).contains(id.toString());
  }

  @Test
  void a_study_department_reads_the_cases_in_which_it_has_a_step() {
    // Given
    var id = of("higher-education-duplicate", UNIVERSITY, UNIVERSITY_CLERK);
    // Then
    for (var path : List.of("", "/history", "/form")) {
      assertThat(read(STUDY, "/cases/" + id + path).statusCode()).as(path).isEqualTo(200);
    }
    assertThat(listed(STUDY)).contains(id.toString());
  }

  @Test
  void a_case_without_a_step_of_ones_own_is_absent_to_the_letter() {
    // Given
    var id = opened();
    for (var reader : List.of(MEMBER, STUDY_OF_A_COLLEGE)) {
      for (var path : List.of("", "/history", "/form")) {
        forgetWhatIntakeWasAskedFor();
        // When
        var others = read(reader, "/cases/" + id + path);
        var absent = read(reader, "/cases/" + UUID.randomUUID() + path);
        // Then
        assertThat(others.statusCode()).isEqualTo(404);
        assertThat(withoutCorrelation(others.asString()))
            .isEqualTo(withoutCorrelation(absent.asString()));
        assertThat(intakeWasAskedFor()).isEmpty();
      }
      assertThat(listed(reader)).doesNotContain(id.toString());
      assertThat(command(reader, id, "claim", 1, "{}").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void a_second_role_opens_what_it_has_a_step_in() {
    // Given
    var id = opened();
    // Then
    assertThat(read(EXECUTING_MEMBER, "/cases/" + id + "/form").statusCode()).isEqualTo(200);
    assertThat(listed(EXECUTING_MEMBER)).contains(id.toString());
  }

  private static List<String> listed(Grant by) {
    return pages(by, "/cases", "limit=200");
  }

  private static UUID of(String service, String provider, Grant clerk) {
    var id = UUID.randomUUID();
    Broker.send(Applications.of(id, service, "1", provider, "office"));
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> read(clerk, "/cases/" + id).statusCode() == 200);
    return id;
  }
}
