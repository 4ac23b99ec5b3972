package kz.qyzmet.calendar.due;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import kz.qyzmet.calendar.Language;

/** Russian: dates as {@code 8 марта 2026 года}, times to the second at most. */
final class RussianWords implements LedgerWords {
  static final LedgerWords WORDS = new RussianWords();

  private static final List<String> WEEKDAYS =
      List.of("понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье");

  /* As they stand after the number of a day. */
  private static final List<String> MONTHS =
      List.of(
          "января",
          "февраля",
          "марта",
          "апреля",
          "мая",
          "июня",
          "июля",
          "августа",
          "сентября",
          "октября",
          "ноября",
          "декабря");

  private RussianWords() {}

  @Override
  public Language language() {
    return Language.RU;
  }

  @Override
  public String shut(LocalTime at) {
    return "в " + time(at) + " приём заявлений не ведётся";
  }

  @Override
  public String notTakenBy(Channel channel) {
    return "заявления на эту услугу не принимаются через "
        + switch (channel) {
          case PORTAL -> "портал";
          case OFFICE -> "канцелярию услугодателя";
          case CORPORATION -> "Государственную корпорацию";
        };
  }

  @Override
  public String takenOnlyOn(FilingDays days) {
    return "заявления на эту услугу принимаются "
        + switch (days) {
          case FilingWindow(var from, var to) -> "с " + day(from) + " по " + day(to);
          case Vacations vacations when vacations.spans().isEmpty() ->
              "в каникулы услугодателя, но сведений о них нет";
          case Vacations vacations ->
              vacations.spans().stream()
                  .map(span -> "с " + date(span.from()) + " по " + date(span.to()))
                  .collect(Collectors.joining(", "));
        };
  }

  @Override
  public String leavesCalendar(LocalDate lastDay) {
    return "срок выходит за пределы календаря, последний день которого " + date(lastDay);
  }

  @Override
  public String weekday(DayOfWeek day) {
    return WEEKDAYS.get(day.getValue() - 1);
  }

  @Override
  public String shifted(String holiday, LocalDate fellOn) {
    return "выходной день за праздник «"
        + holiday
        + "» "
        + date(fellOn)
        + ", совпавший с выходным днём";
  }

  @Override
  public String dayOffInsteadOf(LocalDate day, String decree) {
    return "выходной день вместо " + date(day) + ", основание – " + decree;
  }

  @Override
  public String workingDayInsteadOf(LocalDate day, String decree) {
    return "рабочий день вместо " + date(day) + ", основание – " + decree;
  }

  @Override
  public String filed(LocalTime at) {
    return "заявление подано в " + time(at);
  }

  @Override
  public String afterClosing(LocalTime closing) {
    return ", после окончания рабочего дня в " + time(closing);
  }

  @Override
  public String registered() {
    return "зарегистрировано";
  }

  @Override
  public String notCounted() {
    return "; этот день в срок не засчитывается";
  }

  @Override
  public String openingMinutes(long run, long of) {
    return "рабочее время: " + run + " мин из " + of;
  }

  @Override
  public String workingDay(int number, int of) {
    return "рабочий день " + number + " из " + of;
  }

  @Override
  public String calendarDay(int number, int of) {
    return "календарный день " + number + " из " + of;
  }

  @Override
  public String calendarDayOfRange(int number, int min, int max) {
    return "календарный день " + number + " при сроке от " + min + " до " + max;
  }

  @Override
  public String calendarDayOfMonths(int number, int months) {
    return "календарный день " + number + " срока в " + months + " " + months(months);
  }

  @Override
  public String internalTermEnds(LocalTime at) {
    return "внутренний срок услугодателя истекает в " + time(at);
  }

  @Override
  public String lastDayFor(HandOver handOver) {
    return switch (handOver) {
      case SENT -> "последний день для отправки результата в филиал";
      case DELIVERED -> "последний день для доставки результата в филиал";
    };
  }

  @Override
  public String due(LocalTime at) {
    return "срок истекает в " + time(at);
  }

  @Override
  public String moves() {
    return "окончание срока приходится на нерабочий день и переносится на следующий рабочий день";
  }

  @Override
  public String derivedCapEnds(LocalTime at) {
    return "предельный срок, выведенный из сроков действий, истекает в " + time(at);
  }

  private static String date(LocalDate day) {
    return day.getDayOfMonth() + " " + month(day.getMonth()) + " " + day.getYear() + " года";
  }

  private static String day(MonthDay day) {
    return day.getDayOfMonth() + " " + month(day.getMonth());
  }

  private static String month(Month month) {
    return MONTHS.get(month.getValue() - 1);
  }

  private static String time(LocalTime time) {
    return time.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private static String months(int number) {
    if (number % 100 >= 11 && number % 100 <= 14) {
      return "месяцев";
    }
    return switch (number % 10) {
      case 1 -> "месяц";
      case 2, 3, 4 -> "месяца";
      default -> "месяцев";
    };
  }
}
