package kz.qyzmet.drills.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.stream.Stream;
import kz.qyzmet.calendar.WorkingCalendar;
import kz.qyzmet.calendar.due.Branch;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.calendar.due.DueDates;
import kz.qyzmet.calendar.due.DueQuestion;
import kz.qyzmet.calendar.due.Locality;
import kz.qyzmet.calendar.due.Pickup;
import kz.qyzmet.contracts.organisation.Organisation;
import kz.qyzmet.contracts.organisation.Organisations;
import kz.qyzmet.contracts.passport.Passports;
import kz.qyzmet.drills.load.Journey;
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
    // Given
    var at = LocalDateTime.ofInstant(filing.at(COLLEGE), COLLEGE.zone());
    var passport = Passports.shipped().inForce(Journey.SERVICE, filing.day()).orElseThrow();
    var question =
        new DueQuestion(
            Channel.PORTAL,
            at,
            COLLEGE.zone(),
            COLLEGE.hours(),
            Locality.SAME,
            Branch.ORDINARY,
            Pickup.OFFICE,
            Passports.dueRules(passport, Channel.PORTAL, Locality.SAME));
    // When
    var answer = new DueDates(WorkingCalendar.kazakhstan()).answer(question);
    // Then
    assertThat(answer.due().toInstant()).isEqualTo(filing.due(COLLEGE));
    assertThat(answer.registered().equals(filing.day())).isEqualTo(!filing.isLate());
  }
}
