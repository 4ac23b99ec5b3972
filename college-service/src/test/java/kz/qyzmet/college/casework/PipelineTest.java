package kz.qyzmet.college.casework;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import kz.qyzmet.college.Applications;
import kz.qyzmet.college.Broker;
import kz.qyzmet.college.RunningCollege;
import kz.qyzmet.contracts.event.CaseEvent;
import kz.qyzmet.contracts.event.CaseRefused;
import kz.qyzmet.contracts.event.CaseRegistered;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.contracts.event.HearingAnnounced;
import kz.qyzmet.contracts.event.ResultReady;
import org.junit.jupiter.api.Test;

/** From an accepted application on Kafka to the last event on Kafka, by people over HTTP. */
@QuarkusTest
class PipelineTest extends RunningCollege {

  private static final String REMARK = "Өзіне берілді, жеке куәлігі көрсетілді";
  private static final String DRAFT = "Телнұсқа берілсін";
  private static final String REFUSAL =
      """
      {"step":"prepare","draft":{"decision":"refuse","ground":"unreliable","text":"Дәлел"}}""";

  @Test
  void an_application_goes_through_every_step_to_the_handing_over() {
    // Given
    var id = opened();
    // When
    done(CLERK, id, 1, "{\"step\":\"register\"}");
    done(DIRECTOR, id, 2, "{\"step\":\"assign\",\"executor\":\"kp-executor-1\"}");
    command(EXECUTOR, id, "claim", 3, "{}").then().statusCode(200);
    done(
        EXECUTOR,
        id,
        4,
        "{\"step\":\"prepare\",\"draft\":{\"decision\":\"grant\",\"text\":\"" + DRAFT + "\"}}");
    done(DIRECTOR, id, 5, "{\"step\":\"sign\"}");
    done(CLERK, id, 7, "{\"step\":\"issue\",\"receivedBy\":\"" + REMARK + "\"}");
    // Then
    assertThat(said(id, 8))
        .isEqualTo(
            "CaseOpened CaseRegistered ExecutorAssigned TaskClaimed DraftPrepared ResultSigned"
                + " ResultReady ResultIssued");
    assertThat(Broker.said(id))
        .extracting(Envelope::version)
        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
    assertThat(ready(id).pickup()).isEqualTo(Applications.OFFICE);
  }

  @Test
  void who_receives_it_at_the_office_for_the_applicant_is_in_the_history_and_in_no_event() {
    // Given
    var id = ready();
    var shown =
        "\"receivedBy\":\"Сынақов Асан\",\"representative\":{\"ground\":\"proxy\",\"papers\":";
    command(CLERK, id, "complete", 6, "{\"step\":\"issue\"," + shown + "[]}}")
        .then()
        .statusCode(422)
        .body("type", endsWith("authority-not-shown"))
        .body("detail", containsString("[power-of-attorney]"))
        .body("errors[0].field", equalTo("representative.papers"));
    // When
    done(CLERK, id, 6, "{\"step\":\"issue\"," + shown + "[\"power-of-attorney\"]}}");
    // Then
    said(id, 7);
    read(CLERK, "/cases/" + id + "/history")
        .then()
        .body("items[6].kind", equalTo("ISSUED"))
        .body("items[6].subject", equalTo("proxy: power-of-attorney"))
        .body("items[6].note", equalTo("Сынақов Асан"));
    assertThat(String.join("\n", Broker.raw(id))).doesNotContain("Сынақов");
  }

  @Test
  void events_carry_no_text_that_a_person_has_written() {
    // Given
    var id = assigned();
    // When
    done(
        EXECUTOR,
        id,
        3,
        "{\"step\":\"prepare\",\"draft\":{\"decision\":\"grant\",\"text\":\"" + DRAFT + "\"}}");
    command(DIRECTOR, id, "return", 4, "{\"note\":\"Жылы дұрыс емес\"}").then().statusCode(200);
    done(EXECUTOR, id, 5, "{\"step\":\"prepare\",\"draft\":{\"decision\":\"grant\"}}");
    done(DIRECTOR, id, 6, "{\"step\":\"sign\"}");
    done(CLERK, id, 8, "{\"step\":\"issue\",\"receivedBy\":\"" + REMARK + "\"}");
    said(id, 9);
    // Then
    assertThat(Broker.raw(id)).hasSize(9);
    assertThat(String.join("\n", Broker.raw(id))).doesNotContain(DRAFT, REMARK, "Жылы", "Сынақова");
  }

