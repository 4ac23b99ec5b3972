package kz.qyzmet.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CalendarCsvTest {
  private final WorkingCalendar calendar = WorkingCalendar.kazakhstan();

  @Test
  void nauryz_2026_with_a_day_that_is_shifted_in_the_five_day_week_only() {
    assertThat(days("2026-03-19", "2026-03-27"))
        .isEqualTo(
            """
            date,working5,working6,reason
            2026-03-19,1,1,
            2026-03-20,1,1,
            2026-03-21,0,0,holiday
            2026-03-22,0,0,holiday
            2026-03-23,0,0,holiday
            2026-03-24,0,0,shifted
            2026-03-25,0,1,shifted
            2026-03-26,1,1,
            2026-03-27,1,1,
            """);
  }

  @Test
  void may_2020_with_transfers_of_the_five_day_week() {
    assertThat(days("2020-05-06", "2020-05-12"))
        .isEqualTo(
            """
            date,working5,working6,reason
            2020-05-06,1,1,
            2020-05-07,0,0,holiday
            2020-05-08,0,1,transfer
            2020-05-09,0,0,holiday
            2020-05-10,0,0,weekend
            2020-05-11,1,1,transfer
            2020-05-12,1,1,
            """);
  }

  @Test
  void new_year_2025_with_a_working_sunday_and_christmas() {
    assertThat(days("2025-01-01", "2025-01-08"))
        .isEqualTo(
            """
            date,working5,working6,reason
            2025-01-01,0,0,holiday
            2025-01-02,0,0,holiday
            2025-01-03,0,0,transfer
            2025-01-04,0,1,weekend
            2025-01-05,1,1,transfer
            2025-01-06,1,1,
            2025-01-07,0,0,dayoff
            2025-01-08,1,1,
            """);
  }

  @Test
  void a_working_saturday_and_kurban_ait_on_a_saturday() {
    assertThat(CalendarCsv.line(calendar, LocalDate.parse("2024-05-04")))
        .isEqualTo("2024-05-04,1,1,transfer");
    assertThat(CalendarCsv.line(calendar, LocalDate.parse("2022-07-09")))
        .isEqualTo("2022-07-09,0,0,dayoff");
  }

  @Test
  void one_day_is_its_own_range() {
    assertThat(days("2026-03-19", "2026-03-19"))
        .isEqualTo("date,working5,working6,reason\n2026-03-19,1,1,\n");
  }

  @Test
  void a_range_that_runs_backwards_or_out_of_the_calendar_writes_nothing() {
    var out = new StringBuilder();
    var newYear = LocalDate.parse("2026-01-01");
    assertThatThrownBy(() -> CalendarCsv.write(calendar, newYear, newYear.minusDays(1), out))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected FROM not after TO, but got 2026-01-01 and 2025-12-31");
    assertThatThrownBy(() -> CalendarCsv.write(calendar, newYear, newYear.plusYears(2), out))
        .isInstanceOf(OutsideCalendar.class);
    assertThat(out).isEmpty();
  }

  private String days(String from, String to) {
    var out = new StringBuilder();
    CalendarCsv.write(calendar, LocalDate.parse(from), LocalDate.parse(to), out);
    return out.toString();
  }
}
