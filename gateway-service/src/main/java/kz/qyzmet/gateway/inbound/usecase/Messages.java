package kz.qyzmet.gateway.inbound.usecase;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.qyzmet.gateway.channel.Waits;
import kz.qyzmet.gateway.inbound.domain.Outcome;
import kz.qyzmet.gateway.inbound.domain.Owed;

/**
 * Where messages and what came of them are kept. Pauses are on the database's clock; the times that
 * people read go by the clock that the local stack moves.
 */
public interface Messages extends Waits {
  /** A message that is kept. */
  record Kept(byte[] contentHash, Outcome outcome) {}

  @Override
  default String what() {
    return "reply";
  }

  Uni<Optional<Kept>> find(String messageId);

  /**
   * Keeps what came of a message, unless somebody was faster.
   *
   * @return what is kept now: this, or what was there
   */
  Uni<Kept> keep(String messageId, String chain, Kept kept, Owed owed);

  /**
   * A debt to the gateway.
   *
   * @param answerId what the gateway calls the answer that it was brought last; null before
   * @param tries how many came to nothing since something was last paid
   */
  record Debt(
      String messageId, String chain, Outcome outcome, Owed owed, String answerId, int tries) {}

  /**
   * Takes what is due; nobody else gets it meanwhile.
   *
   * @param hold after this time it is due again, should nothing become known of it
   */
  Uni<List<Due>> claim(int limit, Duration hold);

  /** What is due, each for itself: one that cannot be read keeps no other. */
  sealed interface Due {
    record Ready(Debt debt) implements Due {}

    /** Nobody knows what to bring; it stays owed, and is tried again. */
    record Unreadable(String messageId, int tries, RuntimeException why) implements Due {}
  }

  /** What cannot be read stays as it is until after the pause. */
  Uni<Void> unreadable(String messageId, Duration pause);

  /** That much is done; what is owed next is due at once. */
  Uni<Void> paid(Debt debt);

  /** The gateway has the answer and calls it so: it is looked at again after the pause. */
  Uni<Void> answered(Debt debt, String answerId, Duration pause);

  /**
   * The gateway is still at it: it is asked again once as much time has passed as has already.
   *
   * @param first the shortest pause
   * @param longest the longest
   */
  Uni<Void> underWay(Debt debt, Duration first, Duration longest);

  /** A try came to nothing: the next one after the pause. */
  Uni<Void> failed(Debt debt, String cause, Duration pause);

  /** The debt whose answer the gateway calls so and has not confirmed; null if there is none. */
  Uni<Debt> byAnswer(String answerId);

  /** One for the list; without an application where the message was refused. */
  record Listed(
      String messageId,
      UUID application,
      Owed owed,
      int tries,
      String cause,
      String answerId,
      Instant heardAt,
      Instant answeredAt) {}

  /** A place in the list. */
  record Place(Instant heardAt, String messageId) {}

  /**
   * Messages of which something is owed, oldest first.
   *
   * @param after only those behind this one; null for the first
   */
  Uni<List<Listed>> owed(Place after, int limit);
}
