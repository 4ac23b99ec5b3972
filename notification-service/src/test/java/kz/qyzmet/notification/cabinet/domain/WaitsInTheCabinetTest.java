package kz.qyzmet.notification.cabinet.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What the applicant is told when the provider waits: for an objection, or for what is missing. */
class WaitsInTheCabinetTest {
  private final Story story = Story.of(new UUID(1, 1));

  @Nested
  class Hearing {
    @Test
    void an_intended_refusal_is_told_with_its_ground_and_instants_and_changes_no_status() {
      // Given
      var card = story.after(story.registered(), story.assigned());
      // When
      var followed = Cabinet.heard(card, story.hearing("unreliable"));
      // Then
      assertThat(followed)
          .isEqualTo(
              Followed.told(
                  card, new Told.HearingAnnounced("unreliable", Story.OBJECTIONS, Story.DECISION)));
    }

    @Test
    void an_objection_is_told_when_it_is_answered_and_not_when_it_is_filed() {
      // Given
      var card = story.after(story.registered(), story.assigned(), story.hearing("unreliable"));
      // When
      var filed = Cabinet.heard(card, story.objected());
      var heard = Cabinet.heard(card, story.objectionAnswered("heard"));
      // Then
      assertThat(filed).isEqualTo(Followed.unmoved(card));
      assertThat(heard).isEqualTo(Followed.told(card, new Told.ObjectionHeard()));
    }

    @Test
    void an_objection_that_came_too_late_is_answered_after_the_refusal_too() {
      // Given
      var card = story.after(story.registered(), story.assigned(), story.refused("unreliable"));
      // When
      var followed = Cabinet.heard(card, story.objectionAnswered("too-late"));
      // Then
      assertThat(followed).isEqualTo(Followed.told(card, new Told.ObjectionTooLate()));
    }
  }

  @Nested
  class Suspension {
    @Test
    void the_applicant_is_told_until_when_the_provider_waits() {
      // Given
      var card = story.after(story.registered(), story.assigned());
      // When
      var followed = Cabinet.heard(card, story.suspended());
      // Then
      assertThat(followed).isEqualTo(Followed.told(card, new Told.Suspended(Story.OBJECTIONS)));
    }

    @Test
    void the_applicant_is_told_that_the_clocks_run_again() {
      // Given
      var card = story.after(story.registered(), story.assigned(), story.suspended());
      // When
      var followed = Cabinet.heard(card, story.resumed());
      // Then
      assertThat(followed).isEqualTo(Followed.told(card, new Told.Resumed()));
    }
  }

  @Nested
  class Moved_end {
    @Test
    void the_applicant_is_told_the_new_end_and_why_while_the_provider_waits() {
      // Given
      var card = story.after(story.registered(), story.suspended());
      // When
      var followed = Cabinet.heard(card, story.moved("legal", "suspended"));
      // Then
      assertThat(followed)
          .isEqualTo(
              Followed.told(
                  card.dueAt(Story.LATER),
                  new Told.TermMoved(
                      Story.LATER, Story.DUE, Story.WAITED_FROM, Story.OBJECTIONS, false)));
    }

    @Test
    void the_applicant_is_told_the_end_again_when_the_wait_is_over() {
      // Given
      var card = story.after(story.registered(), story.suspended(), story.resumed());
      // When
      var followed = Cabinet.heard(card, story.moved("legal", "running"));
      // Then
      assertThat(followed.told()).map(Told::kind).contains("term-moved-after-wait");
      assertThat(followed.card().due()).isEqualTo(Story.LATER);
    }

    @Test
    void of_an_ended_case_is_true_but_no_news() {
      // Given
      var withdrawn = story.after(story.registered(), story.suspended(), story.withdrawn());
      var going = story.after(story.registered(), story.suspended());
      // When, then
      for (var card : List.of(withdrawn, going)) {
        assertThat(Cabinet.heard(card, story.moved("legal", "stopped")))
            .isEqualTo(Followed.unmoved(card.dueAt(Story.LATER)));
      }
      assertThat(Cabinet.heard(withdrawn, story.moved("legal", "suspended")).told()).isEmpty();
    }

    @Test
    void of_the_internal_term_is_the_offices_own_matter() {
      // Given
      var card = story.after(story.registered(), story.suspended());
      // When
      var followed = Cabinet.heard(card, story.moved("internal", "suspended"));
      // Then
      assertThat(followed).isEqualTo(Followed.unmoved(card));
    }
  }
}
