package kz.qyzmet.college.casework.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import kz.qyzmet.college.casework.domain.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No shipped service waits for its applicants, so nobody can ask for this over HTTP. */
class RefusalProblemsTest {

  private static final Refusal USED_UP = new Refusal.WaitingUsedUp("prepare", "Rules, item 7");

  @Test
  void a_case_that_has_waited_as_long_as_it_may_names_the_clause_and_its_version() {
    // When
    var problem = RefusalProblems.of(USED_UP, 4);
    // Then
    assertThat(problem.status()).isEqualTo(409);
    assertThat(problem.members()).isEqualTo(Map.of("currentVersion", 4, "clause", "Rules, item 7"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"kk", "ru", "en"})
  void its_words_name_the_step_and_the_clause(String language) {
    // Given
    var texts = ResourceBundle.getBundle("qyzmet/problems", Locale.of(language));
    // When
    var code = RefusalProblems.of(USED_UP, 4).code();
    // Then
    assertThat(texts.getString(code + ".title")).isNotBlank();
    assertThat(texts.getString(code + ".detail")).contains("{step}", "{clause}");
  }
}
