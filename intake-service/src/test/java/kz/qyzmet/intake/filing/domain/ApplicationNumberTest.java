package kz.qyzmet.intake.filing.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ApplicationNumberTest {
  private static final List<String> OTHERS =
      "0123456789ABCDEFGHJKMNPQRSTVWXYZ".chars().mapToObj(Character::toString).toList();

  @Test
  void a_number_is_three_groups_of_four_and_a_check_character() {
    // When
    var number = ApplicationNumber.of(0x0123_4567_89AB_CDEFL);
    // Then
    assertThat(number.value()).matches("([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]");
  }

  @Test
  void each_of_the_sixty_random_bits_counts() {
    // When
    var numbers =
        IntStream.range(0, 60)
            .mapToObj(bit -> ApplicationNumber.of(1L << bit).value())
            .collect(Collectors.toSet());
    // Then
    assertThat(numbers).hasSize(60);
  }

  @Test
  void one_mistyped_character_is_always_noticed() {
    // Given
    var random = new Random(7);
    for (int i = 0; i < 50; i++) {
      var number = ApplicationNumber.of(random.nextLong()).value();
      for (int at = 0; at < number.length(); at++) {
        for (var other : OTHERS) {
          if (number.charAt(at) == '-' || number.startsWith(other, at)) {
            continue;
          }
          // When
          var mistyped = number.substring(0, at) + other + number.substring(at + 1);
          // Then
          assertThatThrownBy(() -> new ApplicationNumber(mistyped))
              .isInstanceOf(IllegalArgumentException.class);
        }
      }
    }
  }

  @Test
  void what_was_printed_is_read_back() {
    // Given
    var printed = ApplicationNumber.of(42).value();
    // When
    var read = new ApplicationNumber(printed);
    // Then
    assertThat(read.value()).isEqualTo(printed);
  }
}
