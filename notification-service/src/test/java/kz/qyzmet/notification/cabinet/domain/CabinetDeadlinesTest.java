package kz.qyzmet.notification.cabinet.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the applicant hears of deadlines. */
class CabinetDeadlinesTest {
  private final Story story = Story.of(new UUID(1, 1));

  @Test
  void the_approaching_end_of_the_legal_term_is_told_to_the_applicant() {
    // When
    var followed = Cabinet.heard(story.after(), story.approaching("legal"));
    // Then
    assertThat(followed.told()).contains(new Told.DeadlineApproaching(Story.DUE));
    assertThat(followed.moved()).isFalse();
  }

  @Test
  void internal_terms_and_steps_are_the_offices_own_matter() {
    // Given
    var card = story.after(story.registered());
    // When, then
    for (var kind : List.of("internal", "step")) {
      assertThat(Cabinet.heard(card, story.approaching(kind)).told()).isEmpty();
      assertThat(Cabinet.heard(card, story.missed(kind)).told()).isEmpty();
    }
  }

  @Test
  void an_approaching_end_that_the_ready_notice_overtook_is_no_news() {
    // Given
    var card = story.after(story.registered(), story.assigned(), story.ready());
    // When
    var followed = Cabinet.heard(card, story.approaching("legal"));
    // Then
    assertThat(followed.told()).isEmpty();
  }

  @Test
  void a_missed_legal_term_stays_a_fact_after_the_ready_notice() {
    // Given
    var card = story.after(story.registered(), story.assigned(), story.ready());
    // When
    var followed = Cabinet.heard(card, story.missed("legal"));
    // Then
    assertThat(followed.told()).contains(new Told.DeadlineMissed(Story.DUE));
  }
}
