package kz.qyzmet.intake.password.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneTest {
  @ParameterizedTest
  @ValueSource(strings = {"+77001234567", "+7 700 123 45 67", "+7 (700) 123-45-67"})
  void a_number_is_the_same_however_it_is_written(String written) {
    assertThat(Phone.of(written)).contains(new Phone("+77001234567"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "77001234567",
        "+7700123456",
        "+770012345678",
        "+4915112345678",
        "+7700x234567"
      })
  void what_is_no_number_of_kazakhstan_is_none(String written) {
    assertThat(Phone.of(written)).isEmpty();
  }

  @Test
  void its_text_does_not_show_it() {
    assertThat(new Phone("+77001234567").toString()).doesNotContain("700");
  }
}
