package kz.qyzmet.notification.cabinet.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kz.qyzmet.contracts.event.Decoded;
import kz.qyzmet.contracts.event.Event;
import kz.qyzmet.contracts.event.EventCatalog;
import kz.qyzmet.contracts.event.EventJson;
import kz.qyzmet.contracts.event.Status;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CabinetTest {
  private final Story story = Story.of(new UUID(1, 1));

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
      var card = story.after();
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
      var card = story.after(story.registered(), story.assigned());
      // When
      var followed = Cabinet.heard(card, story.ready());
      // Then
      assertThat(followed.told()).contains(Told.Ready.at(Story.OFFICE, null, null));
    }

    @Test
    void of_a_result_that_is_still_on_its_way_it_is_told_from_when_it_lies_there() {
      // Given
      var card = story.after(story.registered(), story.assigned());
      // When
      var followed = Cabinet.heard(card, story.readyAndSent());
      // Then
      assertThat(followed.told()).contains(Told.Ready.at(Story.BRANCH, Story.AVAILABLE, null));
      assertThat(followed.card().status()).isEqualTo(Status.READY);
    }

    @Test
    void what_a_branch_hands_out_is_told_when_it_is_there_and_not_on_its_way() {
      // Given
      var card = story.after(story.registered(), story.assigned(), story.signed());
      for (var onItsWay :
          List.of(story.dispatched(), story.received("missing"), story.received("here"))) {
        // When, then
        assertThat(Cabinet.heard(card, onItsWay)).isEqualTo(Followed.unmoved(card));
      }
      // When
      var followed = Cabinet.heard(card, story.readyAtBranch());
      // Then
      assertThat(followed.told()).contains(Told.Ready.at(Story.BRANCH, null, null));
      assertThat(followed.told().orElseThrow().kind()).isEqualTo("ready-at-branch");
      assertThat(followed.card().status()).isEqualTo(Status.READY);
    }

    @Test
    void what_nobody_fetches_goes_back_and_is_ready_once_more_when_it_is_there_again() {
      // Given
      var card = story.after(story.registered(), story.assigned(), story.signed());
      // When
      var first = Cabinet.heard(card, story.readyUntil());
      var back = Cabinet.heard(first.card(), story.returned());
      var again = Cabinet.heard(back.card(), story.readyUntil());
      // Then
      assertThat(first.told()).contains(Told.Ready.at(Story.BRANCH, null, Story.KEPT));
      assertThat(back).isEqualTo(Followed.told(first.card(), new Told.ReturnedToProvider()));
      assertThat(again).isEqualTo(Followed.told(first.card(), first.told().orElseThrow()));
      for (var between :
          List.of(story.returnNoted("here"), story.requested(), story.returnNoted("wanted"))) {
        assertThat(Cabinet.heard(first.card(), between)).isEqualTo(Followed.unmoved(first.card()));
      }
    }

    @Test
    void papers_that_came_back_to_the_branch_can_be_had_there() {
      // Given
      var card = story.after(story.registered());
      // When
      var followed = Cabinet.heard(card, story.papersReceived());
      // Then
      assertThat(followed).isEqualTo(Followed.told(card, new Told.PapersAtBranch()));
    }

    @Test
    void a_refusal_that_is_handed_over_at_a_branch_is_shown_as_refused() {
      // Given
      var card = story.after(story.registered(), story.assigned(), story.readyAtBranch());
      assertThat(Cabinet.heard(card, story.handedOver())).isEqualTo(Followed.unmoved(card));
      // When
      var followed = Cabinet.heard(card, story.refused("unreliable"));
      // Then
      assertThat(followed.card().status()).isEqualTo(Status.REFUSED);
      assertThat(followed.told()).contains(new Told.Refused("unreliable"));
    }

    @Test
    void a_second_executor_is_no_news() {
      // Given
      var card = story.after(story.registered(), story.assigned());
      // When
      var followed = Cabinet.heard(card, story.assigned());
      // Then
      assertThat(followed).isEqualTo(Followed.unmoved(card));
    }

    @Test
    void a_refusal_names_its_ground_and_is_the_end() {
      // Given
      var card = story.after(story.registered(), story.assigned());
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
      var card = story.after(story.registered(), story.assigned());
      // When, then
      assertThatThrownBy(() -> Cabinet.heard(card, story.registered()))
          .hasMessage("Expected a status that may follow IN_PROGRESS, but got REGISTERED");
    }

    @Test
    void a_withdrawal_that_came_in_time_is_the_end() {
      // Given
      var card = story.after(story.registered());
      // When
      var followed = Cabinet.heard(card, story.withdrawn());
      // Then
      assertThat(followed.card().status()).isEqualTo(Status.WITHDRAWN);
      assertThat(followed.told()).contains(new Told.Withdrawn());
    }

    @Test
    void a_withdrawal_that_came_too_late_is_answered_and_changes_nothing() {
      // Given
      var card = story.after(story.registered(), story.assigned(), story.ready());
      // When
      var followed = Cabinet.heard(card, story.withdrawalRefused());
      // Then
      assertThat(followed.moved()).isFalse();
      assertThat(followed.told()).contains(new Told.WithdrawalRefused("already-signed"));
    }
  }

  @Nested
  class Papers_returned {
    @Test
    void returned_papers_are_named_and_are_the_end() {
      // Given
      var card = story.after(story.registered());
      // When
      var followed = Cabinet.heard(card, story.papersReturned("photos", "identity-document"));
      // Then
      assertThat(followed.moved()).isTrue();
      assertThat(followed.card().status()).isEqualTo(Status.RETURNED);
      assertThat(followed.told())
          .contains(new Told.PapersReturned(List.of("photos", "identity-document")));
      assertThatThrownBy(() -> Cabinet.heard(followed.card(), story.ready()))
          .hasMessage("Expected a status that may follow RETURNED, but got READY");
    }

    @Test
    void the_return_stops_the_clock_so_that_an_approaching_end_is_no_news() {
      // Given
      var card = story.after(story.registered(), story.papersReturned("photos"));
      // When
      var followed = Cabinet.heard(card, story.approaching("legal"));
      // Then
      assertThat(followed).isEqualTo(Followed.unmoved(card));
    }

    @Test
    void papers_of_a_finished_result_are_not_returned() {
      // Given
      var card = story.after(story.registered(), story.assigned(), story.ready());
      // When, then
      assertThatThrownBy(() -> Cabinet.heard(card, story.papersReturned("photos")))
          .hasMessage("Expected a status that may follow READY, but got RETURNED");
    }
  }

  static Stream<EventCatalog.Entry> eventsOfACase() {
    return EventCatalog.all().stream()
        .filter(entry -> entry.topic().equals(EventCatalog.CASE_TOPIC));
  }

  @ParameterizedTest
  @MethodSource("eventsOfACase")
  void the_applicant_hears_of_the_events_that_the_catalog_has_for_the_cabinet_and_of_no_other(
      EventCatalog.Entry entry) throws IOException {
    // Given
    var card = story.after();
    // When
    var followed = Cabinet.heard(card, example(entry));
    // Then
    assertThat(followed.told().isPresent())
        .isEqualTo(entry.consumers().contains("notification-service"));
  }

  private static Event example(EventCatalog.Entry entry) throws IOException {
    try (var in = EventCatalog.class.getResourceAsStream("/" + entry.example())) {
      return ((Decoded.Known) EventJson.decode(in.readAllBytes())).envelope().data();
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
        case ISSUED, REFUSED, WITHDRAWN, RETURNED -> assertThat(exits).isEmpty();
        case READY -> assertThat(exits).containsExactlyInAnyOrder(Status.ISSUED, Status.REFUSED);
        case ACCEPTED, REGISTERED, IN_PROGRESS ->
            assertThat(exits)
                .contains(Status.READY, Status.REFUSED, Status.WITHDRAWN, Status.RETURNED);
      }
      assertThat(exits).doesNotContain(status);
    }
  }
}
