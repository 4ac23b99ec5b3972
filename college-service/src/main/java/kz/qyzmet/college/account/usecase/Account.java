package kz.qyzmet.college.account.usecase;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.qyzmet.kit.account.Streams;

/**
 * What stands here of an application; nothing but its streams where its first event could not be
 * handled.
 *
 * @param state of the case; null as long as there is none
 * @param papers of the package that a branch took in; null without one
 * @param toSend the result, or the refusal on paper, that is decided and lies here for a branch;
 *     null where nothing does
 * @param back of the result, which a branch has sent back; null where none did
 * @param told when each event of this service's was told, from the first on
 */
public record Account(
    UUID application,
    String state,
    String papers,
    ToSend toSend,
    WayBack back,
    List<Instant> told,
    Streams streams) {

  /**
   * What is to be handed to a carrier.
   *
   * @param branch that is to hand it out
   * @param since when all else was done
   */
  public record ToSend(String branch, Instant since) {}

  /**
   * A way back to the provider.
   *
   * @param state {@code AWAITED}; {@code HERE} or {@code MISSING}, as it was looked for; {@code
   *     SENT_AGAIN}
   * @param since when it was begun or looked for last
   */
  public record WayBack(String state, Instant since) {}
}
