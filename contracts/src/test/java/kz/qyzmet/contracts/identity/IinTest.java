package kz.qyzmet.contracts.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IinTest {
  private static final String VALID = "960229100021"; // born 1896-02-29, a leap day

  @Nested
  class Check {
    @Test
    void a_synthetic_number_passes_every_check() {
      assertThat(Iin.check(VALID)).isEqualTo(new IinCheck.Valid(new Iin(VALID)));
    }

    @ParameterizedTest(name = "{0} fails {1}: {2}")
    @CsvSource({
      "'',             LENGTH,   empty",
      "96022910002,    LENGTH,   eleven digits",
      "9602291000211,  LENGTH,   thirteen digits",
      "96022910002O,   LENGTH,   a letter for a digit",
      "٩٦٠٢٢٩١٠٠٠٢١,  LENGTH,   digits of another script",
      "' 60229100021', LENGTH,   a space",
      "960229700021,   CENTURY,  seventh digit 7",
      "960229000021,   CENTURY,  seventh digit 0 without the setting",
      "961329100021,   DATE,     month 13",
      "960230100021,   DATE,     30 February",
      "950229100021,   DATE,     29 February of 1895",
      "000229100021,   DATE,     1800 was no leap year",
      "960229100029,   CHECKSUM, another check digit",
      "123456789011,   CENTURY,  a test certificate's number"
    })
    void the_first_check_that_fails_is_named(String text, IinCheck.Failed failed, String why) {
      assertThat(Iin.check(text)).as(why).isEqualTo(new IinCheck.Invalid(failed));
    }

    @Test
    void an_absent_number_fails_the_first_check() {
      assertThat(Iin.check(null)).isEqualTo(new IinCheck.Invalid(IinCheck.Failed.LENGTH));
    }

    @Test
    void every_other_check_digit_is_refused() {
      for (int digit = 0; digit <= 9; digit++) {
        String text = VALID.substring(0, 11) + digit;
        assertThat(Iin.check(text) instanceof IinCheck.Valid).as(text).isEqualTo(digit == 1);
      }
    }

    @Test
    void a_seventh_digit_of_zero_is_a_setting() {
      // Given
      String eleven = "96022900002";
      String text = eleven + CheckDigit.of(eleven);
      // When
      IinCheck allowed = Iin.check(text, true);
      // Then
      assertThat(allowed).isInstanceOf(IinCheck.Valid.class);
      assertThat(Iin.check(text)).isEqualTo(new IinCheck.Invalid(IinCheck.Failed.CENTURY));
    }
  }

  @Nested
  class Hidden {
    @Test
    void its_text_form_shows_no_digit() {
      assertThat(new Iin(VALID).toString()).doesNotContainPattern("[0-9]");
    }

    @Test
    void a_refusal_shows_no_digit() {
      assertThatThrownBy(() -> new Iin("960229100029"))
          .hasMessage("Expected an IIN, but its CHECKSUM check failed");
    }
  }

  @Nested
  class CheckDigits {
    /** The second pass is needed where the first gives 10; where it gives 10 too, none exists. */
    @Test
    void both_passes_and_numbers_without_a_check_digit_occur() {
      // Given
      var outcomes = new HashSet<String>();
      // When
      for (int serial = 0; serial < 10_000; serial++) {
        String eleven = "9602291%04d".formatted(serial);
        int sum = 0;
        for (int i = 0; i < 11; i++) {
          sum += (eleven.charAt(i) - '0') * (i + 1);
        }
        boolean second = sum % 11 == 10;
        int digit = CheckDigit.of(eleven);
        outcomes.add(digit == CheckDigit.NONE ? "none" : second ? "second pass" : "first pass");
        if (digit == CheckDigit.NONE) {
          for (int last = 0; last <= 9; last++) {
            assertThat(Iin.check(eleven + last)).isInstanceOf(IinCheck.Invalid.class);
          }
        }
      }
      // Then
      assertThat(outcomes).containsExactlyInAnyOrder("first pass", "second pass", "none");
    }
  }

  @Nested
  class Synthetic {
    @Test
    void they_are_different_and_nobody_alive_can_have_one() {
      var all = new HashSet<String>();
      LongStream.range(0, 50_000).forEach(n -> all.add(SyntheticIin.nth(n).value()));
      assertThat(all).hasSize(50_000).allMatch(iin -> iin.charAt(6) == '1' || iin.charAt(6) == '2');
    }

    @Test
    void the_same_n_gives_the_same_number() {
      assertThat(SyntheticIin.nth(41)).isEqualTo(SyntheticIin.nth(41));
    }
  }

  @Nested
  class Bins {
    @ParameterizedTest
    @ValueSource(strings = {"980140000015", "980240000029"})
    void a_number_with_a_future_year_is_valid(String bin) {
      assertThat(Bin.check(bin)).isNull();
    }

    @ParameterizedTest(name = "{0} fails {1}")
    @CsvSource({
      "98014000001,  LENGTH",
      "981340000015, MONTH",
      "980040000015, MONTH",
      "980130000015, ENTITY",
      "980170000015, ENTITY",
      "980144000015, UNIT",
      "980140000016, CHECKSUM"
    })
    void the_first_check_that_fails_is_named(String bin, Bin.Failed failed) {
      assertThat(Bin.check(bin)).isEqualTo(failed);
    }

    @Test
    void a_wrong_one_cannot_be_made() {
      assertThatThrownBy(() -> new Bin("980140000016"))
          .hasMessage("Expected a BIN, but its CHECKSUM check failed");
    }
  }
}
