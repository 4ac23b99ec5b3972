package kz.qyzmet.intake.attachment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {
  @ParameterizedTest
  @ValueSource(strings = {"scan.pdf", "жеке куәлік (1).jpg", "a"})
  void an_ordinary_name_is_taken_as_it_is(String name) {
    assertThat(FileName.of(name)).map(FileName::value).contains(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        ".",
        "..",
        "../etc/passwd",
        "a\\b",
        "a\u0000b",
        "a\nb",
        "a\uD800b",
        "fdp\u202Eexe",
        "\uFFFD"
      })
  void a_path_a_control_character_and_broken_unicode_are_refused(String name) {
    assertThat(FileName.of(name)).isEmpty();
  }

  @Test
  void a_name_of_255_characters_is_the_longest() {
    assertThat(FileName.of("a".repeat(255))).isPresent();
    assertThat(FileName.of("a".repeat(256))).isEmpty();
    assertThat(FileName.of(null)).isEmpty();
  }
}
