package kz.qyzmet.intake.filing.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import kz.qyzmet.contracts.event.CaseEvent;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.contracts.event.Status;
import kz.qyzmet.contracts.event.StepRef;
import kz.qyzmet.intake.testing.College;
import org.junit.jupiter.api.Test;

class LifecycleTest {
  private static final Optional<String> NUMBER = Optional.of("ТД-2026/17");

  private static final StepRef PREPARE = new StepRef("prepare", "executor");

  private final College college = new College(new UUID(1, 1));
  private final IllegalSituations watch = new IllegalSituations();

  @Test
  void an_application_goes_from_accepted_to_issued() {
    // Given
    var events = wholeWay();
    // When
    var statuses = new ArrayList<Status>();
    Lifecycle state = new Lifecycle.Accepted(Withdrawal.NONE);
    for (var event : events) {
      state = watch.see(state.after(event));
      statuses.add(state.status());
    }
    // Then
    assertThat(statuses)
        .containsExactly(
            Status.ACCEPTED,
            Status.ACCEPTED,
            Status.REGISTERED,
            Status.IN_PROGRESS,
            Status.IN_PROGRESS,
            Status.IN_PROGRESS,
            Status.READY,
            Status.ISSUED);
    assertThat(state.incomingNumber()).contains("ТД-2026/17");
  }

  @Test
  void an_event_told_twice_changes_nothing_the_second_time() {
    // Given
    Lifecycle state = new Lifecycle.Accepted(Withdrawal.NONE);
    for (var event : wholeWay()) {
      // When
      var once = watch.see(state.after(event));
      var twice = watch.see(once.after(event));
      // Then
      assertThat(twice).isEqualTo(once);
      state = once;
    }
  }

  @Test
  void whatever_the_order_nothing_is_refused_and_the_end_stays_the_end() {
    // Given
    var random = new Random(20260305);
    for (int i = 0; i < 2_000; i++) {
      var events = new ArrayList<>(wholeWay());
      Collections.shuffle(events, random);
      var each = new IllegalSituations();
      Lifecycle state = new Lifecycle.Accepted(Withdrawal.NONE);
      for (var event : events) {
        // When
        state = each.see(state.after(event));
      }
      // Then
      assertThat(state).isInstanceOf(Lifecycle.Issued.class);
    }
  }

  @Test
  void no_events_in_whatever_order_lead_to_what_is_forbidden() {
    // Given
    var random = new Random(20260306);
    var all = new ArrayList<>(wholeWay());
    for (var envelope :
        List.<Envelope<?>>of(
            college.refused(),
            college.withdrawn(),
            college.withdrawalRefused(),
            college.completed("clerk", "check", "conforming", PREPARE),
            college.papersReturned("photos"),
            college.hearing(),
            college.suspended())) {
      all.add((CaseEvent) envelope.data());
    }
    for (int i = 0; i < 5_000; i++) {
      var each = new IllegalSituations();
      Lifecycle state =
          each.see(
              new Lifecycle.Accepted(random.nextBoolean() ? Withdrawal.ASKED : Withdrawal.NONE));
      // When, then
      for (int n = 0; n < 20; n++) {
        state = each.see(state.after(all.get(random.nextInt(all.size()))));
      }
    }
  }

  @Test
  void the_watch_notices_what_is_forbidden() {
    assertForbidden(new Lifecycle.Issued(NUMBER), new Lifecycle.Ready(NUMBER));
    assertForbidden(new Lifecycle.Refused(NUMBER, "unreliable"), new Lifecycle.Ready(NUMBER));
    assertForbidden(new Lifecycle.Signed(NUMBER), new Lifecycle.Withdrawn(NUMBER));
    assertForbidden(new Lifecycle.Signed(NUMBER), new Lifecycle.Returned(NUMBER));
    assertForbidden(new Lifecycle.Returned(NUMBER), new Lifecycle.Issued(NUMBER));
    assertForbidden(
        new Lifecycle.Signed(NUMBER), new Lifecycle.InProgress(NUMBER, Withdrawal.NONE));
    assertForbidden(new Lifecycle.Signed(NUMBER), new Lifecycle.Ready(Optional.empty()));
    assertForbidden(
        new Lifecycle.InProgress(NUMBER, Withdrawal.ASKED),
        new Lifecycle.InProgress(NUMBER, Withdrawal.NONE));
  }

  private static void assertForbidden(Lifecycle first, Lifecycle then) {
    var each = new IllegalSituations();
    each.see(first);
    assertThatThrownBy(() -> each.see(then)).hasMessageStartingWith("Expected a lawful sequence");
  }

