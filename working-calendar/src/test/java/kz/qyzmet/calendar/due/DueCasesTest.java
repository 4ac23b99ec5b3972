package kz.qyzmet.calendar.due;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import kz.qyzmet.calendar.CsvTable;
import kz.qyzmet.calendar.Hours;
import kz.qyzmet.calendar.WorkingCalendar;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs the tables of cases, which are the specification of the dates. */
class DueCasesTest {
  @TestFactory
  Stream<DynamicTest> an_application_is_due_as_the_table_says() {
    return CsvTable.read(DueCasesTest.class, "due-cases.csv", 8).stream()
        .map(DueCase::parse)
        .map(row -> DynamicTest.dynamicTest(row.title(), () -> check(row)));
  }

  private static void check(DueCase row) {
    // Given
    var dates = new DueDates(row.calendar());
    // When
    var answer = dates.answer(row.question());
    // Then
    assertThat(answer.withoutLedger()).isEqualTo(row.expected());
    assertThat(answer.ledger()).isNotEmpty();
    assertThat(answer.ledger().getFirst().date()).isEqualTo(row.question().at().toLocalDate());
  }

  @TestFactory
  Stream<DynamicTest> a_step_ends_as_the_table_says() {
    return CsvTable.read(DueCasesTest.class, "step-cases.csv", 6).stream()
        .map(row -> DynamicTest.dynamicTest(String.join(" ", List.of(row)), () -> step(row)));
  }

  private static void step(String[] row) {
    // Given
    var dates = new DueDates(WorkingCalendar.kazakhstan());
    var zone = WorkingCalendar.ZONE;
    var start = LocalDateTime.parse(row[0]).atZone(zone).toInstant();
    var measure = row[2].equals("elapsed") ? StepTerm.ELAPSED : StepTerm.CLOSING;
    // When
    var end = dates.stepLimit(start, DueCase.term(row[1]), Hours.named(row[3]), zone, measure);
    // Then
    assertThat(end).isEqualTo(OffsetDateTime.parse(row[4]));
  }

  @TestFactory
  Stream<DynamicTest> the_table_knows_the_weekdays_that_it_speaks_of() {
    return Stream.of("2026-02-06 FRIDAY", "2026-03-20 FRIDAY", "2020-05-11 MONDAY")
        .map(text -> text.split(" ", 2))
        .map(
            cells ->
                DynamicTest.dynamicTest(
                    cells[0],
                    () ->
                        assertThat(LocalDate.parse(cells[0]).getDayOfWeek())
                            .hasToString(cells[1])));
  }
}
