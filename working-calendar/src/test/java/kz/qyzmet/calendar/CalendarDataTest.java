package kz.qyzmet.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.qyzmet.calendar.CalendarData.Basis;
import org.junit.jupiter.api.Test;

class CalendarDataTest {
  @Test
  void every_row_has_its_act_and_its_source() {
    var data = CalendarData.shipped();
    assertThat(data.days()).allMatch(day -> !day.act().isEmpty() && !day.source().isEmpty());
    assertThat(data.transfers())
        .allMatch(transfer -> !transfer.decree().en().isEmpty() && !transfer.source().isEmpty());
  }

  @Test
  void a_decree_has_the_same_numbers_in_every_language() {
    assertThat(CalendarData.shipped().transfers())
        .map(CalendarData.Transfer::decree)
        .isNotEmpty()
        .allSatisfy(
            decree -> {
              assertThat(decree.kk()).matches("[^a-z]+");
              assertThat(decree.ru()).matches("[^a-z]+");
              assertThat(numbers(decree.kk())).isEqualTo(numbers(decree.ru()));
              // A month is a number in English only.
              assertThat(numbers(decree.en())).containsAll(numbers(decree.ru()));
              assertThat(numbers(decree.en()).size() - numbers(decree.ru()).size())
                  .isEqualTo(decree.en().contains(" of 20") ? 1 : 0);
            });
  }

  private static Set<Long> numbers(String text) {
    return Pattern.compile("\\d+")
        .matcher(text)
        .results()
        .map(number -> Long.valueOf(number.group()))
        .collect(Collectors.toSet());
  }

  @Test
  void a_transfer_of_unknown_publication_is_marked_as_taken_on_new_year() {
    assertThat(CalendarData.shipped().transfers())
        .filteredOn(transfer -> transfer.basis() == Basis.TAKEN)
        .isNotEmpty()
        .allMatch(
            transfer ->
                transfer.known().since().equals(LocalDate.of(transfer.dayOff().getYear(), 1, 1)));
  }

  @Test
  void only_kurban_ait_of_2027_is_an_estimate() {
    assertThat(CalendarData.shipped().days())
        .filteredOn(CalendarData.NamedDay::estimated)
        .map(CalendarData.NamedDay::date)
        .containsExactly(LocalDate.parse("2027-05-16"));
  }

  @Test
  void a_line_with_a_stray_comma_is_refused_with_its_number() {
    var file = new StringReader("a,b\n1,2\n1,2,3\n");
    assertThatThrownBy(() -> CalendarData.rows("transfers.csv", 2, file))
        .hasMessage(
            "transfers.csv:3: expected 2 columns, but got 3 "
                + "(write ; instead of a comma inside a text)");
  }

  @Test
  void a_cell_that_is_no_date_is_refused_with_its_place() {
    var row = new CalendarData.Row("transfers.csv", 7, List.of("2024-05-08", "4 May"));
    assertThatThrownBy(() -> row.date(1))
        .hasMessage(
            "transfers.csv:7: expected a date like 2026-03-15 in column 2, but got '4 May'");
  }
}
