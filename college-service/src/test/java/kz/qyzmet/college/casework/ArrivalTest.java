package kz.qyzmet.college.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import kz.qyzmet.college.Applications;
import kz.qyzmet.college.Broker;
import kz.qyzmet.college.RunningCollege;
import kz.qyzmet.college.Tables;
import kz.qyzmet.contracts.event.CaseWithdrawn;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.contracts.event.EventCatalog;
import kz.qyzmet.contracts.event.WithdrawalRefused;
import org.junit.jupiter.api.Test;

/** What comes from intake-service comes at least once and in any order. */
@QuarkusTest
class ArrivalTest extends RunningCollege {

  private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);

  @Test
  void an_application_that_is_delivered_twice_opens_one_case() {
    // Given
    var accepted = Applications.accepted(UUID.randomUUID(), KARAGANDA);
    // When
    Broker.send(accepted);
    Broker.send(accepted);
    var later = opened();
    // Then: what was sent after it has arrived, so the second delivery is dealt with or on its way
    Broker.send(Applications.withdrawal(accepted.applicationId(), 2));
    await().atMost(LONG_ENOUGH).until(() -> Broker.said(accepted.applicationId()).size() >= 2);
    assertThat(Broker.said(accepted.applicationId()))
        .extracting(Envelope::version)
        .containsExactly(1, 2);
    assertThat(later).isNotEqualTo(accepted.applicationId());
  }

  /** It writes of a case what its release knows, beside the tables of this one. */
  @Test
  void a_replica_of_the_release_before_opens_cases_while_it_is_replaced() {
    // Given
    var id = opened();
    var known =
        "number, service, passport_version, channel, language, accepted_at, opened_at, due_at,"
            + " internal_due_at, pickup, correlation_id";
    // When
    var refusal =
        Tables.refusalOf(
            """
            INSERT INTO case_file (id, organisation, %1$s)
            SELECT gen_random_uuid(), 'nobody', %1$s FROM case_file WHERE id = '%2$s'
            """
                .formatted(known, id));
    // Then
    assertThat(refusal).isEmpty();
  }

  @Test
  void a_withdrawal_that_overtakes_its_application_waits_for_it() {
    // Given
    var id = UUID.randomUUID();
    // When
    Broker.send(Applications.withdrawal(id, 2));
    Broker.send(Applications.accepted(id, KARAGANDA));
    // Then
    await().atMost(LONG_ENOUGH).until(() -> Broker.said(id).size() >= 2);
    assertThat(Broker.said(id).getLast().data()).isInstanceOf(CaseWithdrawn.class);
    assertThat(read(CLERK, "/cases/" + id).<String>path("status")).isEqualTo("WITHDRAWN");
  }

  @Test
  void a_withdrawal_after_the_signature_is_answered_with_the_reason() {
    // Given
    var id = ready();
    // When
    Broker.send(Applications.withdrawal(id, 2));
    // Then
    await().atMost(LONG_ENOUGH).until(() -> Broker.said(id).size() >= 7);
    assertThat(Broker.said(id).getLast().data())
        .isInstanceOfSatisfying(
            WithdrawalRefused.class, it -> assertThat(it.reason()).isEqualTo("already-signed"));
    assertThat(read(CLERK, "/cases/" + id).<String>path("status")).isEqualTo("READY");
  }

  @Test
  void what_is_no_event_lies_with_the_dead_letters_and_the_others_go_on() {
    // When
    Broker.sendRaw(
        EventCatalog.APPLICATION_TOPIC, "not-an-event", "{broken".getBytes(StandardCharsets.UTF_8));
    var id = opened();
    // Then
    assertThat(read(CLERK, "/cases/" + id).statusCode()).isEqualTo(200);
    await()
        .atMost(LONG_ENOUGH)
        .until(
            () ->
                !Tables.texts("SELECT cause FROM dead_letter WHERE record_key = 'not-an-event'")
                    .isEmpty());
  }

  @Test
  void an_application_with_an_unknown_passport_lies_with_the_dead_letters_and_the_others_go_on() {
    // Given
    var stranger = UUID.randomUUID();
    // When
    Broker.send(Applications.accepted(stranger, KARAGANDA, "9999"));
    var id = opened();
    // Then
    assertThat(read(CLERK, "/cases/" + id).statusCode()).isEqualTo(200);
    await()
        .atMost(LONG_ENOUGH)
        .until(
            () ->
                Tables.texts(
                        "SELECT cause FROM dead_letter WHERE record_key = '%s'".formatted(stranger))
                    .stream()
                    .anyMatch(cause -> cause.contains("Procedures.of:")));
  }

  @Test
  void an_end_that_has_moved_is_shown_as_it_stands_and_changes_nothing_else() {
    // Given
    var id = opened();
    var version = read(CLERK, "/cases/" + id).<Integer>path("version");
    // When
    Broker.send(
        Applications.moved(id, 1, "legal", OffsetDateTime.parse("2026-04-30T18:00:00+05:00")));
    Broker.send(
        Applications.moved(id, 2, "internal", OffsetDateTime.parse("2026-03-20T18:00:00+05:00")));
    Broker.send(
        Applications.moved(id, 3, "legal", OffsetDateTime.parse("2026-04-07T18:00:00+05:00")));
    // Then
    await()
        .atMost(LONG_ENOUGH)
        .untilAsserted(
            () ->
                assertThat(read(CLERK, "/cases/" + id).<String>path("due"))
                    .isEqualTo("2026-04-07T18:00:00+05:00"));
    var found = read(CLERK, "/cases/" + id).jsonPath();
    assertThat(found.getString("internalDue")).isEqualTo("2026-03-20T18:00:00+05:00");
    assertThat(found.getInt("version")).isEqualTo(version);
    assertThat(Broker.said(id)).hasSize(1);
  }

  @Test
  void the_history_can_not_be_changed_by_anybody() {
    // Given
    var id = opened();
    // When
    var update =
        Tables.refusalOf("UPDATE history SET note = 'forged' WHERE id = '%s'".formatted(id));
    var delete = Tables.refusalOf("DELETE FROM history WHERE id = '%s'".formatted(id));
    // Then
    assertThat(update).contains("history is append-only");
    assertThat(delete).contains("history is append-only");
  }

  @Test
  void the_database_itself_refuses_a_signer_who_has_drafted() {
    // Given
    var id = drafted();
    // When
    var refusal =
        Tables.refusalOf("UPDATE cases SET signer = 'kp-executor-1' WHERE id = '%s'".formatted(id));
    // Then
    assertThat(refusal).contains("signer_is_not_the_");
  }
}
