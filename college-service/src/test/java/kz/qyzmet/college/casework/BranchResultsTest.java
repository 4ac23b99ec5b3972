package kz.qyzmet.college.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import kz.qyzmet.college.Applications;
import kz.qyzmet.college.Broker;
import kz.qyzmet.contracts.event.Actor;
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
class BranchResultsTest extends SentToABranch {
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
    assertThat(ready.ground()).isNull();
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
    assertThat(last(id, ResultReady.class).ground()).isEqualTo("unreliable");
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
}
