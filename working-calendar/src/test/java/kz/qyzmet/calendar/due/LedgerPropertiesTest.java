package kz.qyzmet.calendar.due;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import kz.qyzmet.calendar.Hours;
import kz.qyzmet.calendar.Language;
import kz.qyzmet.calendar.OpeningHours;
import kz.qyzmet.calendar.Term;
import kz.qyzmet.calendar.Week;
import kz.qyzmet.calendar.WorkingCalendar;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** The arithmetic and the walk are two ways to one date. */
class LedgerPropertiesTest {
  private static final WorkingCalendar CALENDAR = WorkingCalendar.kazakhstan();

  record Situation(LocalDate knownOn, DueQuestion question) {
    DueDates dates() {
      return new DueDates(WorkingCalendar.kazakhstan(knownOn));
    }
  }

  @Property(tries = 3_000, edgeCases = EdgeCasesMode.NONE)
  void whatever_is_asked_the_ledger_concludes_the_computed_dates(
      @ForAll("situations") Situation situation) {
    // Given
    var dates = situation.dates();
    // When
    var computed = dates.dates(situation.question());
    // Then
    var walked =
        new LedgerWalk(
                WorkingCalendar.kazakhstan(situation.knownOn()),
                situation.question(),
                EnglishWords.WORDS)
            .answer();
    assertThat(walked.withoutLedger()).isEqualTo(computed);
    assertThat(dates.ledger(situation.question())).isEqualTo(walked.ledger());
  }

  @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
  void in_every_language_a_ledger_tells_the_same_days(
      @ForAll("situations") Situation situation, @ForAll Language language) {
    // Given
    var english = situation.dates().answer(situation.question());
    // When
    var answer = situation.dates().answer(situation.question(), language);
    // Then
    assertThat(answer.withoutLedger()).isEqualTo(english.withoutLedger());
    assertThat(answer.ledger()).hasSameSizeAs(english.ledger());
    for (int i = 0; i < answer.ledger().size(); i++) {
      var line = answer.ledger().get(i);
      var same = english.ledger().get(i);
      assertThat(line)
          .isEqualTo(
              new LedgerLine(
                  same.date(), same.reason(), same.counted(), line.note(), same.clause()));
      assertThat(times(line)).isEqualTo(times(same));
      assertThat(line.note().split("[.] ")).hasSameSizeAs(same.note().split("[.] "));
    }
  }

  @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
  void a_ledger_has_one_line_per_day_and_counts_without_gaps(
      @ForAll("situations") Situation situation) {
    // When
    var answer = situation.dates().answer(situation.question());
    // Then
    var day = situation.question().at().toLocalDate();
    int counted = 0;
    for (LedgerLine line : answer.ledger()) {
      assertThat(line.date()).isEqualTo(day);
      day = day.plusDays(1);
      if (line.counted() != null) {
        assertThat(line.counted()).isEqualTo(++counted);
        assertThat(line.reason()).isEqualTo("counted");
      }
    }
    if (answer.due() != null) {
      assertThat(answer.ledger().getLast().date()).isEqualTo(answer.due().toLocalDate());
      assertThat(answer.ledger().getLast().note()).contains("Due at ");
    }
  }

  @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
  void an_answer_never_breaks_the_promises_of_its_parts(@ForAll("situations") Situation situation) {
    // When
    var answer = situation.dates().dates(situation.question());
    // Then
    if (!answer.accepted()) {
      assertThat(answer.reason()).isNotNull();
      assertThat(answer.registered()).isNull();
      return;
    }
    var calendar = WorkingCalendar.kazakhstan(situation.knownOn());
    assertThat(answer.registered()).isAfterOrEqualTo(situation.question().at().toLocalDate());
    if (situation.question().channel() != Channel.CORPORATION) {
      assertThat(calendar.isWorking(answer.registered(), Week.FIVE_DAY)).isTrue();
    }
    if (answer.due() != null && situation.question().rules().rollToWorkingDay()) {
      assertThat(calendar.isWorking(answer.due().toLocalDate(), Week.FIVE_DAY)).isTrue();
      assertThat(answer.strictDue()).isBeforeOrEqualTo(answer.due());
    }
    if (answer.handOverBy() != null) {
      var readings = situation.question().rules().readings();
      if (readings.handOverDay() == DueReadings.HandOverDay.WORKING_DAY) {
        assertThat(calendar.isWorking(answer.handOverBy(), Week.FIVE_DAY)).isTrue();
      }
      assertThat(answer.handOverBy()).isBefore(answer.due().toLocalDate());
    }
  }

