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

/** Kazakh: dates as {@code 2026 жылғы 8 наурыз}, times to the second at most. */
final class KazakhWords implements LedgerWords {
  static final LedgerWords WORDS = new KazakhWords();

  private static final List<String> WEEKDAYS =
      List.of("дүйсенбі", "сейсенбі", "сәрсенбі", "бейсенбі", "жұма", "сенбі", "жексенбі");

  private static final List<String> MONTHS =
      List.of(
          "қаңтар",
          "ақпан",
          "наурыз",
          "сәуір",
          "мамыр",
          "маусым",
          "шілде",
          "тамыз",
          "қыркүйек",
          "қазан",
          "қараша",
          "желтоқсан");

  /* The ending "at" by the last spoken word of a number: its unit, or its ten. */
  private static final List<String> AT_UNIT =
      List.of("де", "де", "де", "те", "те", "те", "да", "де", "де", "да");
  private static final List<String> AT_TEN = List.of("де", "да", "да", "да", "та", "де");

  private KazakhWords() {}

  @Override
  public Language language() {
    return Language.KK;
  }

  @Override
  public String shut(LocalTime at) {
    return "сағат " + at(at) + " өтініштер қабылданбайды";
  }

  @Override
  public String notTakenBy(Channel channel) {
    return "бұл қызметке өтініштер "
        + switch (channel) {
          case PORTAL -> "портал";
          case OFFICE -> "көрсетілетін қызметті берушінің кеңсесі";
          case CORPORATION -> "Мемлекеттік корпорация";
        }
        + " арқылы қабылданбайды";
  }

  @Override
  public String takenOnlyOn(FilingDays days) {
    return "бұл қызметке өтініштер "
        + switch (days) {
          case FilingWindow(var from, var to) ->
              day(from) + " – " + day(to) + " аралығында қабылданады";
          case Vacations vacations when vacations.spans().isEmpty() ->
              "көрсетілетін қызметті берушінің каникулында қабылданады, бірақ ол туралы мәлімет жоқ";
          case Vacations vacations ->
              vacations.spans().stream()
                  .map(span -> date(span.from()) + " – " + date(span.to()))
                  .collect(Collectors.joining(", ", "", " аралығында қабылданады"));
        };
  }

  @Override
  public String leavesCalendar(LocalDate lastDay) {
    return "мерзім күнтізбенің шегінен шығады, күнтізбенің соңғы күні – " + date(lastDay);
  }

  @Override
  public String weekday(DayOfWeek day) {
    return WEEKDAYS.get(day.getValue() - 1);
  }

  @Override
  public String shifted(String holiday, LocalDate fellOn) {
    return "демалыс күніне тұспа-тұс келген «"
        + holiday
        + "» мерекесі ("
        + date(fellOn)
        + ") үшін берілген демалыс күні";
  }

  @Override
  public String dayOffInsteadOf(LocalDate day, String decree) {
    return date(day) + " күнінің орнына демалыс күні, негізі – " + decree;
  }

  @Override
  public String workingDayInsteadOf(LocalDate day, String decree) {
    return date(day) + " күнінің орнына жұмыс күні, негізі – " + decree;
  }

  @Override
  public String filed(LocalTime at) {
    return "өтініш сағат " + at(at) + " берілді";
  }

  @Override
  public String afterClosing(LocalTime closing) {
    return ", яғни жұмыс күні " + at(closing) + " аяқталғаннан кейін";
  }

  @Override
  public String registered() {
    return "тіркелді";
  }

  @Override
  public String notCounted() {
    return "; бұл күн есепке алынбайды";
  }

  @Override
  public String openingMinutes(long run, long of) {
    return "жұмыс уақытының " + of + " минутынан " + run + " минуты өтті";
  }

  @Override
  public String workingDay(int number, int of) {
    return of + " жұмыс күнінің " + number + "-күні";
  }

  @Override
  public String calendarDay(int number, int of) {
    return of + " күнтізбелік күннің " + number + "-күні";
  }

  @Override
  public String calendarDayOfRange(int number, int min, int max) {
    return min + "–" + max + " күнтізбелік күндік мерзімнің " + number + "-күні";
  }

  @Override
  public String calendarDayOfMonths(int number, int months) {
    return months + " айлық мерзімнің күнтізбелік " + number + "-күні";
  }

  @Override
  public String internalTermEnds(LocalTime at) {
    return "көрсетілетін қызметті берушінің ішкі мерзімі " + at(at) + " аяқталады";
  }

  @Override
  public String lastDayFor(HandOver handOver) {
    return switch (handOver) {
      case SENT -> "нәтижені филиалға жіберудің соңғы күні";
      case DELIVERED -> "нәтижені филиалға жеткізудің соңғы күні";
    };
  }

  @Override
  public String due(LocalTime at) {
    return "мерзім " + at(at) + " аяқталады";
  }

  @Override
  public String moves() {
    return "мерзімнің соңы демалыс күніне тура келеді, сондықтан келесі жұмыс күніне ауысады";
  }

  @Override
  public String derivedCapEnds(LocalTime at) {
    return "іс-қимылдардың мерзімдерінен шығарылған шекті мерзім " + at(at) + " аяқталады";
  }

  private static String date(LocalDate day) {
    return day.getYear() + " жылғы " + day.getDayOfMonth() + " " + month(day.getMonth());
  }

  private static String day(MonthDay day) {
    return day.getDayOfMonth() + " " + month(day.getMonth());
  }

  private static String month(Month month) {
    return MONTHS.get(month.getValue() - 1);
  }

  /* A time with the ending "at", by the number that is said last: 18:00-де, 09:15-те. */
  private static String at(LocalTime time) {
    int last = time.getSecond() == 0 ? time.getMinute() : time.getSecond();
    var ending = last % 10 == 0 ? AT_TEN.get(last / 10) : AT_UNIT.get(last % 10);
    return time.truncatedTo(ChronoUnit.SECONDS) + "-" + ending;
  }
}
