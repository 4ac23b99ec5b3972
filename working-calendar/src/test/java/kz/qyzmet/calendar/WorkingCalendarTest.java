package kz.qyzmet.calendar;

import static kz.qyzmet.calendar.Week.FIVE_DAY;
import static kz.qyzmet.calendar.Week.SIX_DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class WorkingCalendarTest {
  private final WorkingCalendar calendar = WorkingCalendar.kazakhstan();

  @Test
  void the_edition_is_named_and_covers_2015_to_2027() {
    assertThat(calendar.edition()).isEqualTo("kz-2026-11-01");
    assertThat(calendar.firstDay()).isEqualTo("2015-01-01");
    assertThat(calendar.lastDay()).isEqualTo("2027-12-31");
    assertThat(calendar).hasToString("kz-2026-11-01");
  }

  @Nested
  class Days {
    @Test
    void every_day_of_both_weeks_is_as_the_published_calendars_say() {
      // Given
      Map<LocalDate, String[]> exceptions = new HashMap<>();
      CsvTable.read(WorkingCalendarTest.class, "expected-exceptions.csv", 3)
          .forEach(row -> exceptions.put(LocalDate.parse(row[0]), row));
      assertThat(exceptions).hasSizeGreaterThan(200);
      // When
      var different =
          calendar
              .firstDay()
              .datesUntil(calendar.lastDay().plusDays(1))
              .filter(
                  day -> {
                    var row = exceptions.get(day);
                    var weekday = day.getDayOfWeek();
                    boolean five =
                        row == null ? weekday.compareTo(DayOfWeek.FRIDAY) <= 0 : row[1].equals("1");
                    boolean six = row == null ? weekday != DayOfWeek.SUNDAY : row[2].equals("1");
                    return calendar.isWorking(day, FIVE_DAY) != five
                        || calendar.isWorking(day, SIX_DAY) != six;
                  })
              .toList();
      // Then
      assertThat(different).isEmpty();
    }

    @Test
    void every_year_has_the_published_number_of_working_days() {
      for (String[] row : CsvTable.read(WorkingCalendarTest.class, "expected-year-counts.csv", 3)) {
        int year = Integer.parseInt(row[0]);
        assertThat(workingDaysOf(year, FIVE_DAY)).as(row[0]).isEqualTo(Integer.parseInt(row[1]));
        assertThat(workingDaysOf(year, SIX_DAY)).as(row[0]).isEqualTo(Integer.parseInt(row[2]));
      }
    }

    @Test
    void the_shifted_days_are_the_published_ones_but_where_a_decree_took_one_back() {
      // Given: Monday 11 May 2020 was the shifted day of 9 May and was made a working day.
      var published =
          CsvTable.read(WorkingCalendarTest.class, "expected-shifts.csv", 3).stream()
              .map(row -> String.join(",", row))
              .filter(row -> !row.equals("5,2020-05-11,2020-05-09"))
              .collect(Collectors.toSet());
      // When
      var shifted =
          calendar
              .firstDay()
              .datesUntil(calendar.lastDay().plusDays(1))
              .flatMap(
                  day ->
                      Stream.of(FIVE_DAY, SIX_DAY)
                          .filter(week -> calendar.note(day, week).reason() == DayReason.SHIFTED)
                          .map(
                              week ->
                                  (week == FIVE_DAY ? "5," : "6,")
                                      + day
                                      + ","
                                      + calendar.note(day, week).counterpart()))
              .collect(Collectors.toSet());
      // Then
      assertThat(shifted).isEqualTo(published);
    }

    @Test
    void the_note_of_every_day_agrees_with_the_arrays() {
      for (Week week : Week.values()) {
        assertThat(calendar.firstDay().datesUntil(calendar.lastDay().plusDays(1)))
            .allMatch(day -> calendar.note(day, week).working() == calendar.isWorking(day, week));
      }
    }

    @Test
    void seventh_of_january_and_kurban_ait_never_shift() {
      assertThat(calendar.firstDay().datesUntil(calendar.lastDay().plusDays(1)))
          .filteredOn(day -> calendar.note(day, FIVE_DAY).reason() == DayReason.SHIFTED)
          .map(day -> calendar.note(day, FIVE_DAY).counterpart())
          .allMatch(origin -> calendar.note(origin, FIVE_DAY).reason() == DayReason.HOLIDAY);
      assertThat(calendar.isWorking(day("2022-07-11"), FIVE_DAY)).isTrue();
      assertThat(calendar.isWorking(day("2023-01-09"), FIVE_DAY)).isTrue();
    }

    private int workingDaysOf(int year, Week week) {
      Predicate<LocalDate> works = day -> calendar.isWorking(day, week);
      var first = LocalDate.of(year, 1, 1);
      return (int) first.datesUntil(first.plusYears(1)).filter(works).count();
    }
  }

  @Nested
  class Notes {
    @Test
    void a_holiday_has_its_name_in_three_languages() {
      var note = calendar.note(day("2026-03-22"), FIVE_DAY);
      assertThat(note.reason()).isEqualTo(DayReason.HOLIDAY);
      assertThat(note.name()).isEqualTo(new DayName("Наурыз мейрамы", "Наурыз мейрамы", "Nauryz"));
      assertThat(note.clause()).isEqualTo("Law on Holidays, art. 5");
    }

    @Test
    void a_shifted_day_names_the_holiday_that_it_stands_for() {
      var note = calendar.note(day("2026-03-25"), FIVE_DAY);
      assertThat(note.reason()).isEqualTo(DayReason.SHIFTED);
      assertThat(note.otherDay()).contains(day("2026-03-22"));
      assertThat(calendar.note(day("2026-03-25"), SIX_DAY).reason()).isEqualTo(DayReason.ORDINARY);
    }

    @Test
    void both_days_of_a_transfer_name_the_act_and_each_other() {
      var off = calendar.note(day("2024-05-08"), FIVE_DAY);
      var working = calendar.note(day("2024-05-04"), FIVE_DAY);
      assertThat(off.reason()).isEqualTo(DayReason.TRANSFER);
      assertThat(off.working()).isFalse();
      assertThat(working.working()).isTrue();
      assertThat(off.act())
          .isEqualTo("Order of the ministry of labour of 2024-04-17 (adilet G24G0000109)")
          .isEqualTo(working.act());
      assertThat(off.clause()).isEqualTo("Labour Code, art. 85, para. 3");
      assertThat(off.otherDay()).contains(working.date());
      assertThat(working.otherDay()).contains(off.date());
    }

    @Test
    void a_transfer_of_the_five_day_week_leaves_the_six_day_week_alone() {
      assertThat(calendar.note(day("2020-05-08"), SIX_DAY).reason()).isEqualTo(DayReason.ORDINARY);
      assertThat(calendar.isWorking(day("2020-05-11"), SIX_DAY)).isTrue();
    }

    @Test
    void a_working_sunday_works_in_both_weeks() {
      assertThat(calendar.isWorking(day("2020-01-05"), FIVE_DAY)).isTrue();
      assertThat(calendar.isWorking(day("2020-01-05"), SIX_DAY)).isTrue();
      assertThat(calendar.isWorking(day("2020-01-03"), SIX_DAY)).isFalse();
    }

    @Test
    void a_transferred_weekend_keeps_the_hours_of_the_day_that_was_given_for_it() {
      assertThat(calendar.timetableOf(day("2024-05-04"))).isEqualTo(DayOfWeek.WEDNESDAY);
      assertThat(calendar.timetableOf(day("2020-05-11"))).isEqualTo(DayOfWeek.MONDAY);
      assertThat(calendar.timetableOf(day("2026-02-07"))).isEqualTo(DayOfWeek.FRIDAY);
    }
  }

  @Nested
  class Arithmetic {
    @Test
    void adding_and_counting_agree_with_a_walk_from_every_day_over_four_hundred_working_days() {
      for (Week week : Week.values()) {
        for (var from = calendar.firstDay();
            !from.isAfter(calendar.lastDay());
            from = from.plusDays(1)) {
          walkFrom(from, week);
        }
      }
    }

    private void walkFrom(LocalDate from, Week week) {
      int counted = 0;
      var last = calendar.lastDay();
      for (var day = from.plusDays(1); !day.isAfter(last) && counted < 400; day = day.plusDays(1)) {
        if (calendar.isWorking(day, week)) {
          counted++;
          if (!calendar.addWorkingDays(from, counted, week).equals(day)) {
            assertThat(calendar.addWorkingDays(from, counted, week)).isEqualTo(day);
          }
        }
        if (calendar.workingDaysBetween(from, day, week) != counted) {
          assertThat(calendar.workingDaysBetween(from, day, week)).isEqualTo(counted);
        }
      }
    }

    @Test
    void working_days_can_be_taken_away() {
      var monday = day("2026-03-02");
      assertThat(calendar.addWorkingDays(monday, -1, FIVE_DAY)).isEqualTo("2026-02-27");
      assertThat(calendar.addWorkingDays(day("2026-03-01"), -1, FIVE_DAY)).isEqualTo("2026-02-27");
      assertThat(calendar.addWorkingDays(day("2026-03-26"), -1, FIVE_DAY)).isEqualTo("2026-03-20");
      assertThat(calendar.addWorkingDays(day("2026-03-22"), 0, FIVE_DAY)).isEqualTo("2026-03-22");
      assertThat(calendar.workingDaysBetween(monday, day("2026-02-27"), FIVE_DAY)).isEqualTo(-1);
    }

    @Test
    void the_nearest_working_day_is_found_both_ways() {
      assertThat(calendar.sameOrNextWorkingDay(day("2026-03-21"), FIVE_DAY))
          .isEqualTo("2026-03-26");
      assertThat(calendar.sameOrPreviousWorkingDay(day("2026-03-25"), FIVE_DAY))
          .isEqualTo("2026-03-20");
      assertThat(calendar.sameOrPreviousWorkingDay(day("2026-03-25"), SIX_DAY))
          .isEqualTo("2026-03-25");
    }

    @Test
    void what_leaves_the_calendar_is_never_guessed() {
      assertThatThrownBy(() -> calendar.addWorkingDays(day("2027-12-31"), 1, FIVE_DAY))
          .isInstanceOf(OutsideCalendar.class)
          .hasMessage(
              "Expected 1 working days from 2027-12-31 to end between 2015-01-01 and 2027-12-31, "
                  + "but it is outside the calendar");
      assertThatThrownBy(
              () -> calendar.addWorkingDays(day("2026-01-05"), Integer.MAX_VALUE, FIVE_DAY))
          .isInstanceOf(OutsideCalendar.class);
      assertThatThrownBy(
              () -> calendar.addWorkingDays(day("2026-01-05"), Integer.MIN_VALUE, FIVE_DAY))
          .isInstanceOf(OutsideCalendar.class);
      assertThatThrownBy(() -> calendar.isWorking(day("2028-01-01"), FIVE_DAY))
          .isInstanceOf(OutsideCalendar.class);
      assertThatThrownBy(() -> calendar.note(day("2014-12-31"), SIX_DAY))
          .isInstanceOf(OutsideCalendar.class);
      assertThatThrownBy(() -> calendar.timetableOf(day("2028-01-03")))
          .isInstanceOf(OutsideCalendar.class);
    }
  }

  @Nested
  class Knowledge {
    @Test
    void a_decree_does_not_exist_before_its_publication() {
      var before = WorkingCalendar.kazakhstan(day("2024-04-17"));
      assertThat(before.edition()).isEqualTo("kz-2026-11-01@known-2024-04-17");
      assertThat(before.isWorking(day("2024-05-08"), FIVE_DAY)).isTrue();
      assertThat(before.isWorking(day("2024-05-04"), FIVE_DAY)).isFalse();
      var after = WorkingCalendar.kazakhstan(day("2024-04-18"));
      assertThat(after.isWorking(day("2024-05-08"), FIVE_DAY)).isFalse();
      assertThat(after.isWorking(day("2024-05-04"), FIVE_DAY)).isTrue();
    }

    @Test
    void a_transfer_whose_publication_was_not_found_is_taken_as_known_on_new_year() {
      assertThat(
              WorkingCalendar.kazakhstan(day("2017-12-31")).isWorking(day("2018-03-09"), FIVE_DAY))
          .isTrue();
      assertThat(
              WorkingCalendar.kazakhstan(day("2018-01-01")).isWorking(day("2018-03-09"), FIVE_DAY))
          .isFalse();
    }

    @Test
    void before_the_referendum_the_old_constitution_day_is_expected_and_shifts_in_both_weeks() {
      var before = WorkingCalendar.kazakhstan(day("2026-03-14"));
      assertThat(before.note(day("2026-08-30"), FIVE_DAY).reason()).isEqualTo(DayReason.HOLIDAY);
      assertThat(before.note(day("2026-08-31"), FIVE_DAY).reason()).isEqualTo(DayReason.SHIFTED);
      assertThat(before.note(day("2026-08-31"), SIX_DAY).reason()).isEqualTo(DayReason.SHIFTED);
      assertThat(before.isWorking(day("2027-03-15"), FIVE_DAY)).isTrue();
      assertThat(before.isWorking(day("2027-08-30"), FIVE_DAY)).isFalse();
    }

    @Test
    void from_the_referendum_on_it_is_the_fifteenth_of_march_from_2027() {
      var after = WorkingCalendar.kazakhstan(day("2026-03-15"));
      assertThat(after.isWorking(day("2026-08-31"), FIVE_DAY)).isTrue();
      assertThat(after.isWorking(day("2026-03-16"), FIVE_DAY)).isTrue();
      assertThat(after.isWorking(day("2027-03-15"), FIVE_DAY)).isFalse();
      assertThat(after.isWorking(day("2027-08-30"), FIVE_DAY)).isTrue();
    }

    @Test
    void knowledge_after_the_edition_is_all_that_the_edition_knows() {
      var later = WorkingCalendar.kazakhstan(day("2030-01-01"));
      assertThat(calendar.firstDay().datesUntil(calendar.lastDay()))
          .allMatch(day -> later.note(day, SIX_DAY).equals(calendar.note(day, SIX_DAY)));
    }
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
