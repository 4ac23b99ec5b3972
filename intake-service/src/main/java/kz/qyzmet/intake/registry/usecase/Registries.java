package kz.qyzmet.intake.registry.usecase;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.intake.registry.domain.CourierDay;
import kz.qyzmet.intake.registry.domain.Finding;
import kz.qyzmet.intake.registry.domain.Hand;
import kz.qyzmet.intake.registry.domain.Line;
import kz.qyzmet.intake.registry.domain.RegistryNumber;
import kz.qyzmet.intake.registry.domain.TakenIn;
import kz.qyzmet.intake.registry.domain.TransferRegistry;
import kz.qyzmet.kit.idempotency.CommandKey;
import kz.qyzmet.kit.idempotency.StoredAnswer;

/** Where registries and the papers in them are written and read. */
public interface Registries {
  /** The answer to keep, and the key to keep it under. */
  record Reply(CommandKey key, StoredAnswer answer) {}

  /** Which registries of a branch are asked for. */
  enum Which {
    ALL,
    CLOSED,
    DISPATCHED,
    /** With a line that is overdue. */
    OVERDUE
  }

  /**
   * A registry in a list.
   *
   * @param lines how many it has
   * @param arrived how many of them the provider has found, damaged ones too
   */
  record Summary(
      TransferRegistry.Head head,
      Optional<TransferRegistry.Run> run,
      int lines,
      int arrived,
      int missing,
      int overdue) {}

  /** All within one transaction, and none of it after a failure. */
  <T> Uni<T> inTransaction(Function<Within, Uni<T>> work);

  /** What waits at the branch, by provider. */
  Uni<Map<String, List<TakenIn>>> waiting(String branch);

  Uni<Optional<TransferRegistry>> find(RegistryNumber number);

  /**
   * Registries of a branch, newest first.
   *
   * @param before only those before it; null for the newest
   */
  Uni<List<Summary>> list(
      String branch, Which which, RegistryNumber before, int limit, Instant now);

  /** How many lines are overdue, by branch; none of it where none is. */
  Uni<Map<String, Long>> overdue(Instant now);

  /**
   * What left the branch with a courier in that time, and the papers that were there in it.
   *
   * @param until the first moment that is not of that time
   */
  Uni<CourierDay.Facts> courierFacts(String branch, Instant from, Instant until);

  /** What the provider found, in the consumer's transaction; of others' papers nothing is kept. */
  Uni<Void> found(SqlConnection tx, Map<UUID, Finding> findings);

  /** What the provider gave back, likewise. */
  Uni<Void> returned(SqlConnection tx, Map<UUID, Hand> hands);

  /** A transaction. */
  interface Within {
    /** What waits for a provider, held until the end: whoever comes second sees it gone. */
    Uni<List<TakenIn>> hold(String branch, String provider);

    /** The number of the branch's next registry of that day. */
    Uni<RegistryNumber> next(String branch, LocalDate day);

    /**
     * Writes a new registry; of two that take one number at once, one fails.
     *
     * @throws NumberTaken as a failure
     */
    Uni<Void> closed(TransferRegistry.Closed registry, Reply reply);

    /** The registry with its lines and their applications, held until the end. */
    Uni<Optional<TransferRegistry>> hold(RegistryNumber number);

    /** The next number of what is published about each of the applications. */
    Uni<Map<UUID, Integer>> publishing(Collection<UUID> applications);

    /** Writes that it has left, with its events and their lines in the timelines. */
    Uni<Void> dispatched(
        TransferRegistry.Dispatched registry,
        List<Line> left,
        List<? extends Envelope<?>> events,
        Reply reply);

    /** Writes that papers are here again that the provider gave back, and tells of it. */
    Uni<Void> cameBack(Line line, Envelope<?> event, Reply reply);

    /** Writes that the papers of a line stayed behind: they wait for another registry. */
    Uni<Void> stayed(TransferRegistry.Dispatched registry, Line line, Reply reply);
  }

  /** Another registry of the branch has got that number meanwhile. */
  final class NumberTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NumberTaken() {
      super("Expected a free number, but another registry has taken it", null, false, false);
    }
  }
}