  @Test
  void a_refusal_ends_it_with_its_ground() {
    // When
    var state =
        after(
            college.opened(),
            college.registered(),
            college.assigned(),
            college.preparedRefusal(),
            college.refused());
    // Then
    assertThat(state)
        .isInstanceOfSatisfying(
            Lifecycle.Refused.class, end -> assertThat(end.ground()).isEqualTo("unreliable"));
  }

  @Test
  void a_refusal_on_paper_is_ready_at_the_branch_before_it_ends_it() {
    // When
    var sent = after(college.registered(), college.dispatchedTo("karaganda-1"));
    var there = watch.see(sent.after((CaseEvent) college.ready().data()));
    var refusal = (CaseEvent) college.refused().data();
    // Then
    assertThat(sent).isEqualTo(new Lifecycle.Signed(NUMBER));
    assertThat(there).isEqualTo(new Lifecycle.Ready(NUMBER));
    for (var state : List.of(sent, there)) {
      assertThat(state.after(refusal)).isEqualTo(new Lifecycle.Refused(NUMBER, "unreliable"));
    }
  }

  @Test
  void papers_that_go_back_end_it() {
    // When
    var state = after(college.opened(), college.registered(), college.papersReturned("photos"));
    // Then
    assertThat(state).isEqualTo(new Lifecycle.Returned(NUMBER));
    assertThat(state.status()).isEqualTo(Status.RETURNED);
  }

  @Test
  void the_first_step_that_is_done_and_the_first_draft_start_the_work() {
    // Given
    var registered = new Lifecycle.Registered(NUMBER, Withdrawal.ASKED);
    for (var event :
        List.<Envelope<?>>of(
            college.completed("clerk", "check", "conforming", PREPARE), college.prepared())) {
      // When
      var state = registered.after((CaseEvent) event.data());
      // Then
      assertThat(state).isEqualTo(new Lifecycle.InProgress(NUMBER, Withdrawal.ASKED));
    }
  }

  @Test
  void a_step_that_is_done_after_the_signature_changes_nothing() {
    // Given
    var dispatched = college.completed("clerk", "dispatch", "done", new StepRef("issue", "clerk"));
    for (var state : List.of(new Lifecycle.Signed(NUMBER), new Lifecycle.Ready(NUMBER))) {
      // When
      var after = state.after((CaseEvent) dispatched.data());
      // Then
      assertThat(after).isEqualTo(state);
    }
  }

  @Test
  void a_vote_a_hearing_and_a_suspension_change_no_state() {
    // Given
    var open = new Lifecycle.InProgress(NUMBER, Withdrawal.NONE);
    for (var event :
        List.<Envelope<?>>of(
            college.voted(1, 3),
            college.hearing(),
            college.objectionAnswered("heard"),
            college.suspended(),
            college.resumed())) {
      // When
      var state = open.after((CaseEvent) event.data());
      // Then
      assertThat(state).isEqualTo(open);
    }
  }

  @Test
  void nothing_follows_a_withdrawal() {
    // When
    var state =
        after(
            college.opened(),
            college.withdrawn(),
            college.registered(),
            college.signed(),
            college.ready());
    // Then
    assertThat(state.status()).isEqualTo(Status.WITHDRAWN);
  }

  @Test
  void a_declined_withdrawal_leaves_the_application_where_it_is() {
    // Given
    var asked = new Lifecycle.InProgress(NUMBER, Withdrawal.ASKED);
    // When
    var state = asked.after((CaseEvent) college.withdrawalRefused().data());
    // Then
    assertThat(state).isEqualTo(asked.with(Withdrawal.DECLINED));
  }

  @Test
  void a_wish_to_withdraw_survives_the_work_that_goes_on_meanwhile() {
    // Given
    Lifecycle asked = new Lifecycle.Accepted(Withdrawal.ASKED);
    // When
    var state =
        asked
            .after((CaseEvent) college.registered().data())
            .after((CaseEvent) college.assigned().data());
    // Then
    assertThat(state)
        .isInstanceOfSatisfying(
            Lifecycle.InProgress.class,
            open -> assertThat(open.withdrawal()).isEqualTo(Withdrawal.ASKED));
  }

  private List<CaseEvent> wholeWay() {
    var events = new ArrayList<CaseEvent>();
    for (var envelope :
        List.<Envelope<?>>of(
            college.opened(),
            college.claimed(),
            college.registered(),
            college.assigned(),
            college.prepared(),
            college.signed(),
            college.ready(),
            college.issued())) {
      events.add((CaseEvent) envelope.data());
    }
    return events;
  }

  private Lifecycle after(Envelope<?>... events) {
    Lifecycle state = new Lifecycle.Accepted(Withdrawal.NONE);
    for (var event : events) {
      state = watch.see(state.after((CaseEvent) event.data()));
    }
    return state;
  }
}
