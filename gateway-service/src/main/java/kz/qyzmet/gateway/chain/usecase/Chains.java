package kz.qyzmet.gateway.chain.usecase;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.contracts.passport.PassportRef;
import kz.qyzmet.gateway.chain.domain.Carries;
import kz.qyzmet.gateway.chain.domain.ChainMessage;
import kz.qyzmet.gateway.chain.domain.Receipt;
import kz.qyzmet.gateway.chain.domain.Way;

/** Where chains are kept. */
public interface Chains {
  /**
   * A chain, as an application's acceptance begins it.
   *
   * @param systems in the order in which a request passes them
   */
  record Begun(
      UUID application,
      String number,
      PassportRef passport,
      String provider,
      List<String> systems,
      Duration silentAfter) {}

  /** Keeps chains. */
  Uni<Void> begin(SqlConnection tx, List<Begun> chains);

  /** Those of the applications that have a chain. */
  Uni<List<Begun>> among(SqlConnection tx, Collection<UUID> applications);

  /** Those of the applications whose acceptance this consumer has heard of, with a chain or not. */
  Uni<Set<UUID>> heard(SqlConnection tx, String consumer, Collection<UUID> applications);

  /**
   * A way that begins.
   *
   * @param event by which it does; its id is the message's
   * @param silentFrom from when on silence is told
   */
  record Setout(Envelope<?> event, Carries carries, Way way, Instant begunAt, Instant silentFrom) {}

  Uni<Void> setOut(SqlConnection tx, List<Setout> ways);

  /**
   * Ends what is not through: nothing of it leaves any more, and nobody's silence counts.
   *
   * @param applications whose cases are over
   */
  Uni<Void> close(SqlConnection tx, Collection<UUID> applications, Instant at);

  /** What has to leave, each for itself: one that cannot be read keeps no other. */
  sealed interface Due {
    record Message(ChainMessage message) implements Due {}

    record Unreadable(
        UUID message, UUID application, Carries carries, int tries, RuntimeException why)
        implements Due {}
  }

  /** Takes messages that have to leave; nobody else gets them before the hold is over. */
  Uni<List<Due>> claim(int limit, Duration hold);

  /** A try came to nothing: the next one after the pause. */
  Uni<Void> failed(UUID message, String cause, Duration pause);

  /** The gateway has it: it does not leave again. */
  Uni<Void> left(
      SqlConnection tx, UUID message, String messageId, String correlationId, Instant at);

  /** A message that the gateway has taken. */
  record Gone(UUID message, UUID application, Carries carries, int tries) {}

  /** By the gateway's id, unless a system behind it has told that it has it; null without one. */
  Uni<Gone> byMessage(String messageId);

  /** It came back: it has not left, leaves again after the pause, and its silence begins anew. */
  Uni<Void> cameBack(UUID message, String cause, Duration pause, Instant at);

  /** A way that is under way, for whoever holds its row. */
  record Travelling(UUID application, Carries carries, Way way, Duration silentAfter) {}

  Uni<Optional<Travelling>> lock(SqlConnection tx, UUID message);

  /**
   * Keeps a receipt, and the way as it stands with it.
   *
   * @param silentFrom from when on silence is told
   */
  Uni<Void> keep(SqlConnection tx, UUID message, Receipt receipt, Way way, Instant silentFrom);

  /** A system that has said nothing for too long. */
  record Silent(UUID application, Carries carries, String system, Instant since) {}

  /** Marks what is silent by then and was not told yet. */
  Uni<List<Silent>> findSilent(Instant now);

  /**
   * Messages of which the gateway may know more than it told: nobody behind it has said that he has
   * them, and who should is silent. They are not among these again before the pause is over.
   *
   * @return the gateway's ids of them
   */
  Uni<List<String>> unheard(int limit, Duration pause);

  /** How many systems are silent, and for how long the first has been found so, in seconds. */
  record Silence(long count, double oldestSeconds) {}

  Uni<Silence> silence(Instant now);

  /**
   * One way, for who looks.
   *
   * @param leftAt null while the gateway has not taken it
   * @param cause why the last try came to nothing
   * @param silentSince since when the awaited system is known to be silent; null of any other
   * @param closedAt when the case ended before it did; null of any other
   */
  record Standing(
      Carries carries,
      UUID message,
      Way way,
      Instant begunAt,
      Instant leftAt,
      String messageId,
      int tries,
      String cause,
      Instant silentSince,
      Instant closedAt) {
    public Way.Stage stage() {
      if (closedAt != null) {
        return Way.Stage.CLOSED;
      }
      return leftAt == null ? Way.Stage.LEAVING : Way.Stage.UNDER_WAY;
    }
  }

  /** A chain with its ways, the request first; none for an application that has no chain. */
  Uni<Optional<Whole>> find(UUID application);

  record Whole(Begun chain, List<Standing> ways) {}
}
