package kz.qyzmet.drills.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import kz.qyzmet.contracts.organisation.Organisation;
import kz.qyzmet.contracts.organisation.Organisations;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a hand has counted is held against the calendar before a stack is. */
class FilingTest {
  private static final Organisation COLLEGE = Organisations.demo().all().getFirst();

  static Stream<Filing> filings() {
    return Filing.ALL.stream();
  }

  @ParameterizedTest
  @MethodSource("filings")
  void the_end_that_a_hand_has_counted_is_the_calendar_s(Filing filing) {
    // When
    var answer = Filing.answer(filing.at(COLLEGE), COLLEGE);
    // Then
    assertThat(answer.due().toInstant()).isEqualTo(filing.due(COLLEGE));
    assertThat(answer.registered().equals(filing.day())).isEqualTo(!filing.isLate());
  }
}
