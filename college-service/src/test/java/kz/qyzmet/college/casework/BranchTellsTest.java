package kz.qyzmet.college.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import kz.qyzmet.college.Applications;
import kz.qyzmet.college.Broker;
import kz.qyzmet.contracts.event.Actor;
import kz.qyzmet.contracts.event.ResultDispatched;
import kz.qyzmet.contracts.event.ResultIssued;
import kz.qyzmet.contracts.event.ResultReady;
import kz.qyzmet.contracts.event.WithdrawalRefused;
import org.junit.jupiter.api.Test;

/** What a branch says out of turn: twice, too late, by a slow clock, of what is not its. */
@QuarkusTest
class BranchTellsTest extends SentToABranch {
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
}
