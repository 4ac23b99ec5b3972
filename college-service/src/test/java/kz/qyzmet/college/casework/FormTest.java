package kz.qyzmet.college.casework;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import kz.qyzmet.college.RunningCollege;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The form is fetched from intake-service by a call, under this service's own token. */
@QuarkusTest
class FormTest extends RunningCollege {

  @AfterEach
  void answer_as_usual_again() {
    intakeAnswers("form");
  }

  @Test
  void a_member_of_the_staff_reads_the_form_as_intake_gives_it() {
    // Given
    var id = opened();
    // When
    var answer = read(EXECUTOR, "/cases/" + id + "/form");
    // Then
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body().asString()).isEqualTo(INTAKE_FORM);
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    assertThat(intakeWasAskedFor()).isEqualTo("/applications/" + id + "/form");
  }

  @Test
  void the_call_carries_the_services_own_token_and_not_the_callers() {
    // Given
    var id = opened();
    // When
    read(EXECUTOR, "/cases/" + id + "/form");
    // Then
    var claims = claimsShownToIntake();
    assertThat(claims).contains("\"service\"").doesNotContain("kp-executor-1");
  }

  @Test
  void another_organisations_form_is_not_even_asked_for() {
    // Given
    var id = opened();
    forgetWhatIntakeWasAskedFor();
    // When
    var answer = read(CLERK_OF_ATYRAU, "/cases/" + id + "/form");
    // Then
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(intakeWasAskedFor()).isEmpty();
  }

  @Test
  void while_intake_is_away_the_answer_says_when_to_try_again() {
    var id = opened();
    for (var trouble : new String[] {"broken", "forbidden", "silent"}) {
      // Given
      intakeAnswers(trouble);
      // When
      var answer = read(EXECUTOR, "/cases/" + id + "/form");
      // Then
      assertThat(answer.statusCode()).as(trouble).isEqualTo(503);
      assertThat(answer.header("Retry-After")).isEqualTo("5");
      assertThat(answer.contentType()).startsWith("application/problem+json");
      assertThat(answer.<String>path("type")).isEqualTo("urn:qyzmet:problem:intake-away");
    }
  }

  @Test
  void a_form_that_intake_does_not_have_is_absent() {
    // Given
    var id = opened();
    intakeAnswers("absent");
    // When
    var answer = read(EXECUTOR, "/cases/" + id + "/form");
    // Then
    assertThat(answer.statusCode()).isEqualTo(404);
  }

  @Test
  void who_reads_the_form_gets_the_application_as_a_paper_in_either_language() {
    // Given
    var id = opened();
    for (var language : new String[] {"kk", "ru"}) {
      // When
      var answer = read(EXECUTOR, "/cases/" + id + "/application?language=" + language);
      // Then
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.contentType()).isEqualTo("application/pdf");
      assertThat(answer.body().asString()).isEqualTo(INTAKE_PAPER + " in " + language);
      assertThat(answer.header("Content-Disposition"))
          .isEqualTo("attachment; filename=\"application-" + language + ".pdf\"");
      assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
      assertThat(intakeWasAskedFor()).isEqualTo("/applications/" + id + "/paper");
    }
    assertThat(read(EXECUTOR, "/cases/" + id + "/application").body().asString())
        .endsWith(" in kk");
  }

  @Test
  void another_organisations_application_is_not_even_asked_for() {
    // Given
    var id = opened();
    forgetWhatIntakeWasAskedFor();
    // When
    var answer = read(CLERK_OF_ATYRAU, "/cases/" + id + "/application");
    // Then
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(intakeWasAskedFor()).isEmpty();
  }

  @Test
  void a_paper_that_cannot_be_had_says_why() {
    // Given
    var id = opened();
    // Then
    assertThat(read(EXECUTOR, "/cases/" + id + "/application?language=en").statusCode())
        .isEqualTo(400);
    intakeAnswers("absent");
    assertThat(read(EXECUTOR, "/cases/" + id + "/application").statusCode()).isEqualTo(404);
    intakeAnswers("broken");
    var away = read(EXECUTOR, "/cases/" + id + "/application");
    assertThat(away.statusCode()).isEqualTo(503);
    assertThat(away.header("Retry-After")).isEqualTo("5");
    assertThat(away.<String>path("type")).isEqualTo("urn:qyzmet:problem:intake-away");
  }
}