  @Test
  void every_event_carries_its_cause_and_the_chain_of_work() {
    // Given
    var accepted = Applications.accepted(UUID.randomUUID(), KARAGANDA);
    Broker.send(accepted);
    said(accepted.applicationId(), 1);
    // Then
    var opened = Broker.said(accepted.applicationId()).getFirst();
    assertThat(opened.causationId()).isEqualTo(accepted.id());
    assertThat(opened.correlationId()).isEqualTo("test-correlation");
    // When
    as(CLERK)
        .header("If-Match", "\"1\"")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .header("X-Correlation-Id", "by-the-clerk")
        .contentType("application/json")
        .body("{\"step\":\"register\"}")
        .post("/cases/" + accepted.applicationId() + "/complete")
        .then()
        .statusCode(200);
    said(accepted.applicationId(), 2);
    // Then
    assertThat(Broker.said(accepted.applicationId()).getLast().correlationId())
        .isEqualTo("by-the-clerk");
  }

  @Test
  void a_motivated_refusal_is_announced_before_it_is_signed() {
    // Given
    var id = assigned();
    done(EXECUTOR, id, 3, REFUSAL);
    // When
    done(DIRECTOR, id, 4, "{\"step\":\"sign\"}");
    // Then
    assertThat(said(id, 5))
        .isEqualTo("CaseOpened CaseRegistered ExecutorAssigned DraftPrepared HearingAnnounced");
    assertThat(Broker.said(id).getLast().data())
        .isInstanceOfSatisfying(
            HearingAnnounced.class,
            hearing -> assertThat(hearing.ground()).isEqualTo("unreliable"));
    assertThat(read(CLERK, "/cases/" + id).path("status").toString()).isEqualTo("OPEN");
  }

  @Test
  void a_motivated_refusal_of_what_was_registered_before_the_hearings_ends_the_case() {
    // Given
    var id = UUID.randomUUID();
    Broker.send(Applications.accepted(id, KARAGANDA, "1", LocalDate.parse("2021-06-30")));
    eventually(() -> read(CLERK, "/cases/" + id).statusCode() == 200 ? id : null);
    done(CLERK, id, 1, "{\"step\":\"register\"}");
    done(DIRECTOR, id, 2, "{\"step\":\"assign\",\"executor\":\"kp-executor-1\"}");
    done(EXECUTOR, id, 3, REFUSAL);
    // When
    done(DIRECTOR, id, 4, "{\"step\":\"sign\"}");
    // Then
    assertThat(said(id, 5))
        .isEqualTo("CaseOpened CaseRegistered ExecutorAssigned DraftPrepared CaseRefused");
    assertThat(Broker.said(id).getLast().data())
        .isInstanceOfSatisfying(
            CaseRefused.class, refused -> assertThat(refused.ground()).isEqualTo("unreliable"));
    assertThat(read(CLERK, "/cases/" + id).path("status").toString()).isEqualTo("REFUSED");
  }

  @Test
  void a_returned_draft_keeps_its_note_in_the_college() {
    // Given
    var id = drafted();
    // When
    command(DIRECTOR, id, "return", 4, "{\"step\":\"sign\",\"note\":\"Жылы дұрыс емес\"}")
        .then()
        .statusCode(200);
    // Then
    assertThat(said(id, 5)).endsWith("DraftReturned");
    var history = read(EXECUTOR, "/cases/" + id + "/history");
    assertThat(history.<String>path("items[4].note")).isEqualTo("Жылы дұрыс емес");
    assertThat(read(EXECUTOR, "/tasks?mine=true").<List<String>>path("items.id"))
        .contains(id.toString());
  }

  @Test
  void the_number_in_the_event_is_the_number_in_the_book() {
    // Given
    var id = registered();
    said(id, 2);
    // When
    String number = read(CLERK, "/cases/" + id).path("incomingNumber");
    // Then
    assertThat(number).matches("ТД-\\d{4}/\\d+");
    assertThat(Broker.said(id).getLast().data())
        .isInstanceOfSatisfying(
            CaseRegistered.class, it -> assertThat(it.incomingNumber()).isEqualTo(number));
  }

  private static ResultReady ready(UUID id) {
    return Broker.said(id).stream()
        .map(Envelope::data)
        .filter(ResultReady.class::isInstance)
        .map(ResultReady.class::cast)
        .findFirst()
        .orElseThrow();
  }

  /** The names of what was said, once so much was. */
  private static String said(UUID id, int events) {
    await().atMost(Duration.ofSeconds(60)).until(() -> Broker.said(id).size() >= events);
    List<Envelope<CaseEvent>> all = Broker.said(id);
    return IntStream.range(0, all.size())
        .mapToObj(i -> all.get(i).data().getClass().getSimpleName())
        .collect(joining(" "));
  }
}
