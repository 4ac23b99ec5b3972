package kz.qyzmet.notification.cabinet.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import kz.qyzmet.contracts.event.Event;
import kz.qyzmet.contracts.event.Status;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CabinetTest {
  private final Story story = Story.of(new UUID(1, 1));

  private Card after(Event... events) {
    var card = Cabinet.accepted(story.accepted()).card();
    for (var event : events) {
      card = Cabinet.heard(card, event).card();
    }
    return card;
  }

  @Nested
  class Accepted {
    @Test
    void an_accepted_request_is_shown_as_accepted_with_its_due_date() {
      // When
      var followed = Cabinet.accepted(story.accepted());
      // Then
      assertThat(followed.moved()).isTrue();
      assertThat(followed.card().status()).isEqualTo(Status.ACCEPTED);
      assertThat(followed.card().version()).isEqualTo(1);
      assertThat(followed.told()).contains(new Told.Accepted(Story.DUE));
    }

    @Test
    void a_service_without_an_overall_term_is_accepted_without_a_date() {
      // When
      var followed = Cabinet.accepted(story.accepted(null));
      // Then
      assertThat(followed.told()).contains(new Told.Accepted(null));
      assertThat(followed.told().orElseThrow().kind()).isEqualTo("accepted-without-term");
    }

    @Test
    void a_second_acceptance_of_one_application_is_a_bug() {
      // Given
      var card = after();
      // When, then
      assertThatThrownBy(() -> Cabinet.heard(card, story.accepted()))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Nested
  class Followed_through_the_office {
    @Test
    void every_stage_that_the_applicant_sees_is_told_once() {
      // Given
      var events =
          List.of(
              story.opened(),
              story.registered(),
              story.assigned(),
              story.signed(),
              story.ready(),
              story.issued());
      // When
      var card = Cabinet.accepted(story.accepted()).card();
      var kinds = new java.util.ArrayList<String>();
      for (var event : events) {
        var followed = Cabinet.heard(card, event);
        followed.told().ifPresent(told -> kinds.add(told.kind()));
        card = followed.card();
      }
      // Then
      assertThat(kinds).containsExactly("registered", "in-progress", "ready", "issued");
      assertThat(card.version()).isEqualTo(5);
    }

    @Test
    void the_ready_notice_names_the_pickup_place() {
      // Given
      var card = after(story.registered(), story.assigned());
      // When
      var followed = Cabinet.heard(card, story.ready());
      // Then
      assertThat(followed.told()).contains(new Told.Ready(Story.OFFICE));
    }

    @Test
    void a_second_executor_is_no_news() {
      // Given
      var card = after(story.registered(), story.assigned());
      // When
      var followed = Cabinet.heard(card, story.assigned());
      // Then
      assertThat(followed).isEqualTo(Followed.unmoved(card));
    }

    @Test
    void a_refusal_names_its_ground_and_is_the_end() {
      // Given
      var card = after(story.registered(), story.assigned());
      // When
      var followed = Cabinet.heard(card, story.refused("unreliable"));
      // Then
      assertThat(followed.told()).contains(new Told.Refused("unreliable"));
      assertThatThrownBy(() -> Cabinet.heard(followed.card(), story.issued()))
          .hasMessage("Expected a status that may follow REFUSED, but got ISSUED");
    }

    @Test
    void nothing_goes_back() {
      // Given
      var card = after(story.registered(), story.assigned());
      // When, then
      assertThatThrownBy(() -> Cabinet.heard(card, story.registered()))
          .hasMessage("Expected a status that may follow IN_PROGRESS, but got REGISTERED");
    }

    @Test
    void a_withdrawal_that_came_in_time_is_the_end() {
      // Given
      var card = after(story.registered());
      // When
      var followed = Cabinet.heard(card, story.withdrawn());
      // Then
      assertThat(followed.card().status()).isEqualTo(Status.WITHDRAWN);
      assertThat(followed.told()).contains(new Told.Withdrawn());
    }

    @Test
    void a_withdrawal_that_came_too_late_is_answered_and_changes_nothing() {
      // Given
      var card = after(story.registered(), story.assigned(), story.ready());
      // When
      var followed = Cabinet.heard(card, story.withdrawalRefused());
      // Then
      assertThat(followed.moved()).isFalse();
      assertThat(followed.told()).contains(new Told.WithdrawalRefused("already-signed"));
    }
  }

  @Nested
  class Deadlines {
    @Test
    void the_approaching_end_of_the_legal_term_is_told_to_the_applicant() {
      // When
      var followed = Cabinet.heard(after(), story.approaching("legal"));
      // Then
      assertThat(followed.told()).contains(new Told.DeadlineApproaching(Story.DUE));
      assertThat(followed.moved()).isFalse();
    }

    @Test
    void internal_terms_and_steps_are_the_offices_own_matter() {
      // Given
      var card = after(story.registered());
      // When, then
      for (var kind : List.of("internal", "step")) {
        assertThat(Cabinet.heard(card, story.approaching(kind)).told()).isEmpty();
        assertThat(Cabinet.heard(card, story.missed(kind)).told()).isEmpty();
      }
    }

    @Test
    void an_approaching_end_that_the_ready_notice_overtook_is_no_news() {
      // Given
      var card = after(story.registered(), story.assigned(), story.ready());
      // When
      var followed = Cabinet.heard(card, story.approaching("legal"));
      // Then
      assertThat(followed.told()).isEmpty();
    }

    @Test
    void a_missed_legal_term_stays_a_fact_after_the_ready_notice() {
      // Given
      var card = after(story.registered(), story.assigned(), story.ready());
      // When
      var followed = Cabinet.heard(card, story.missed("legal"));
      // Then
      assertThat(followed.told()).contains(new Told.DeadlineMissed(Story.DUE));
    }
  }

  @Test
  void ends_have_no_exit_and_every_other_status_has_one() {
    for (var status : Status.values()) {
      // When
      var exits =
          List.of(Status.values()).stream().filter(next -> Course.leads(status, next)).toList();
      // Then
      switch (status) {
        case ISSUED, REFUSED, WITHDRAWN -> assertThat(exits).isEmpty();
        case READY -> assertThat(exits).containsExactly(Status.ISSUED);
        case ACCEPTED, REGISTERED, IN_PROGRESS ->
            assertThat(exits).contains(Status.READY, Status.REFUSED, Status.WITHDRAWN);
      }
      assertThat(exits).doesNotContain(status);
    }
  }
}
