package kz.qyzmet.college.casework.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import kz.qyzmet.contracts.organisation.Organisation;
import kz.qyzmet.contracts.organisation.Organisations;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.PassportRef;
import kz.qyzmet.contracts.passport.Passports;
import org.junit.jupiter.api.Test;

/** What the ready notice says of a result that travels: by the passports' steps and legs. */
class DeliveryTest {

  private static final Passport SENT = passport("higher-education-duplicate", "1");
  private static final Organisation UNIVERSITY =
      Organisations.demo().find("shygys-university").orElseThrow();

  @Test
  void the_notice_leaves_after_the_result_and_says_when_the_longest_post_is_over() {
    // Given: all is done within minutes of Thursday the 5th of March
    var changes = granted(SENT, "portal", "branch");
    // When
    var ready = readyAt(changes);
    // Then
    assertThat(changes.subList(0, ready).stream().flatMap(change -> change.stepCode().stream()))
        .endsWith("produce", "dispatch", "notify");
    assertThat(((Change.MadeReady) changes.get(ready)).availableFrom())
        .contains(OffsetDateTime.parse("2026-03-13T18:00:00+05:00"));
  }

  @Test
  void the_post_runs_from_the_sending_and_not_from_a_notice_that_comes_later() {
    // Given
    var procedure = Procedure.of(SENT, UNIVERSITY);
    var facts = facts(SENT, "portal", "branch");
    var sent = Instant.parse("2026-03-06T05:00:00Z");
    var notifying = new Change.Place("notify", "study-department", false);
    var live =
        new CaseState.Open(facts, Progress.NONE, At.entered(notifying, sent, Optional.empty()));
    // When
    var available = procedure.availableFrom(live, Instant.parse("2026-03-10T05:00:00Z"));
    // Then
    assertThat(available).contains(OffsetDateTime.parse("2026-03-14T18:00:00+05:00"));
  }

  @Test
  void where_nobody_is_told_before_the_result_is_ready_when_it_has_arrived() {
    // Given
    var changes = granted(SENT, "corporation", "branch");
    // When
    var ready = readyAt(changes);
    // Then
    assertThat(changes.get(ready - 1)).isInstanceOf(Change.Dispatched.class);
    assertThat(((Change.MadeReady) changes.get(ready)).availableFrom()).isEmpty();
  }

  @Test
  void what_is_fetched_at_the_office_lies_there_already() {
    // Given
    var changes = granted(SENT, "portal", "office");
    // When
    var ready = readyAt(changes);
    // Then
    assertThat(changes.get(ready - 1).stepCode()).contains("notify");
    assertThat(((Change.MadeReady) changes.get(ready)).availableFrom()).isEmpty();
  }

  @Test
  void a_passport_whose_steps_send_nothing_promises_no_day() {
    // Given
    var changes = granted(passport("school-duplicate", "1"), "portal", "branch");
    // When
    var ready = readyAt(changes);
    // Then
    assertThat(((Change.MadeReady) changes.get(ready)).availableFrom()).isEmpty();
  }

  @Test
  void a_courier_of_the_same_day_arrives_at_its_closing_or_at_the_next_one() {
    // Given
    var delivery = Delivery.of(passport("school-duplicate", "1"));
    // Then
    assertThat(delivery.arrival("branch", Instant.parse("2026-03-05T05:00:00Z"), UNIVERSITY))
        .contains(OffsetDateTime.parse("2026-03-05T18:00:00+05:00"));
    assertThat(delivery.arrival("branch", Instant.parse("2026-03-05T14:00:00Z"), UNIVERSITY))
        .contains(OffsetDateTime.parse("2026-03-06T18:00:00+05:00"));
  }

  @Test
  void of_two_ways_to_a_branch_the_longer_one_is_promised() {
    // Given: a courier in the same town, the post elsewhere
    var delivery = Delivery.of(passport("tve-incomplete-certificate", "2"));
    // Then
    assertThat(delivery.arrival("branch", Instant.parse("2026-03-05T05:00:00Z"), UNIVERSITY))
        .contains(OffsetDateTime.parse("2026-03-13T18:00:00+05:00"));
  }

  @Test
  void a_way_without_a_time_promises_none() {
    // Given
    var sent = Instant.parse("2015-03-05T05:00:00Z");
    // Then
    assertThat(Delivery.of(passport("office-2015", "1")).arrival("branch", sent, UNIVERSITY))
        .isEmpty();
    assertThat(Delivery.of(SENT).arrival("office", sent, UNIVERSITY)).isEmpty();
  }

  private static List<Change> granted(Passport passport, String channel, String pickup) {
    return Walk.all(passport, facts(passport, channel, pickup)).stream()
        .filter(walk -> walk.state() instanceof CaseState.Issued)
        .filter(walk -> walk.seen().stream().noneMatch(Change.Returned.class::isInstance))
        .findFirst()
        .orElseThrow()
        .seen();
  }

  private static Facts facts(Passport passport, String channel, String pickup) {
    Predicate<Facts> wanted =
        facts -> facts.channel().equals(channel) && facts.pickup().kind().equals(pickup);
    return Walk.facts(passport).stream().filter(wanted).findFirst().orElseThrow();
  }

  private static int readyAt(List<Change> changes) {
    for (int i = 0; i < changes.size(); i++) {
      if (changes.get(i) instanceof Change.MadeReady) {
        return i;
      }
    }
    throw new AssertionError("Expected a ready notice, but there is none: " + changes);
  }

  private static Passport passport(String code, String version) {
    return Passports.shipped().find(new PassportRef(code, version)).orElseThrow();
  }
}
