package kz.qyzmet.notification.reconciliation.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.qyzmet.kit.problem.Languages;
import kz.qyzmet.notification.reconciliation.domain.Gap;
import kz.qyzmet.notification.reconciliation.domain.Gap.Cause;
import kz.qyzmet.notification.reconciliation.domain.Gap.Kind;
import kz.qyzmet.notification.reconciliation.domain.Party;
import kz.qyzmet.notification.reconciliation.domain.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReportTextTest {
  private static final Instant NOW = Instant.parse("2026-03-12T04:05:06Z");
  private static final UUID ID = new UUID(7, 7);

  private static Report report(Gap... gaps) {
    var kinds =
        Arrays.stream(gaps)
            .collect(
                java.util.stream.Collectors.toMap(
                    Gap::kind, gap -> new Report.Counted(1, gap.since())));
    return new Report(NOW, Set.of(), 1234, 2, kinds, List.of(gaps), Map.of());
  }

  private static Gap late(Duration age) {
    return new Gap(ID, Kind.PAPERS, Cause.CARRIER_LATE, "karaganda-1", NOW.minus(age));
  }

  @Test
  void a_page_names_each_gap_under_its_kind_with_place_cause_and_age() {
    // Given
    var away = new Gap(null, Kind.ACCOUNT, Cause.AWAY, "college-service", null);
    var report = report(away, late(Duration.ofHours(51)));
    // When
    var page = ReportText.in(Languages.EN).of(report);
    // Then
    assertThat(page)
        .isEqualTo(
            """
            Reconciliation of 2026-03-12 09:05 (+05:00)
            Applications compared: 1234
            Under way, too young to be a gap: 2
            Gaps: 2

            Accounts that could not be read: 1
              provider (college-service): the service does not answer

            Papers: 1; the oldest since 2026-03-10 06:05 (2 days 3 hours)
              00000000-0000-0007-0000-000000000007, branch karaganda-1: on the way for longer than\
             the carrier has time; since 2026-03-10 06:05 (2 days 3 hours)
            """);
  }

  @Test
  void without_a_gap_the_page_says_what_is_proven() {
    // When
    var page = ReportText.in(Languages.RU).of(report());
    // Then
    assertThat(page)
        .isEqualTo(
            """
            Сверка на 12.03.2026 09:05 (+05:00)
            Сверено заявлений: 1234
            В пути, ещё не пробел: 2
            Пробелы: 0
            Пробелов нет: каждое принятое заявление у услугодателя и под контролем сроков,\
             каждый статус сообщён, каждый документ на месте.
            """);
  }

  @Test
  void who_takes_no_part_is_named_so_that_nobody_believes_it_proven() {
    // Given
    var report = new Report(NOW, Set.of(Party.GATEWAY), 9, 0, Map.of(), List.of(), Map.of());
    // When
    var page = ReportText.in(Languages.EN).of(report);
    // Then
    assertThat(page)
        .endsWith("Takes no part here, so nothing is proven of it: gateway (gateway-service)\n");
  }

  @Test
  void what_is_not_listed_is_counted_and_how_to_read_on_is_told() {
    // Given
    var report =
        new Report(
            NOW,
            Set.of(),
            9,
            0,
            Map.of(Kind.PAPERS, new Report.Counted(5, NOW)),
            List.of(late(Duration.ZERO)),
            Map.of(Kind.PAPERS, new Report.More(4, ID)));
    // When
    var page = ReportText.in(Languages.EN).of(report);
    // Then
    assertThat(page)
        .endsWith(
            "\n  Further gaps of this kind that are not listed: 4;"
                + " read on with: kind=papers after=00000000-0000-0007-0000-000000000007\n");
  }

  @ParameterizedTest
  @CsvSource({
    "EN, PT59S, less than a minute",
    "EN, PT1M, 1 minute",
    "EN, PT21H2M, 21 hours 2 minutes",
    "EN, P1DT30M, 1 day 30 minutes",
    "RU, P21DT2H5M, 21 день 2 часа",
    "RU, P11DT12H, 11 дней 12 часов",
    "RU, PT3M, 3 минуты",
    "KK, P2DT1H, 2 күн 1 сағат"
  })
  void an_age_is_told_in_its_two_largest_units(Languages language, Duration age, String words) {
    // When
    var page = ReportText.in(language).of(report(late(age)));
    // Then
    assertThat(page).contains("(" + words + ")");
  }

  @ParameterizedTest
  @EnumSource(Languages.class)
  void every_kind_and_cause_has_its_words(Languages language) {
    for (var kind : Kind.values()) {
      for (var cause : Cause.values()) {
        // When
        var page = ReportText.in(language).of(report(new Gap(ID, kind, cause, "x", NOW)));
        // Then
        assertThat(page).doesNotContain("null");
      }
    }
  }
}
