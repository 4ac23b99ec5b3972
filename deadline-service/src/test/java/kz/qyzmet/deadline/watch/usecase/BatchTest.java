package kz.qyzmet.deadline.watch.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import kz.qyzmet.calendar.WorkingCalendar;
import kz.qyzmet.contracts.event.ApplicationAccepted;
import kz.qyzmet.contracts.event.CaseEvent;
import kz.qyzmet.contracts.event.CaseOpened;
import kz.qyzmet.contracts.event.DeadlineMoved;
import kz.qyzmet.contracts.event.Decoded;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.contracts.event.EventCatalog;
import kz.qyzmet.contracts.event.EventJson;
import kz.qyzmet.contracts.organisation.Organisations;
import kz.qyzmet.contracts.passport.PassportRef;
import kz.qyzmet.contracts.passport.Passports;
import kz.qyzmet.deadline.watch.domain.Clock;
import kz.qyzmet.deadline.watch.domain.Counting;
import kz.qyzmet.deadline.watch.domain.CurrentStep;
import kz.qyzmet.deadline.watch.domain.Notice;
import kz.qyzmet.deadline.watch.domain.Watch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The frozen example of every event of a case does to the clocks what it should. */
class BatchTest {

  private static final Clockwork CLOCKWORK =
      new Clockwork(Passports.shipped(), Organisations.demo(), WorkingCalendar.kazakhstan());
  private static final String CLOCKS_AS_BEFORE = "clocks as before";
  private static final String OVER = "over";

  /** By the name of the event, what a case is after it that was just opened. */
  private static final Map<String, String> AFTER =
      Map.ofEntries(
          Map.entry("case.package-checked.v1", CLOCKS_AS_BEFORE),
          Map.entry("case.opened.v1", "in register"),
          Map.entry("case.registered.v1", "in assign"),
          Map.entry("case.executor-assigned.v1", "in prepare"),
          Map.entry("case.draft-prepared.v1", "in sign"),
          Map.entry("case.draft-returned.v1", "in prepare"),
          Map.entry("case.step-completed.v1", "in prepare"),
          Map.entry("case.result-signed.v1", "in issue"),
          Map.entry("case.result-dispatched.v1", "in issue"),
          Map.entry("case.result-ready.v1", "ready"),
          Map.entry("case.return-noted.v1", CLOCKS_AS_BEFORE),
          Map.entry("case.suspended.v1", "suspended"),
          Map.entry("case.resumed.v1", CLOCKS_AS_BEFORE),
          Map.entry("case.task-claimed.v1", CLOCKS_AS_BEFORE),
          Map.entry("case.task-reassigned.v1", CLOCKS_AS_BEFORE),
          Map.entry("case.vote-cast.v1", CLOCKS_AS_BEFORE),
          Map.entry("case.hearing-announced.v1", CLOCKS_AS_BEFORE),
          Map.entry("case.objection-answered.v1", CLOCKS_AS_BEFORE),
          Map.entry("case.withdrawal-refused.v1", CLOCKS_AS_BEFORE),
          Map.entry("case.result-issued.v1", OVER),
          Map.entry("case.refused.v1", OVER),
          Map.entry("case.papers-returned.v1", OVER),
          Map.entry("case.withdrawn.v1", OVER));

