package kz.qyzmet.notification.cabinet.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import kz.qyzmet.contracts.event.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CatalogueTest {
  private static final List<String> LINES = lines("2026-11-22");
  private static final Catalogue CATALOGUE = Catalogue.read("2026-11-22", LINES);
  private static final Names NAMES =
      new Names(
          "KZ-7Q2M-4X9P",
          new LocalizedText("Телнұсқа беру", "Выдача дубликата", "Duplicate"),
          new LocalizedText("Политехникалық колледж", "Политехнический колледж", "Polytechnic"),
          code -> new LocalizedText("негіз $1;", "основание $1.", "ground $1"),
          code -> new LocalizedText("құжат, " + code, "документ, " + code, "paper, " + code + "."));

  private static List<String> lines(String edition) {
    try (var in = CatalogueTest.class.getResourceAsStream("/notices/" + edition + ".txt");
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException broken) {
      throw new AssertionError(broken);
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_kind_of_notice_can_be_worded_in_every_language(Language language) {
    assertThat(Tellings.everything().map(Told::kind)).containsExactlyElementsOf(Told.KINDS);
    Tellings.everything()
        .forEach(
            told -> {
              // When
              var wording = CATALOGUE.wording(told, NAMES, language);
              // Then
              assertThat(wording.title()).isNotBlank().doesNotContain("{");
              assertThat(wording.text()).contains("KZ-7Q2M-4X9P").doesNotContain("{");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          KK | 2026 жылғы 27 наурыз, сағат 18:00
          RU | 27 марта 2026 года, 18:00
          EN | 27 March 2026, 18:00
          """)
  void a_due_date_is_written_as_the_language_writes_it(Language language, String date) {
    // When
    var wording = CATALOGUE.wording(new Told.Accepted(Story.DUE), NAMES, language);
    // Then
    assertThat(wording.text()).contains(date);
  }

  @ParameterizedTest
  @CsvSource({
    "KK,Колледж кеңсесі,'Бейбітшілік даңғылы, 12'",
    "RU,Канцелярия колледжа,'проспект Мира, 12'",
    "EN,College office,12 Mir Avenue"
  })
  void the_ready_notice_names_the_place_and_its_address(
      Language language, String place, String address) {
    // When
    var wording = CATALOGUE.wording(Told.Ready.at(Story.OFFICE, null, null), NAMES, language);
    // Then
    assertThat(wording.text()).contains(place).contains(address);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          KK | ЦОН филиалы | жетеді: 2026 жылғы 20 наурыз, сағат 18:00.
          RU | Филиал ЦОНа | не позднее: 20 марта 2026 года, 18:00.
          EN | Corporation branch | at the latest by: 20 March 2026, 18:00.
          """)
  void what_is_on_its_way_to_the_place_is_told_with_the_day_on_which_it_is_there(
      Language language, String place, String day) {
    // When
    var wording =
        CATALOGUE.wording(Told.Ready.at(Story.BRANCH, Story.AVAILABLE, null), NAMES, language);
    // Then
    assertThat(wording.text()).contains(place).contains(day);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          KK | Қолхатты немесе өтініштің нөмірін, сондай-ақ жеке басыңызды куәландыратын құжатты
          RU | расписку или номер заявления, а также документ, удостоверяющий личность.
          EN | the receipt or the number of the application, and your identity document.
          """)
  void what_a_branch_gives_out_is_told_with_papers_that_a_portal_applicant_has_too(
      Language language, String papers) {
    for (var told :
        List.of(
            Told.Ready.at(Story.BRANCH, null, null),
            Told.Ready.at(Story.BRANCH, Story.AVAILABLE, null))) {
      // When
      var wording = CATALOGUE.wording(told, NAMES, language);
      // Then
      assertThat(wording.text()).contains(papers);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "KK,Жеке басыңызды куәландыратын құжатты ала келіңіз.",
    "RU,'Возьмите с собой документ, удостоверяющий личность.'",
    "EN,Please bring your identity document."
  })
  void what_was_told_in_the_first_edition_keeps_its_words(Language language, String words) {
    // Given
    var first = Catalogue.read("2026-11-01", lines("2026-11-01"));
    // When
    var wording =
        first.wording(Told.Ready.at(Story.BRANCH, Story.AVAILABLE, null), NAMES, language);
    // Then
    assertThat(wording.text()).endsWith(words);
  }

  @Test
  void a_refusal_gives_the_grounds_text_with_one_full_stop() {
    // When
    var wording = CATALOGUE.wording(new Told.Refused("unreliable"), NAMES, Language.RU);
    // Then
    assertThat(wording.text()).contains("Основание отказа: основание $1. Вы вправе");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          KK | Талаптарға сәйкес келмейтін құжаттар: құжат, a; құжат, b. Қайта өтініш
          RU | Требованиям не соответствуют: документ, a; документ, b. Прежде чем обратиться
          EN | Papers that do not meet the requirements: paper, a; paper, b. Please put them
          """)
  void returned_papers_are_listed_by_their_names(Language language, String list) {
    // When
    var wording = CATALOGUE.wording(new Told.PapersReturned(List.of("a", "b")), NAMES, language);
    // Then
    assertThat(wording.text()).contains(list);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          KK | негіз $1. | соңы: 2026 жылғы 13 наурыз, сағат 18:00. | қабылданбайды: 2026 жылғы 20 наурыз, сағат 18:00.
          RU | основание $1. | истекает: 13 марта 2026 года, 18:00. | не будет принято ранее: 20 марта 2026 года, 18:00.
          EN | ground $1. | due by: 13 March 2026, 18:00. | will be decided before: 20 March 2026, 18:00.
          """)
  void a_hearing_gives_the_ground_the_end_of_objections_and_when_the_decision_may_come(
      Language language, String ground, String objections, String decision) {
    // Given
    var hearing = new Told.HearingAnnounced("unreliable", Story.OBJECTIONS, Story.DECISION);
    // When
    var wording = CATALOGUE.wording(hearing, NAMES, language);
    // Then
    assertThat(wording.text()).contains(ground).contains(objections).contains(decision);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          KK | Күту мерзімінің соңы: 2026 жылғы 13 наурыз, сағат 18:00. | мерзімі есептелмейді
          RU | Срок ожидания истекает: 13 марта 2026 года, 18:00. | течение срока оказания услуги приостановлено
          EN | It waits for you until: 13 March 2026, 18:00. | the service term stands still
          """)
  void a_suspension_says_that_the_term_stands_still_and_how_long_at_most(
      Language language, String until, String still) {
    // When
    var wording = CATALOGUE.wording(new Told.Suspended(Story.OBJECTIONS), NAMES, language);
    // Then
    assertThat(wording.text()).contains(until).contains(still);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          KK | жаңа соңы: 2026 жылғы 3 сәуір, сағат 18:00. | Бұрынғысы: 2026 жылғы 27 наурыз, сағат 18:00. | Күтудің басы: 2026 жылғы 6 наурыз, сағат 18:00. Күтудің соңы: 2026 жылғы 13 наурыз
          RU | Новое окончание срока оказания услуги: 3 апреля 2026 года, 18:00. | Прежнее: 27 марта 2026 года, 18:00. | Начало ожидания: 6 марта 2026 года, 18:00. Конец ожидания: 13 марта
          EN | The service is now due by: 3 April 2026, 18:00. | it was due by: 27 March 2026, 18:00. | The wait began: 6 March 2026, 18:00. It ended: 13 March 2026, 18:00.
          """)
  void an_end_that_moves_is_told_with_the_old_one_and_with_the_wait(
      Language language, String due, String was, String wait) {
    // Given
    var waiting =
        new Told.TermMoved(Story.LATER, Story.DUE, Story.WAITED_FROM, Story.OBJECTIONS, false);
    var over =
        new Told.TermMoved(Story.LATER, Story.DUE, Story.WAITED_FROM, Story.OBJECTIONS, true);
    // When
    var meanwhile = CATALOGUE.wording(waiting, NAMES, language);
    var afterwards = CATALOGUE.wording(over, NAMES, language);
    // Then
    assertThat(meanwhile.text()).contains(due).contains(was);
    assertThat(afterwards.text()).contains(wait);
  }

  @ParameterizedTest
  @CsvSource({
    "KK,қарауға қабылданды,өтіп кетті,жалғасуда",
    "RU,принято к рассмотрению,истёк,возобновлено",
    "EN,will be considered,came too late,goes on"
  })
  void the_answers_to_an_objection_and_the_end_of_a_wait_say_which_it_is(
      Language language, String heard, String late, String resumed) {
    // When
    var titles =
        Stream.of(new Told.ObjectionHeard(), new Told.ObjectionTooLate(), new Told.Resumed())
            .map(told -> CATALOGUE.wording(told, NAMES, language).title())
            .toList();
    // Then
    assertThat(titles.get(0)).endsWith(heard);
    assertThat(titles.get(1)).endsWith(late);
    assertThat(titles.get(2)).endsWith(resumed);
  }

  @ParameterizedTest
  @CsvSource({"KK,орындаушы", "RU,исполнитель", "EN,executor"})
  void work_without_a_named_executor_speaks_of_none(Language language, String executor) {
    // When
    var named = CATALOGUE.wording(new Told.InProgress(true), NAMES, language);
    var unnamed = CATALOGUE.wording(new Told.InProgress(false), NAMES, language);
    // Then
    assertThat(named.text()).contains(executor);
    assertThat(unnamed.text()).doesNotContain(executor);
    assertThat(unnamed.title()).isEqualTo(named.title());
  }

  @Test
  void an_unknown_reason_has_words_too() {
    // When
    var wording = CATALOGUE.wording(new Told.WithdrawalRefused("moon"), NAMES, Language.EN);
    // Then
    assertThat(wording.text()).endsWith("Reason: the application can no longer be withdrawn.");
  }

  @Test
  void a_missing_language_is_refused_by_name() {
    // Given
    var lines = LINES.stream().filter(line -> !line.startsWith("notice.ready.text.kk")).toList();
    // When, then
    assertThatThrownBy(() -> Catalogue.read("x", lines))
        .hasMessage("x: notice.ready.text: expected words in kk, but got none");
  }

  @ParameterizedTest
  @CsvSource({
    "notice.ready.text,{place},'[address, place]'",
    "notice.ready-at-branch.text,{place},'[address, place]'",
    "notice.papers-returned.text,{documents},[documents]",
    "notice.hearing-announced.text,{objections},'[decision, ground, objections]'",
    "notice.hearing-announced.text,{decision},'[decision, ground, objections]'",
    "notice.suspended.text,{until},[until]",
    "notice.term-moved.text,{was},'[due, until, was]'"
  })
  void a_notice_that_says_less_than_it_must_is_refused(String key, String left, String must) {
    // Given
    var lines =
        LINES.stream()
            .map(line -> line.startsWith(key + ".en") ? line.replace(left, "") : line)
            .toList();
    // When, then
    assertThatThrownBy(() -> Catalogue.read("x", lines))
        .hasMessageContaining(key + ": expected in en the placeholders " + must);
  }

  @Test
  void an_unknown_key_a_repeated_one_and_a_broken_line_are_refused_with_their_place() {
    assertThatThrownBy(() -> Catalogue.read("x", List.of("nonsense")))
        .hasMessageContaining("x line 1");
    assertThatThrownBy(() -> Catalogue.read("x", List.of("a.kk = b", "a.kk = c")))
        .hasMessageContaining("x line 2");
    assertThatThrownBy(() -> Catalogue.read("x", List.of("a.de = b")))
        .hasMessage("x line 1: expected kk, ru or en, but got de");
    var more = Stream.concat(LINES.stream(), Stream.of("x.kk = 1", "x.ru = 1", "x.en = 1"));
    assertThatThrownBy(() -> Catalogue.read("x", more.toList()))
        .hasMessage("x: expected no key x, but got it");
  }
}