  @Example
  void from_every_day_on_every_channel_the_two_ways_agree() {
    var dates = new DueDates(CALENDAR);
    var differing = new ArrayList<DueQuestion>();
    int index = 0;
    for (var day = CALENDAR.firstDay(); !day.isAfter(CALENDAR.lastDay()); day = day.plusDays(1)) {
      for (Channel channel : Channel.values()) {
        index++;
        var term =
            index % 4 == 0
                ? new Term.CalendarDays(1 + index * 7 % 60)
                : new Term.WorkingDays(1 + index * 11 % 40);
        var at = day.atTime(index % 5 == 0 ? LocalTime.of(18, 0) : LocalTime.of(10, 30));
        var question =
            new DueQuestion(
                channel,
                at,
                null,
                null,
                null,
                Branch.DUTY,
                Pickup.BRANCH,
                DueRules.of(term, new Term.WorkingDays(5)));
        var walked = new LedgerWalk(CALENDAR, question, EnglishWords.WORDS).answer();
        if (!walked.withoutLedger().equals(dates.dates(question))) {
          differing.add(question);
        }
      }
    }
    assertThat(differing).isEmpty();
  }

  @Property(tries = 500)
  void fifteen_minutes_twice_two_working_days_and_fifteen_minutes_twice_fit_three_working_days(
      @ForAll("starts") LocalDateTime at) {
    // Given
    var dates = new DueDates(CALENDAR);
    var answer =
        dates.dates(DueQuestion.of(Channel.PORTAL, at, DueRules.of(new Term.WorkingDays(3), null)));
    if (!answer.accepted()) {
      return;
    }
    // When
    var end = at.atZone(WorkingCalendar.ZONE).toInstant();
    var quarter = new Term.Minutes(15);
    for (Term limit : List.of(quarter, quarter, new Term.WorkingDays(2), quarter, quarter)) {
      end =
          dates
              .stepLimit(
                  end, limit, OpeningHours.standard(), WorkingCalendar.ZONE, StepTerm.ELAPSED)
              .toInstant();
    }
    // Then
    assertThat(end).isBeforeOrEqualTo(answer.due().toInstant());
  }

  private static List<String> times(LedgerLine line) {
    return Pattern.compile("\\d\\d:\\d\\d")
        .matcher(line.note())
        .results()
        .map(MatchResult::group)
        .toList();
  }

  @Provide
  Arbitrary<LocalDateTime> starts() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 4_747),
            Arbitraries.integers().between(0, 24 * 60 - 1))
        .as((day, minute) -> CALENDAR.firstDay().plusDays(day).atStartOfDay().plusMinutes(minute));
  }

  @Provide
  Arbitrary<Situation> situations() {
    var knownOn =
        Arbitraries.of("2015-01-01", "2019-10-31", "2024-04-17", "2026-03-14", "2026-11-01")
            .map(LocalDate::parse);
    return Combinators.combine(knownOn, questions()).as(Situation::new);
  }

  private Arbitrary<DueQuestion> questions() {
    var zone = Arbitraries.of("Asia/Almaty", "Asia/Aqtobe", "Asia/Qyzylorda").map(ZoneId::of);
    var hours = Arbitraries.of("standard", "school", "short-friday").map(Hours::named);
    var provider = Arbitraries.integers().between(0, 5).injectNull(0.5);
    return Combinators.combine(
            Arbitraries.of(Channel.class),
            starts(),
            zone,
            hours,
            Arbitraries.of(Branch.class),
            Arbitraries.of(Pickup.class),
            rules(),
            provider)
        .as(
            (channel, at, in, open, branch, pickup, rules, later) ->
                new DueQuestion(
                    channel,
                    at,
                    in,
                    open,
                    Locality.SAME,
                    branch,
                    pickup,
                    rules,
                    later == null ? null : at.toLocalDate().plusDays(later)));
  }

  private Arbitrary<DueRules> rules() {
    var flags = Arbitraries.of(true, false);
    return Combinators.combine(
            terms(),
            terms().injectNull(0.3),
            flags,
            flags,
            flags,
            terms().injectNull(0.7),
            readings())
        .as(
            (legal, internal, reception, start, roll, derived, readings) ->
                new DueRules(
                    legal,
                    internal,
                    HandOver.DELIVERED,
                    reception,
                    start,
                    roll,
                    derived,
                    Map.of(),
                    EnumSet.allOf(Channel.class),
                    null,
                    readings));
  }

  private Arbitrary<DueReadings> readings() {
    return Combinators.combine(
            Arbitraries.of(DueReadings.AfterHours.values()),
            Arbitraries.of(DueReadings.DeadlineHour.values()),
            Arbitraries.of(DueReadings.HandOverDay.values()),
            Arbitraries.of(DueReadings.BranchHours.values()))
        .as(DueReadings::new);
  }

  private Arbitrary<Term> terms() {
    return Arbitraries.frequencyOf(
        Tuple.of(6, days(400).map(Term.WorkingDays::new)),
        Tuple.of(4, days(600).map(Term.CalendarDays::new)),
        Tuple.of(2, days(24).map(Term.Months::new)),
        Tuple.of(1, days(20_000).map(Term.Minutes::new)),
        Tuple.of(1, days(400).map(Term.Hours::new)),
        Tuple.of(
            1,
            Combinators.combine(days(40), days(40))
                .as((min, more) -> new Term.CalendarDayRange(min, min + more))),
        Tuple.of(1, Arbitraries.of(new Term.None())));
  }

  private static Arbitrary<Integer> days(int most) {
    return Arbitraries.integers().between(1, most);
  }
}
