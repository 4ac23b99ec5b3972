package kz.qyzmet.intake.registry.domain;

import static kz.qyzmet.intake.registry.domain.Papers.DISPATCHING;
import static kz.qyzmet.intake.registry.domain.Papers.OTHER_TOWN;
import static kz.qyzmet.intake.registry.domain.Papers.SAME_TOWN;
import static kz.qyzmet.intake.registry.domain.Papers.at;
import static kz.qyzmet.intake.registry.domain.Papers.branch;
import static kz.qyzmet.intake.registry.domain.Papers.by;
import static kz.qyzmet.intake.registry.domain.Papers.closed;
import static kz.qyzmet.intake.registry.domain.Papers.taken;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.qyzmet.contracts.passport.PassportRef;
import kz.qyzmet.contracts.passport.Violation;
import kz.qyzmet.intake.registry.domain.Dispatching.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DispatchingTest {
  private static final PassportRef CERTIFICATE = new PassportRef("tve-incomplete-certificate", "2");
  private static final PassportRef DUPLICATE = new PassportRef("tve-duplicate", "1");
  private static final Instant NOON = at("2026-03-05T12:00");

  @Test
  void a_registry_leaves_with_all_its_lines_and_the_carriers_number() {
    // Given
    var wish = new Dispatching.Wish("courier", "KZ-17", SAME_TOWN, "operator-2");
    // When
    var decision = DISPATCHING.decide(closed(taken(1), taken(2)), wish, NOON);
    // Then
    var left = (Decision.Left) decision;
    assertThat(left.registry().run())
        .isEqualTo(
            new TransferRegistry.Run(Carrier.COURIER, Optional.of("KZ-17"), NOON, "operator-2"));
    assertThat(left.left()).isEqualTo(left.registry().lines()).hasSize(2);
    assertThat(left.left()).allMatch(line -> line.state() == Line.State.ON_ITS_WAY);
  }

  @Test
  void the_papers_of_an_ended_application_stay_at_the_branch() {
    // Given
    var closed = closed(taken(1), taken(2));
    var ended = Line.entered(1, taken(1, false));
    var registry =
        new TransferRegistry.Closed(closed.head(), List.of(ended, closed.lines().get(1)));
    // When
    var decision = (Decision.Left) DISPATCHING.decide(registry, by("courier"), NOON);
    // Then
    assertThat(decision.left()).extracting(Line::line).containsExactly(2);
    assertThat(decision.registry().lines().getFirst()).isEqualTo(ended);
    assertThat(ended.state()).isEqualTo(Line.State.TAKEN_OUT);
  }

  @Test
  void the_sheet_counts_what_was_entered_and_then_what_left() {
    // Given
    var head = closed(taken(1)).head();
    var stays = Line.entered(1, taken(1, false));
    var goes = Line.entered(2, taken(2));
    var registry = new TransferRegistry.Closed(head, List.of(stays, goes));
    // When
    var left = ((Decision.Left) DISPATCHING.decide(registry, by("courier"), NOON)).registry();
    // Then
    assertThat(registry.travelling()).isOne();
    assertThat(left.travelling()).isOne();
    assertThat(withdrawn(left).travelling()).as("it has left all the same").isOne();
  }

  @Test
  void nothing_leaves_that_would_arrive_after_the_calendars_end() {
    // When
    var decision = DISPATCHING.decide(closed(taken(1)), by("courier"), at("2027-12-31T18:00"));
    // Then
    assertThat(decision).isEqualTo(new Decision.Cannot(new CannotDispatch.OutsideCalendar()));
  }

  @Test
  void nothing_leaves_that_nobody_waits_for() {
    // Given
    var head = closed(taken(1)).head();
    var registry = new TransferRegistry.Closed(head, List.of(Line.entered(1, taken(1, false))));
    // When
    var decision = DISPATCHING.decide(registry, by("courier"), NOON);
    // Then
    assertThat(decision).isEqualTo(new Decision.Cannot(new CannotDispatch.NothingLeaves()));
  }

  @Test
  void a_registry_leaves_once() {
    // Given
    var gone =
        ((Decision.Left) DISPATCHING.decide(closed(taken(1)), by("courier"), NOON)).registry();
    // When
    var decision = DISPATCHING.decide(gone, by("courier"), NOON.plusSeconds(1));
    // Then
    assertThat(decision).isEqualTo(new Decision.Cannot(new CannotDispatch.AlreadyDispatched(NOON)));
  }

  @Test
  void a_carrier_has_to_be_named() {
    assertThat(faults(by(null))).containsExactly("carrier missing");
    assertThat(faults(by("pigeon"))).containsExactly("carrier not-an-option");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "Айша", "KZ 17", "12345678901234567890123456789012345678901"})
  void a_tracking_number_is_no_text(String trackingNumber) {
    assertThat(faults(new Dispatching.Wish("post", trackingNumber, SAME_TOWN, "o")))
        .containsExactly("trackingNumber bad-format");
  }

  @ParameterizedTest
  @CsvSource({
    // Before the college closes at 18:00, at that time and after it, on the eve of a day off, and
    // at a weekend.
    "2026-03-05T12:00, 2026-03-05T18:00",
    "2026-03-05T17:59, 2026-03-05T18:00",
    "2026-03-05T18:00, 2026-03-06T18:00",
    "2026-03-05T18:01, 2026-03-06T18:00",
    "2026-03-06T19:00, 2026-03-10T18:00",
    "2026-03-07T12:00, 2026-03-10T18:00"
  })
  void a_courier_in_town_is_expected_by_the_next_closing(String leaves, String expected) {
    assertThat(way(CERTIFICATE, "2026-03-05T10:00", "courier", leaves).expectedBy())
        .contains(at(expected));
  }

  @Test
  void from_another_town_the_post_has_the_longest_of_its_days() {
    // When
    var way = way(CERTIFICATE, "2026-03-05T10:00", by("post", OTHER_TOWN), "2026-03-05T12:00");
    // Then
    assertThat(way.expectedBy()).contains(at("2026-03-13T18:00"));
    assertThat(way.late()).as("no courier brings it on that day").isFalse();
  }

  @Test
  void a_courier_whose_time_no_act_sets_is_expected_by_no_day() {
    assertThat(
            way(CERTIFICATE, "2026-03-05T10:00", by("courier", OTHER_TOWN), "2026-03-05T12:00")
                .expectedBy())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "courier, 2026-03-05T12:00, false",
    "courier, 2026-03-05T17:59, false",
    "courier, 2026-03-05T18:00, true",
    "courier, 2026-03-05T18:01, true",
    "courier, 2026-03-06T09:00, true",
    "post,    2026-03-05T12:00, true"
  })
  void only_a_courier_of_the_same_day_is_in_time(String carrier, String leaves, boolean late) {
    assertThat(way(DUPLICATE, "2026-03-05T10:00", carrier, leaves).late()).isEqualTo(late);
    assertThat(way(CERTIFICATE, "2026-03-05T10:00", carrier, leaves).late()).isEqualTo(late);
  }

  @Test
  void what_a_duty_branch_took_in_on_a_saturday_is_in_time_on_the_next_working_day() {
    // Given
    var atyrau = by("courier", branch("atyrau-1"));
    // Then
    assertThat(way(DUPLICATE, "2026-02-07T10:00", atyrau, "2026-02-09T12:00").late()).isFalse();
    assertThat(way(DUPLICATE, "2026-02-07T10:00", atyrau, "2026-02-10T09:00").late()).isTrue();
  }

  private static TransferRegistry.Dispatched withdrawn(TransferRegistry.Dispatched registry) {
    var lines =
        registry.lines().stream()
            .map(
                line ->
                    new Line(line.line(), taken(line.line(), false), line.way(), line.finding()))
            .toList();
    return new TransferRegistry.Dispatched(registry.head(), lines, registry.run());
  }

  private static List<String> faults(Dispatching.Wish wish) {
    var decision = (Decision.Cannot) DISPATCHING.decide(closed(taken(1)), wish, NOON);
    return ((CannotDispatch.Invalid) decision.why())
        .violations().stream().map(DispatchingTest::words).toList();
  }

  private static String words(Violation violation) {
    return violation.field() + " " + violation.code();
  }

  private static Way way(PassportRef passport, String accepted, String carrier, String leaves) {
    return way(passport, accepted, by(carrier), leaves);
  }

  private static Way way(
      PassportRef passport, String accepted, Dispatching.Wish wish, String leaves) {
    var decision =
        (Decision.Left) DISPATCHING.decide(closed(taken(passport, accepted)), wish, at(leaves));
    return decision.left().getFirst().way().orElseThrow();
  }
}
