package kz.qyzmet.gateway.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuidTest {
  private static final UUID ID = UUID.fromString("0f2b3c4d-1111-2222-3333-444455556666");

  @Test
  void an_id_travels_in_braces_and_is_read_in_either_case() {
    assertThat(Guid.of(ID)).isEqualTo("{0f2b3c4d-1111-2222-3333-444455556666}");
    assertThat(Guid.parse("{0F2B3C4D-1111-2222-3333-444455556666}")).contains(ID);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {"", "0f2b3c4d-1111-2222-3333-444455556666", "{0f2b3c4d-1111-2222-3333}", "{}"})
  void whatever_has_not_the_form_is_none(String text) {
    assertThat(Guid.parse(text)).isEmpty();
  }
}
