package kz.qyzmet.college.casework;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import kz.qyzmet.college.IssuerAway;
import kz.qyzmet.college.RunningCollege;
import org.junit.jupiter.api.Test;

/** This service starts and works while nobody gives it a token; only forms wait. */
@QuarkusTest
@QuarkusTestResource(value = IssuerAway.class, restrictToAnnotatedClass = true)
class NoTokenTest extends RunningCollege {

  @Test
  void without_a_token_of_its_own_the_service_works_and_says_when_to_ask_for_the_form_again() {
    // Given
    var id = registered();
    // When
    var answer = read(EXECUTOR, "/cases/" + id + "/form");
    // Then
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.header("Retry-After")).isEqualTo("5");
  }
}
