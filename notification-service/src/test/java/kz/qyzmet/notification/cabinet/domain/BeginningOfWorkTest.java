package kz.qyzmet.notification.cabinet.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import kz.qyzmet.contracts.event.Status;
import org.junit.jupiter.api.Test;

/** When work has begun where no executor was named before. */
class BeginningOfWorkTest {
  private final Story story = Story.of(new UUID(1, 1));

  @Test
  void the_first_work_begins_what_no_named_executor_does() {
    for (var work : List.of(story.completed("check", "conforming"), story.drafted())) {
      // Given
      var card = story.after(story.registered());
      // When
      var followed = Cabinet.heard(card, work);
      // Then
      assertThat(followed.moved()).isTrue();
      assertThat(followed.card().status()).isEqualTo(Status.IN_PROGRESS);
      assertThat(followed.told()).contains(new Told.InProgress(false));
    }
  }

  @Test
  void work_after_the_first_is_no_news() {
    // Given
    var card = story.after(story.registered(), story.completed("check", "conforming"));
    // When, then
    for (var more : List.of(story.drafted(), story.voted(), story.completed("vote", "granted"))) {
      assertThat(Cabinet.heard(card, more)).isEqualTo(Followed.unmoved(card));
    }
  }

  @Test
  void where_an_executor_was_named_a_draft_is_no_news() {
    // Given
    var card = story.after(story.registered(), story.assigned());
    // When
    var followed = Cabinet.heard(card, story.drafted());
    // Then
    assertThat(followed).isEqualTo(Followed.unmoved(card));
  }

  @Test
  void an_executor_who_is_named_after_a_check_is_no_news() {
    // Given
    var card = story.after(story.registered(), story.completed("check", "conforming"));
    // When
    var followed = Cabinet.heard(card, story.assigned());
    // Then
    assertThat(followed).isEqualTo(Followed.unmoved(card));
  }

  @Test
  void nothing_goes_back_from_ready_or_an_end() {
    // Given
    var last =
        List.of(
            story.ready(),
            story.issued(),
            story.refused("unreliable"),
            story.withdrawn(),
            story.papersReturned("photos"));
    for (var event : last) {
      var card = story.after(story.registered(), event);
      // When, then
      for (var work : List.of(story.completed("dispatch", "done"), story.drafted())) {
        assertThat(Cabinet.heard(card, work)).isEqualTo(Followed.unmoved(card));
      }
    }
  }

  @Test
  void a_single_vote_is_the_commissions_own_matter() {
    // Given
    var card = story.after(story.registered());
    // When
    var followed = Cabinet.heard(card, story.voted());
    // Then
    assertThat(followed).isEqualTo(Followed.unmoved(card));
  }
}
