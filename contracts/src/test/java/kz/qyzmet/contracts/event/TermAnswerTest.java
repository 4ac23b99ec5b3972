package kz.qyzmet.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Map;
import kz.qyzmet.calendar.Term;
import kz.qyzmet.calendar.WorkingCalendar;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.calendar.due.DueAnswer;
import kz.qyzmet.calendar.due.DueDates;
import kz.qyzmet.calendar.due.DueQuestion;
import kz.qyzmet.calendar.due.DueRules;
import kz.qyzmet.calendar.due.HandOver;
import org.junit.jupiter.api.Test;

/** What an acceptance passes on of a date answer. */
class TermAnswerTest {
  private static final DueDates DATES = new DueDates(WorkingCalendar.kazakhstan());

  @Test
  void a_service_without_a_term_passes_on_the_cap_from_its_steps() {
    // When
    var term = TermAnswer.of(answer(new Term.None(), new Term.CalendarDays(30)));
    // Then
    assertThat(term.due()).isNull();
    // The thirtieth day is a Saturday.
    assertThat(term.derivedDue()).isEqualTo(OffsetDateTime.parse("2026-04-06T18:00+05:00"));
    assertThat(term.minDue()).isNull();
    assertThat(term.maxDue()).isNull();
  }

  @Test
  void a_range_passes_on_both_of_its_ends() {
    // When
    var term = TermAnswer.of(answer(new Term.CalendarDayRange(4, 8), null));
    // Then
    assertThat(term.minDue()).isEqualTo(OffsetDateTime.parse("2026-03-10T18:00+05:00"));
    assertThat(term.maxDue()).isEqualTo(OffsetDateTime.parse("2026-03-13T18:00+05:00"));
    assertThat(term.due()).isEqualTo(term.maxDue());
    assertThat(term.derivedDue()).isNull();
  }

  private static DueAnswer answer(Term legal, Term derived) {
    var rules = new DueRules(legal, null, HandOver.SENT, false, false, true, derived, Map.of());
    return DATES.answer(
        DueQuestion.of(Channel.PORTAL, LocalDateTime.parse("2026-03-05T10:00"), rules));
  }
}
