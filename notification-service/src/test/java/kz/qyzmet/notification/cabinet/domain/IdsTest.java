package kz.qyzmet.notification.cabinet.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "short", "AAAAAAAAAAAAAAAAAAAAA+", "AAAAAAAAAAAAAAAAAAAAAAA"})
  void an_applicant_id_has_its_shape_or_does_not_exist(String value) {
    assertThatThrownBy(() -> new ApplicantId(value)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_language_is_known_by_its_two_letters_only() {
    assertThat(Language.of("kk")).contains(Language.KK);
    assertThat(Language.of("KK")).isEmpty();
    assertThat(Language.of(null)).isEmpty();
  }
}
