package kz.qyzmet.intake.account.usecase;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.qyzmet.kit.account.Streams;

/**
 * What stands here of an application.
 *
 * @param state as the applicant sees it
 * @param told when each event of this service's was told, from the first on
 * @param papers where the papers are that a branch took in; null without any
 * @param result where what a provider sent to a branch is; null where nothing was sent
 */
public record Account(
    UUID application,
    String state,
    List<Instant> told,
    Whereabouts papers,
    Whereabouts result,
    Streams streams) {

  /**
   * A place.
   *
   * @param branch the branch that sent it or is sent it
   * @param until by when it is to move on; null where nothing says it
   */
  public record Whereabouts(Place place, String branch, Instant since, Instant until) {}

  /** Where something can be. */
  public enum Place {
    AT_BRANCH,
    ON_ITS_WAY,
    MISSING,
    AT_PROVIDER,
    /** Nobody has fetched it; whether the provider has it again, only the provider knows. */
    SENT_BACK,
    /** Somebody came for it after that; the provider has not sent it once more. */
    ASKED_FOR,
    /** The application ended before its papers left the branch, or the provider gave them back. */
    NOT_AWAITED,
    HANDED_OVER
  }
}
