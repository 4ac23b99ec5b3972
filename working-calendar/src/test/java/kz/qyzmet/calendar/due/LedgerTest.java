package kz.qyzmet.calendar.due;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.qyzmet.calendar.Term;
import kz.qyzmet.calendar.WorkingCalendar;
import org.junit.jupiter.api.Test;

class LedgerTest {
  private static final Map<String, String> CLAUSES =
      Map.of("legal", "item 50", "start", "item 40", "reception", "item 43", "handOver", "item 45");
  private final DueDates dates = new DueDates(WorkingCalendar.kazakhstan());

  @Test
  void an_application_after_closing_over_womens_day_explains_every_day() {
    assertThat(ledger(Channel.PORTAL, "2026-03-05T18:31", new Term.WorkingDays(2)))
        .isEqualTo(
            """
            2026-03-05 after-closing - Filed at 18:31, after closing at 18:00. [item 40]
            2026-03-06 registered - Registered; this day is not counted. [item 40]
            2026-03-07 weekend - Saturday. [Labour Code, art. 84]
            2026-03-08 holiday - International Women's Day. [Law on Holidays, art. 5]
            2026-03-09 shifted - Day off for International Women's Day of 2026-03-08. [Law on Holidays, art. 5]
            2026-03-10 counted 1 Working day 1 of 2. [item 50]
            2026-03-11 counted 2 Working day 2 of 2. Due at 18:00. [item 50]
            """);
  }

  @Test
  void a_decree_is_named_on_both_of_its_days() {
    assertThat(ledger(Channel.CORPORATION, "2020-05-07T10:00", new Term.WorkingDays(1)))
        .isEqualTo(
            "2020-05-07 closed - The counter is shut at 10:00: Defender of the Fatherland Day. []\n");
    assertThat(ledger(Channel.CORPORATION, "2020-05-06T10:00", new Term.WorkingDays(2)))
        .isEqualTo(
            """
            2020-05-06 registered - Filed at 10:00. Registered; this day is not counted. [item 43]
            2020-05-07 holiday - Defender of the Fatherland Day. [Law on Holidays, art. 5]
            2020-05-08 transfer - Day off instead of 2020-05-11 by Government resolution of 2019-11-01 (adilet P1900000820). [Labour Code, art. 85, para. 3]
            2020-05-09 holiday - Victory Day. [Law on Holidays, art. 5]
            2020-05-10 weekend - Sunday. [Labour Code, art. 84]
            2020-05-11 counted 1 Working day 1 of 2 (Working day instead of 2020-05-08 by Government resolution of 2019-11-01 (adilet P1900000820)). Last day for the result to be sent to the branch. [item 50; Labour Code, art. 85, para. 3; item 45]
            2020-05-12 counted 2 Working day 2 of 2. Due at 18:00. [item 50]
            """);
  }

  @Test
  void calendar_days_are_counted_through_days_off_and_roll_at_the_end() {
    assertThat(ledger(Channel.PORTAL, "2026-05-25T10:00", new Term.CalendarDays(2)))
        .isEqualTo(
            """
            2026-05-25 registered - Filed at 10:00. Registered; this day is not counted. [item 40]
            2026-05-26 counted 1 Calendar day 1 of 2. [item 50]
            2026-05-27 counted 2 Calendar day 2 of 2 (First day of Kurban Ait). The term ends on a day off and moves to the next working day. [item 50]
            2026-05-28 due - Due at 18:00. [item 50]
            """);
  }

  @Test
  void minutes_say_how_many_have_run() {
    assertThat(ledger(Channel.PORTAL, "2026-02-06T17:45", new Term.Minutes(30)))
        .isEqualTo(
            """
            2026-02-06 counted 1 Filed at 17:45. Registered. Opening minutes 15 of 30. [item 40]
            2026-02-07 weekend - Saturday. [Labour Code, art. 84]
            2026-02-08 weekend - Sunday. [Labour Code, art. 84]
            2026-02-09 counted 2 Opening minutes 30 of 30. Due at 09:15. [item 50]
            """);
  }

  @Test
  void an_application_filed_on_a_holiday_is_registered_after_it() {
    assertThat(ledger(Channel.PORTAL, "2026-05-27T10:00", new Term.WorkingDays(1)))
        .isEqualTo(
            """
            2026-05-27 dayoff - Filed at 10:00. First day of Kurban Ait. [Labour Code, art. 84, para. 5]
            2026-05-28 registered - Registered; this day is not counted. [item 40]
            2026-05-29 counted 1 Working day 1 of 1. Due at 18:00. [item 50]
            """);
  }

  @Test
  void the_internal_term_and_the_duty_saturday_are_named() {
    var question =
        new DueQuestion(
                Channel.CORPORATION,
                LocalDateTime.parse("2026-02-07T12:00"),
                null,
                null,
                null,
                Branch.DUTY,
                null,
                DueRules.of(new Term.WorkingDays(3), new Term.WorkingDays(1)))
            .registeredByProvider(LocalDate.parse("2026-02-09"));
    assertThat(text(question))
        .isEqualTo(
            """
            2026-02-07 registered - Filed at 12:00. Registered (Saturday); this day is not counted. []
            2026-02-08 weekend - Sunday. [Labour Code, art. 84]
            2026-02-09 counted 1 Working day 1 of 3. []
            2026-02-10 counted 2 Working day 2 of 3. The internal term ends at 18:00. Last day for the result to be sent to the branch. []
            2026-02-11 counted 3 Working day 3 of 3. Due at 18:00. []
            """);
    // What is registered later has the same end, whoever asks for that alone.
    assertThat(
            dates.internalDue(
                question.providerRegistration(),
                question.rules(),
                question.providerHours(),
                question.zone()))
        .isEqualTo(dates.answer(question).internalDue())
        .isEqualTo("2026-02-10T18:00:00+05:00");
  }

  @Test
  void a_term_that_leaves_the_calendar_says_where_it_ends() {
    assertThat(ledger(Channel.PORTAL, "2027-12-30T10:00", new Term.WorkingDays(2)))
        .isEqualTo(
            "2027-12-30 outside-calendar - The term leaves the calendar, which ends on 2027-12-31. []\n");
  }

  @Test
  void a_day_outside_the_window_is_refused_by_the_windows_clause() {
    // Given
    var rules =
        new DueRules(
            new Term.WorkingDays(3),
            null,
            HandOver.SENT,
            false,
            false,
            true,
            null,
            Map.of("window", "item 7"),
            Set.of(Channel.PORTAL),
            new FilingWindow(MonthDay.of(6, 20), MonthDay.of(8, 20)));
    // When
    var line =
        dates
            .answer(DueQuestion.of(Channel.PORTAL, LocalDateTime.parse("2026-02-06T10:00"), rules))
            .ledger()
            .getFirst();
    // Then
    assertThat(line.reason()).isEqualTo(DueAnswer.OUTSIDE_WINDOW);
    assertThat(line.clause()).isEqualTo("item 7");
  }

  private String ledger(Channel channel, String at, Term term) {
    var rules = new DueRules(term, null, HandOver.SENT, false, false, true, null, CLAUSES);
    return text(DueQuestion.of(channel, LocalDateTime.parse(at), rules));
  }

  private String text(DueQuestion question) {
    return dates.ledger(question).stream().map(LedgerTest::text).collect(Collectors.joining());
  }

  private static String text(LedgerLine line) {
    return "%s %s %s %s [%s]%n"
        .formatted(
            line.date(),
            line.reason(),
            line.counted() == null ? "-" : line.counted(),
            line.note(),
            line.clause());
  }
}
