package kz.qyzmet.deadline.watch.domain;

import java.time.Instant;
import java.util.Objects;
import kz.qyzmet.contracts.event.HearingAnnounced;

/**
 * A hearing before an intended refusal, as far as limits of steps depend on it: before its end
 * nobody may refuse on its ground, in whatever step the case stands by then.
 *
 * @param ground code of the refusal ground in the passport
 * @param decisionFrom before it the refusal is not decided
 * @param intended whether the refusal is what is to be decided now: not while a draft is being
 *     written anew, nor with a draft that decides otherwise
 */
public record Hearing(String ground, Instant decisionFrom, boolean intended) {

  public Hearing {
    Objects.requireNonNull(ground, "ground");
    Objects.requireNonNull(decisionFrom, "decisionFrom");
  }

  static Hearing of(HearingAnnounced announced) {
    return new Hearing(announced.ground(), announced.decisionFrom().toInstant(), true);
  }

  /**
   * The hearing once there is a new draft.
   *
   * @param draftGround the ground on which it refuses; null where it grants
   */
  Hearing drafted(String draftGround) {
    return new Hearing(ground, decisionFrom, ground.equals(draftGround));
  }

  /** The hearing once the refusal is no longer what is to be decided. */
  Hearing dropped() {
    return new Hearing(ground, decisionFrom, false);
  }
}
