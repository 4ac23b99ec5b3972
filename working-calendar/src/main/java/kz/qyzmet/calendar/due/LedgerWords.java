package kz.qyzmet.calendar.due;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import kz.qyzmet.calendar.DayNote;
import kz.qyzmet.calendar.Language;

/**
 * The phrases of a ledger in one language. An interface and no file of texts, so that the compiler
 * holds every language to every phrase and its parts, and a phrase may inflect what it is given.
 *
 * <p>A phrase carries no full stop. It begins as it would within a sentence; {@link LedgerText}
 * makes the first letter of a sentence a capital.
 */
interface LedgerWords {
  static LedgerWords in(Language language) {
    return switch (language) {
      case KK -> KazakhWords.WORDS;
      case RU -> RussianWords.WORDS;
      case EN -> EnglishWords.WORDS;
    };
  }

  Language language();

  /** The counter takes nothing at that time; the reason of the day may follow. */
  String shut(LocalTime at);

  String notTakenBy(Channel channel);

  String takenOnlyOn(FilingDays days);

  String leavesCalendar(LocalDate lastDay);

  String weekday(DayOfWeek day);

  /** A day off because a holiday of that name fell on a day off. */
  String shifted(String holiday, LocalDate fellOn);

  String dayOffInsteadOf(LocalDate day, String decree);

  String workingDayInsteadOf(LocalDate day, String decree);

  String filed(LocalTime at);

  /** Goes on after {@link #filed}. */
  String afterClosing(LocalTime closing);

  String registered();

  /** Goes on after {@link #registered}. */
  String notCounted();

  String openingMinutes(long run, long of);

  String workingDay(int number, int of);

  String calendarDay(int number, int of);

  String calendarDayOfRange(int number, int min, int max);

  String calendarDayOfMonths(int number, int months);

  String internalTermEnds(LocalTime at);

  String lastDayFor(HandOver handOver);

  String due(LocalTime at);

  String moves();

  String derivedCapEnds(LocalTime at);

  /** What kind of day it is. */
  default String day(DayNote day) {
    return switch (day.reason()) {
      case HOLIDAY, DAYOFF, ORDINARY -> day.name().in(language());
      case SHIFTED -> shifted(day.name().in(language()), day.counterpart());
      case TRANSFER ->
          day.working()
              ? workingDayInsteadOf(day.counterpart(), day.decree().in(language()))
              : dayOffInsteadOf(day.counterpart(), day.decree().in(language()));
      case WEEKEND -> weekday(day.date().getDayOfWeek());
    };
  }
}
