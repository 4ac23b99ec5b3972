package kz.qyzmet.college.casework;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.qyzmet.college.Applications;
import kz.qyzmet.college.Broker;
import kz.qyzmet.college.RunningCollege;
import kz.qyzmet.contracts.event.Actor;
import kz.qyzmet.contracts.event.CaseEvent;
import kz.qyzmet.contracts.event.CaseRefused;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.contracts.event.ResultDispatched;
import kz.qyzmet.contracts.event.ResultIssued;
import kz.qyzmet.contracts.event.ResultReady;
import kz.qyzmet.contracts.event.ReturnNoted;
import kz.qyzmet.contracts.event.WithdrawalRefused;
import org.junit.jupiter.api.Test;

/** What a branch hands out: it is sent there, arrives, and is given to the applicant. */
@QuarkusTest
class BranchResultsTest extends RunningCollege {

  private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);
  private static final Actor OPERATOR = new Actor("operator", "kr-operator-1");
  private static final String ELSEWHERE = "astana-1";
  private static final String ISSUE = "{\"step\":\"issue\"}";

  @Test
  void from_the_package_over_the_carriers_to_the_hand_over_at_the_branch() {
    // Given
    var id = signedOverTheCorporation("{\"decision\":\"grant\"}");
    read(CLERK, "/cases/" + id)
        .then()
        .body("status", equalTo("OPEN"))
        .body("step.code", equalTo("issue"))
        .body("step.role", equalTo("clerk"));
    // When
    command(
            CLERK,
            id,
            "complete",
            6,
            """
            {"step":"issue","sending":{"carrier":"post","trackingNumber":"KZ 17"}}""")
        .then()
        .statusCode(200)
        .body("status", equalTo("OPEN"))
        .body("step.role", equalTo("operator"));
    var left = last(id, ResultDispatched.class);
    Broker.send(Applications.received(id, 3, "missing", left.at().plusSeconds(60)));
    Broker.send(Applications.received(id, 4, "here", left.at().plusSeconds(120)));
    Broker.send(Applications.handedOver(id, 5, left.at().plusSeconds(180)));
    // Then
    assertThat(said(id, 9))
        .isEqualTo(
            "PackageChecked CaseOpened CaseRegistered ExecutorAssigned DraftPrepared ResultSigned"
                + " ResultDispatched ResultReady ResultIssued");
    assertThat(Broker.said(id))
        .extracting(Envelope::version)
        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
    assertThat(left.by()).isEqualTo(new Actor("clerk", "kp-clerk-1"));
    assertThat(left.step()).isEqualTo("issue");
    assertThat(left.branch()).isEqualTo("karaganda-1");
    assertThat(left.carrier()).isEqualTo("post");
    assertThat(left.trackingNumber()).isEqualTo("KZ 17");
    var ready = last(id, ResultReady.class);
    assertThat(ready.at()).isEqualTo(left.at().plusSeconds(120));
    assertThat(ready.pickup()).isEqualTo(Applications.BRANCH);
    assertThat(ready.availableFrom()).isNull();
    var issued = last(id, ResultIssued.class);
    assertThat(issued.at()).isEqualTo(left.at().plusSeconds(180));
    assertThat(issued.by()).isEqualTo(OPERATOR);
    assertThat(issued.step()).isEqualTo("issue");
    read(CLERK, "/cases/" + id)
        .then()
        .body("status", equalTo("ISSUED"))
        .body("step", nullValue())
        .body("signer", equalTo("kp-director-1"));
    read(CLERK, "/cases/" + id + "/history")
        .then()
        .body("items[6].kind", equalTo("DISPATCHED"))
        .body("items[6].subject", equalTo("post"))
        .body("items[6].note", equalTo("KZ 17"))
        .body("items[7].kind", equalTo("RESULT_MISSING"))
        .body("items[7].version", equalTo(7))
        .body("items[7].step", equalTo("issue"))
        .body("items[7].by.person", equalTo("kr-operator-1"))
        .body("items[8].kind", equalTo("READY"))
        .body("items[8].version", equalTo(8))
        .body("items[9].kind", equalTo("ISSUED"))
        .body("items[9].by.role", equalTo("operator"))
        .body("items[9].by.person", equalTo("kr-operator-1"))
        .body("items[9].note", equalTo("applicant"));
  }

  @Test
  void a_refusal_over_the_corporation_is_sent_too_and_ends_the_case_once_it_is_in_hand() {
    // Given
    var id =
        signedOverTheCorporation(
            """
            {"decision":"refuse","ground":"unreliable","text":"Дәлел"}""");
    read(CLERK, "/cases/" + id).then().body("status", equalTo("OPEN"));
    // When
    done(CLERK, id, 6, ISSUE);
    var left = last(id, ResultDispatched.class);
    Broker.send(Applications.received(id, 3, "damaged", left.at().plusSeconds(60)));
    Broker.send(Applications.handedOver(id, 4, left.at().plusSeconds(120)));
    // Then
    assertThat(said(id, 9)).endsWith("ResultSigned ResultDispatched ResultReady CaseRefused");
    assertThat(left.carrier()).isEqualTo("courier");
    var refused = last(id, CaseRefused.class);
    assertThat(refused.ground()).isEqualTo("unreliable");
    assertThat(refused.by()).isEqualTo(OPERATOR);
    assertThat(refused.step()).isEqualTo("issue");
    read(CLERK, "/cases/" + id)
        .then()
        .body("status", equalTo("REFUSED"))
        .body("signer", equalTo("kp-director-1"))
        .body("draft.ground", equalTo("unreliable"));
    read(CLERK, "/cases/" + id + "/history")
        .then()
        .body("items[8].kind", equalTo("REFUSED"))
        .body("items[8].ground", equalTo("unreliable"));
  }

  @Test
  void the_portals_applicant_who_chose_a_branch_has_it_there() {
    // Given
    var id = sentFromThePortal();
    var left = last(id, ResultDispatched.class);
    // When
    Broker.send(Applications.received(id, 2, "here", left.at().plusSeconds(60)));
    Broker.send(Applications.handedOver(id, 3, left.at().plusSeconds(60)));
    // Then
    assertThat(said(id, 8))
        .isEqualTo(
            "CaseOpened CaseRegistered ExecutorAssigned DraftPrepared ResultSigned"
                + " ResultDispatched ResultReady ResultIssued");
  }

  @Test
  void what_is_handed_over_before_its_arrival_was_heard_of_is_ready_and_over_at_once() {
    // Given
    var id = sentFromThePortal();
    var handed = last(id, ResultDispatched.class).at().plusSeconds(60);
    // When
    Broker.send(Applications.handedOver(id, 2, handed));
    // Then
    assertThat(said(id, 8)).endsWith("ResultDispatched ResultReady ResultIssued");
    assertThat(last(id, ResultReady.class).at()).isEqualTo(handed);
    assertThat(last(id, ResultIssued.class).at()).isEqualTo(handed);
  }

  @Test
  void what_nobody_fetched_in_time_comes_back_is_kept_and_goes_to_the_branch_once_more() {
    // Given
    var id = sentFromThePortal();
    var at = last(id, ResultDispatched.class).at();
    Broker.send(Applications.kept(id, 2, at.plusSeconds(60), LocalDate.parse("2026-04-20")));
    Broker.send(Applications.returned(id, 3, ELSEWHERE, at.plusSeconds(61)));
    Broker.send(Applications.returned(id, 4, "karaganda-1", at.plusSeconds(62)));
    said(id, 8);
    // When
    command(CLERK, id, "complete", 8, ISSUE)
        .then()
        .statusCode(409)
        .body("type", endsWith("not-to-be-sent"));
    assertThat(pages(CLERK, "/tasks", "limit=200")).contains(id.toString());
    command(CLERK, id, "take-back", 8, "{\"condition\":\"here\"}")
        .then()
        .statusCode(200)
        .body("status", equalTo("READY"))
        .body("version", equalTo(9));
    assertThat(pages(CLERK, "/tasks", "limit=200")).doesNotContain(id.toString());
    command(CLERK, id, "take-back", 9, "{\"condition\":\"here\"}")
        .then()
        .statusCode(409)
        .body("type", endsWith("nothing-comes-back"));
    var noted = last(id, ReturnNoted.class).at();
    Broker.send(Applications.requested(id, 5, ELSEWHERE, noted.plusSeconds(59)));
    Broker.send(Applications.requested(id, 6, "karaganda-1", noted.plusSeconds(60)));
    said(id, 10);
    done(CLERK, id, 10, ISSUE);
    said(id, 11);
    var again = last(id, ResultDispatched.class).at();
    Broker.send(Applications.kept(id, 7, again, LocalDate.parse("2026-05-20")));
    Broker.send(Applications.handedOver(id, 8, again.plusSeconds(60)));
    // Then
    assertThat(said(id, 13))
        .endsWith(
            "ResultDispatched ResultReady ReturnNoted ReturnNoted ReturnNoted ResultDispatched"
                + " ResultReady ResultIssued");
    assertThat(Broker.said(id).stream().map(Envelope::data).filter(ReturnNoted.class::isInstance))
        .extracting(data -> ((ReturnNoted) data).state())
        .containsExactly("awaited", "here", "wanted");
    assertThat(last(id, ResultReady.class).keepUntil()).isEqualTo(LocalDate.parse("2026-05-20"));
    read(CLERK, "/cases/" + id + "/history")
        .then()
        .body("items[7].kind", equalTo("RETURN_AWAITED"))
        .body("items[7].by.person", equalTo("kr-operator-1"))
        .body("items[8].kind", equalTo("RETURN_HERE"))
        .body("items[9].kind", equalTo("RETURN_WANTED"));
  }

  @Test
  void another_branch_moves_nothing_and_a_missing_result_of_its_is_not_remembered() {
    // Given
    var id = sentFromThePortal();
    var soon = last(id, ResultDispatched.class).at().plusSeconds(60);
    // When
    Broker.send(Applications.received(id, 2, ELSEWHERE, OPERATOR, "missing", soon));
    Broker.send(Applications.received(id, 3, ELSEWHERE, OPERATOR, "here", soon));
    Broker.send(Applications.handedOver(id, 4, ELSEWHERE, OPERATOR, soon));
    Broker.send(Applications.withdrawal(id, 5));
    // Then
    assertThat(said(id, 7)).endsWith("ResultSigned ResultDispatched WithdrawalRefused");
    read(CLERK, "/cases/" + id).then().body("step.role", equalTo("operator"));
    read(CLERK, "/cases/" + id + "/history").then().body("items", hasSize(7));
  }

  @Test
  void an_operator_whom_the_branch_does_not_name_has_done_it_all_the_same() {
    // Given
    var id = sentFromThePortal();
    var soon = last(id, ResultDispatched.class).at().plusSeconds(60);
    var nobody = new Actor("operator", null);
    // When
    Broker.send(Applications.received(id, 2, "karaganda-1", nobody, "missing", soon));
    Broker.send(Applications.received(id, 3, "karaganda-1", nobody, "here", soon));
    Broker.send(Applications.handedOver(id, 4, "karaganda-1", nobody, soon));
    // Then
    assertThat(said(id, 8)).endsWith("ResultDispatched ResultReady ResultIssued");
    assertThat(last(id, ResultIssued.class).by()).isEqualTo(new Actor("operator", "unnamed"));
    read(CLERK, "/cases/" + id + "/history")
        .then()
        .body("items[6].kind", equalTo("RESULT_MISSING"))
        .body("items[6].by.person", equalTo("unnamed"));
  }

  @Test
  void on_its_way_it_is_nobodys_task_and_nobody_of_the_staff_may_act() {
    // When
    var id = sentFromThePortal();
    // Then
    assertThat(pages(CLERK, "/tasks", "limit=200")).doesNotContain(id.toString());
    read(CLERK, "/cases/" + id).then().body("step.role", equalTo("operator"));
    command(CLERK, id, "complete", 6, ISSUE)
        .then()
        .statusCode(403)
        .body("type", endsWith("wrong-role"))
        .body("detail", equalTo("Expected role operator for step issue, but yours is clerk."));
    command(CLERK, id, "claim", 6, "{}").then().statusCode(403);
    command(DIRECTOR, id, "reassign", 6, "{\"assignee\":\"kp-clerk-2\"}")
        .then()
        .statusCode(422)
        .body("type", endsWith("nobody-of-that-role"));
    assertThat(Broker.said(id)).hasSize(6);
  }

  @Test
  void a_wish_to_withdraw_while_it_travels_is_declined() {
    // Given
    var id = sentFromThePortal();
    // When
    Broker.send(Applications.withdrawal(id, 2));
    // Then
    assertThat(said(id, 7)).endsWith("ResultDispatched WithdrawalRefused");
    assertThat(last(id, WithdrawalRefused.class).reason()).isEqualTo("already-signed");
    read(CLERK, "/cases/" + id).then().body("step.role", equalTo("operator"));
  }

  @Test
  void what_the_branch_says_twice_or_too_late_changes_nothing() {
    // Given
    var id = sentFromThePortal();
    var left = last(id, ResultDispatched.class).at();
    var found = Applications.received(id, 2, "here", left.plusSeconds(60));
    // When: the same record again, the same told anew, and all of it after the end
    Broker.send(found);
    Broker.send(found);
    Broker.send(Applications.received(id, 3, "damaged", left.plusSeconds(70)));
    Broker.send(Applications.received(id, 4, "missing", left.plusSeconds(80)));
    Broker.send(Applications.handedOver(id, 5, left.plusSeconds(90)));
    Broker.send(Applications.handedOver(id, 6, left.plusSeconds(100)));
    Broker.send(Applications.received(id, 7, "here", left.plusSeconds(110)));
    Broker.send(Applications.withdrawal(id, 8));
    // Then
    assertThat(said(id, 9))
        .endsWith("ResultSigned ResultDispatched ResultReady ResultIssued WithdrawalRefused");
    assertThat(last(id, WithdrawalRefused.class).reason()).isEqualTo("already-issued");
    assertThat(last(id, ResultIssued.class).at()).isEqualTo(left.plusSeconds(90));
  }

  @Test
  void what_is_said_of_a_result_that_was_never_sent_changes_nothing() {
    // Given: one that the office hands out, and signed already
    var id = ready();
    var soon = Broker.said(id).getLast().time().plusSeconds(60);
    // When
    Broker.send(Applications.received(id, 2, "missing", soon));
    Broker.send(Applications.received(id, 3, "here", soon));
    Broker.send(Applications.handedOver(id, 4, soon));
    Broker.send(Applications.withdrawal(id, 5));
    // Then
    assertThat(said(id, 7)).endsWith("ResultSigned ResultReady WithdrawalRefused");
    read(CLERK, "/cases/" + id + "/history").then().body("items", hasSize(7));
    done(CLERK, id, 7, ISSUE);
    assertThat(said(id, 8)).endsWith("ResultIssued");
  }

  @Test
  void a_branch_whose_clock_is_slow_never_makes_a_case_run_backwards() {
    // Given
    var id = sentFromThePortal();
    var left = last(id, ResultDispatched.class).at();
    // When
    Broker.send(Applications.received(id, 2, "here", Instant.parse("2026-03-06T06:00:00Z")));
    Broker.send(Applications.handedOver(id, 3, Instant.parse("2026-03-07T06:00:00Z")));
    // Then
    said(id, 8);
    assertThat(last(id, ResultReady.class).at()).isEqualTo(left);
    assertThat(last(id, ResultIssued.class).at()).isEqualTo(left);
  }

  @Test
  void an_office_sends_nothing_and_a_branch_is_sent_to_by_a_known_carrier_and_to_nobody_else() {
    // Given
    var atOffice = ready();
    var atBranch = signedFromThePortal();
    // When, then
    command(CLERK, atOffice, "complete", 6, "{\"step\":\"issue\",\"sending\":{}}")
        .then()
        .statusCode(422)
        .body("type", endsWith("part-not-wanted"))
        .body("errors[0].field", equalTo("sending"));
    command(CLERK, atBranch, "complete", 5, "{\"step\":\"issue\",\"receivedBy\":\"Өзіне\"}")
        .then()
        .statusCode(422)
        .body("type", endsWith("part-not-wanted"))
        .body("errors[0].field", equalTo("receivedBy"));
    command(
            CLERK,
            atBranch,
            "complete",
            5,
            """
            {"step":"issue","sending":{"carrier":"pigeon","trackingNumber":" "}}""")
        .then()
        .statusCode(422)
        .body("type", endsWith("validation-failed"))
        .body("errors.field", equalTo(List.of("sending.carrier", "sending.trackingNumber")));
    done(CLERK, atOffice, 6, ISSUE);
    assertThat(said(atOffice, 7)).endsWith("ResultReady ResultIssued");
  }

  /** Through the package and the provider's hands; registered before refusals had hearings. */
  private static UUID signedOverTheCorporation(String draft) {
    var id = UUID.randomUUID();
    Broker.send(Applications.atBranch(id, KARAGANDA, LocalDate.parse("2021-06-30")));
    Broker.send(Applications.dispatched(id, 2, "KRG-1", 1));
    await()
        .atMost(LONG_ENOUGH)
        .until(
            () ->
                read(CLERK, "/packages?limit=200")
                    .<List<String>>path("items.findAll { it.registry != null }.id")
                    .contains(id.toString()));
    look(CLERK, id, 2, "here").then().statusCode(200);
    worked(id, 2, draft);
    return id;
  }

  private static UUID signedFromThePortal() {
    var id = UUID.randomUUID();
    Broker.send(Applications.of(id, "tve-duplicate", "1", KARAGANDA, "branch"));
    await().atMost(LONG_ENOUGH).until(() -> read(CLERK, "/cases/" + id).statusCode() == 200);
    worked(id, 1, "{\"decision\":\"grant\"}");
    return id;
  }

  private static UUID sentFromThePortal() {
    var id = signedFromThePortal();
    done(CLERK, id, 5, ISSUE);
    said(id, 6);
    return id;
  }

  private static void worked(UUID id, int version, String draft) {
    done(CLERK, id, version, "{\"step\":\"register\"}");
    done(DIRECTOR, id, version + 1, "{\"step\":\"assign\",\"executor\":\"kp-executor-1\"}");
    done(EXECUTOR, id, version + 2, "{\"step\":\"prepare\",\"draft\":" + draft + "}");
    done(DIRECTOR, id, version + 3, "{\"step\":\"sign\"}");
  }

  /** The last event of that kind, once there is one. */
  private static <E extends CaseEvent> E last(UUID id, Class<E> kind) {
    return eventually(
        () ->
            Broker.said(id).stream()
                .map(Envelope::data)
                .filter(kind::isInstance)
                .map(kind::cast)
                .reduce((_, later) -> later)
                .orElse(null));
  }

  /** The names of what was said, once so much was. */
  private static String said(UUID id, int events) {
    await().atMost(LONG_ENOUGH).until(() -> Broker.said(id).size() >= events);
    return Broker.said(id).stream()
        .map(event -> event.data().getClass().getSimpleName())
        .collect(joining(" "));
  }
}