  static List<EventCatalog.Entry> events_of_a_case() {
    return EventCatalog.all().stream()
        .filter(entry -> CaseEvent.class.isAssignableFrom(entry.event()))
        .filter(entry -> entry.consumers().contains("deadline-service"))
        .toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("events_of_a_case")
  void every_event_of_a_case_has_its_effect(EventCatalog.Entry entry) {
    // Given
    var event = example(entry);
    Watch before = entry.event() == CaseOpened.class ? accepted() : opened();
    // When
    Watch after = follow(before, event);
    // Then
    assertThat(effect(before, after)).isEqualTo(AFTER.get(entry.name()));
  }

  @Test
  void every_event_of_an_application_is_taken() {
    // Given
    var entries =
        EventCatalog.all().stream()
            .filter(entry -> entry.topic().equals(EventCatalog.APPLICATION_TOPIC))
            .toList();
    for (EventCatalog.Entry entry : entries) {
      var batch = batch(List.of(), example(entry));
      // When
      batch.take(example(entry));
      // Then only the acceptance starts clocks, and nothing has to wait for another event
      assertThat(batch.notYet()).isEmpty();
      assertThat(batch.added()).hasSize(entry.event() == ApplicationAccepted.class ? 1 : 0);
    }
  }

  @Test
  void what_comes_before_its_organisation_is_heard_of_waits_with_all_that_follows() {
    // Given
    var nobody =
        new Clockwork(
            Passports.shipped(), Organisations.of(List.of()), WorkingCalendar.kazakhstan());
    var accepted = named("kz.qyzmet.application.accepted.v1");
    var withdrawal = named("kz.qyzmet.application.withdrawal-requested.v1");
    var opened = named("kz.qyzmet.case.opened.v1");
    var batch = new Batch(nobody, List.of(), accepted.time());
    // When
    List.of(accepted, withdrawal, opened).forEach(batch::take);
    // Then
    assertThat(batch.notYet())
        .containsExactlyInAnyOrder(accepted.id(), withdrawal.id(), opened.id());
    assertThat(batch.awaited())
        .containsExactly(
            Map.entry(
                accepted.applicationId(), ((ApplicationAccepted) accepted.data()).provider()));
    assertThat(batch.added()).isEmpty();
  }

  @Test
  void a_case_of_an_organisation_that_nobody_knows_any_more_waits() {
    // Given
    var nobody =
        new Clockwork(
            Passports.shipped(), Organisations.of(List.of()), WorkingCalendar.kazakhstan());
    var pinned = new Watches.Pinned(accepted(), new PassportRef("tve-duplicate", "1"));
    var opened = named("kz.qyzmet.case.opened.v1");
    var batch = new Batch(nobody, List.of(pinned), opened.time());
    // When
    batch.take(opened);
    // Then
    assertThat(batch.notYet()).containsExactly(opened.id());
    assertThat(batch.awaited()).containsOnlyKeys(opened.applicationId());
  }

  @Test
  void an_event_of_the_case_does_not_overtake_one_that_waits_for_the_acceptance() {
    // Given
    var opened = named("kz.qyzmet.case.opened.v1");
    var registered = named("kz.qyzmet.case.registered.v1");
    var batch = batch(List.of(), opened);
    // When
    List.of(opened, named("kz.qyzmet.application.accepted.v1"), registered).forEach(batch::take);
    // Then
    assertThat(batch.notYet()).containsExactlyInAnyOrder(opened.id(), registered.id());
    assertThat(batch.added()).hasSize(1);
    assertThat(batch.awaited()).isEmpty();
  }

  private static Envelope<?> named(String type) {
    return example(EventCatalog.byType().get(type));
  }

  @Test
  void ends_that_a_suspension_moves_are_told_with_the_suspension_as_their_cause() {
    // Given
    var suspended = example(EventCatalog.byType().get("kz.qyzmet.case.suspended.v1"));
    var pinned = new Watches.Pinned(opened(), new PassportRef("tve-duplicate", "1"));
    var batch = batch(List.of(pinned), suspended);
    // When
    batch.take(suspended);
    // Then
    var moves = batch.notices().stream().filter(it -> it.event() instanceof DeadlineMoved).toList();
    assertThat(moves).isNotEmpty().allMatch(it -> suspended.id().equals(it.cause()));
    assertThat(batch.notices()).last().extracting(Notice::version).isEqualTo(version(batch));
    assertThat(batch.notices())
        .filteredOn(it -> !(it.event() instanceof DeadlineMoved))
        .allMatch(it -> it.cause() == null);
  }

  private static int version(Batch batch) {
    return batch.changed().getFirst().version();
  }

  @Test
  void a_term_counts_what_the_passport_counts() {
    // Given free meals, which the law gives in ten calendar days
    var first = example(EventCatalog.byType().get("kz.qyzmet.application.accepted.v1"));
    var accepted = of("free-meals", (ApplicationAccepted) first.data());
    // When
    List<Clock> clocks = CLOCKWORK.terms(accepted);
    // Then
    var strict = OffsetDateTime.parse("2026-02-27T18:00:00+05:00");
    assertThat(clocks).extracting(Clock::counting).contains(new Counting.Calendar(strict, true));
    assertThat(accepted().terms()).extracting(Clock::counting).containsOnly(new Counting.Working());
  }

  private static ApplicationAccepted of(String service, ApplicationAccepted accepted) {
    return new ApplicationAccepted(
        accepted.applicationId(),
        accepted.number(),
        service,
        accepted.passportVersion(),
        accepted.provider(),
        accepted.channel(),
        accepted.applicantId(),
        accepted.language(),
        accepted.acceptedAt(),
        accepted.pickup(),
        accepted.term());
  }

  private static Watch accepted() {
    var example = example(EventCatalog.byType().get("kz.qyzmet.application.accepted.v1"));
    var batch = batch(List.of(), example);
    batch.take(example);
    return batch.added().getFirst().watch();
  }

  private static Watch opened() {
    return follow(accepted(), example(EventCatalog.byType().get("kz.qyzmet.case.opened.v1")));
  }

  private static Watch follow(Watch before, Envelope<?> event) {
    var batch =
        batch(List.of(new Watches.Pinned(before, new PassportRef("tve-duplicate", "1"))), event);
    batch.take(event);
    return batch.changed().isEmpty() ? before : batch.changed().getFirst();
  }

  private static Batch batch(List<Watches.Pinned> known, Envelope<?> event) {
    return new Batch(CLOCKWORK, known, event.time());
  }

  private static String effect(Watch before, Watch after) {
    return switch (after) {
      case Watch.Ended _ -> OVER;
      case Watch.Ready _ -> "ready";
      case Watch.Suspended _ -> "suspended";
      case Watch.Running running when code(running).equals(code(before)) -> {
        assertThat(ends(after)).isEqualTo(ends(before));
        yield CLOCKS_AS_BEFORE;
      }
      case Watch.Running running -> "in " + code(running);
    };
  }

  private static List<OffsetDateTime> ends(Watch watch) {
    return watch.clocks().map(Clock::dueAt).toList();
  }

  private static String code(Watch watch) {
    return watch.step().map(CurrentStep::code).orElse("none");
  }

  private static Envelope<?> example(EventCatalog.Entry entry) {
    try (var file = BatchTest.class.getResourceAsStream("/" + entry.example())) {
      return ((Decoded.Known) EventJson.decode(file.readAllBytes())).envelope();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
