package kz.qyzmet.notification.cabinet.domain;

import java.util.Optional;

/**
 * What an event made of an application.
 *
 * @param card the application afterwards; its end of the term may be another without any move
 * @param moved true when the status changed, and the world is to be told
 * @param told what the applicant is to be told
 */
public record Followed(Card card, boolean moved, Optional<Told> told) {

  static Followed moved(Card card, Told told) {
    return new Followed(card, true, Optional.of(told));
  }

  static Followed told(Card card, Told told) {
    return new Followed(card, false, Optional.of(told));
  }

  static Followed unmoved(Card card) {
    return new Followed(card, false, Optional.empty());
  }
}
