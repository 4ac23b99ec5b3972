package kz.qyzmet.intake.registry.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryNumberTest {
  private static final LocalDate DAY = LocalDate.parse("2026-03-05");

  @Test
  void it_is_read_as_it_is_written() {
    // Given
    var number = new RegistryNumber("karaganda-1", DAY, 12);
    // When
    var written = number.toString();
    // Then
    assertThat(written).isEqualTo("karaganda-1-2026-03-05-12");
    assertThat(RegistryNumber.parse(written)).contains(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "karaganda-1",
        "2026-03-05-1",
        "karaganda-1-2026-02-30-1",
        "karaganda-1-2026-03-05-0",
        "karaganda-1-2026-03-05-01",
        "karaganda-1-2026-03-05-1234567",
        "karaganda-1-2026-03-05-1 "
      })
  void what_is_no_number_is_none(String text) {
    assertThat(RegistryNumber.parse(text)).isEmpty();
  }

  @Test
  void a_day_begins_with_the_first() {
    assertThatThrownBy(() -> new RegistryNumber("karaganda-1", DAY, 0))
        .hasMessage("Expected a run from 1, but it is 0");
  }
}
