package kz.qyzmet.benchmarks.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ContendersTest {
  private final Contenders contenders = new Contenders();

  @Test
  void all_contenders_give_the_same_answers_over_every_span() {
    for (int span : new int[] {1, 15, 250, 2000}) {
      var last = contenders.lastStart(span);
      for (var day = contenders.firstDay(); day.isBefore(last); day = day.plusDays(13)) {
        var from = day;
        assertThatCode(() -> contenders.agree(from, span)).doesNotThrowAnyException();
      }
    }
  }

  @Test
  void strata_knows_the_days_that_decrees_moved() {
    assertThat(contenders.addStrata(LocalDate.parse("2024-05-03"), 1)).isEqualTo("2024-05-04");
    assertThat(contenders.addStrata(LocalDate.parse("2020-05-06"), 1)).isEqualTo("2020-05-11");
  }
}
