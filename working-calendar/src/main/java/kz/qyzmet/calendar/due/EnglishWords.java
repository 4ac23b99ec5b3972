package kz.qyzmet.calendar.due;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kz.qyzmet.calendar.Language;

/** The language of events and of everything that is stored: not a letter of it may change. */
final class EnglishWords implements LedgerWords {
  static final LedgerWords WORDS = new EnglishWords();

  private static final List<String> WEEKDAYS =
      List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");

  private EnglishWords() {}

  @Override
  public Language language() {
    return Language.EN;
  }

  @Override
  public String shut(LocalTime at) {
    return "The counter is shut at " + at;
  }

  @Override
  public String notTakenBy(Channel channel) {
    return "The service takes no applications by " + word(channel);
  }

  @Override
  public String takenOnlyOn(FilingDays days) {
    return "The service takes applications "
        + switch (days) {
          case FilingWindow window -> "from " + window.from() + " to " + window.to();
          case Vacations vacations when vacations.spans().isEmpty() ->
              "in the provider's vacations, of which none are known";
          case Vacations vacations ->
              vacations.spans().stream()
                  .map(span -> "from " + span.from() + " to " + span.to())
                  .collect(Collectors.joining(", "));
        };
  }

  @Override
  public String leavesCalendar(LocalDate lastDay) {
    return "The term leaves the calendar, which ends on " + lastDay;
  }

  @Override
  public String weekday(DayOfWeek day) {
    return WEEKDAYS.get(day.getValue() - 1);
  }

  @Override
  public String shifted(String holiday, LocalDate fellOn) {
    return "Day off for " + holiday + " of " + fellOn;
  }

  @Override
  public String dayOffInsteadOf(LocalDate day, String decree) {
    return "Day off instead of " + day + " by " + decree;
  }

  @Override
  public String workingDayInsteadOf(LocalDate day, String decree) {
    return "Working day instead of " + day + " by " + decree;
  }

  @Override
  public String filed(LocalTime at) {
    return "Filed at " + at;
  }

  @Override
  public String afterClosing(LocalTime closing) {
    return ", after closing at " + closing;
  }

  @Override
  public String registered() {
    return "Registered";
  }

  @Override
  public String notCounted() {
    return "; this day is not counted";
  }

  @Override
  public String openingMinutes(long run, long of) {
    return "Opening minutes " + run + " of " + of;
  }

  @Override
  public String workingDay(int number, int of) {
    return "Working day " + number + " of " + of;
  }

  @Override
  public String calendarDay(int number, int of) {
    return "Calendar day " + number + " of " + of;
  }

  @Override
  public String calendarDayOfRange(int number, int min, int max) {
    return "Calendar day " + number + " of " + min + " to " + max;
  }

  @Override
  public String calendarDayOfMonths(int number, int months) {
    return "Calendar day " + number + " of " + months + " months";
  }

  @Override
  public String internalTermEnds(LocalTime at) {
    return "The internal term ends at " + at;
  }

  @Override
  public String lastDayFor(HandOver handOver) {
    return "Last day for the result to be " + word(handOver) + " to the branch";
  }

  @Override
  public String due(LocalTime at) {
    return "Due at " + at;
  }

  @Override
  public String moves() {
    return "The term ends on a day off and moves to the next working day";
  }

  @Override
  public String derivedCapEnds(LocalTime at) {
    return "The derived cap ends at " + at;
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
