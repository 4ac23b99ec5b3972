package kz.qyzmet.college.registry.usecase;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import kz.qyzmet.college.registry.domain.OutboundRegistry;
import kz.qyzmet.college.registry.domain.OutboundRegistry.Line;
import kz.qyzmet.kit.idempotency.CommandKey;
import kz.qyzmet.kit.idempotency.StoredAnswer;

/** Where registries are kept. */
public interface OutboundRegistries {

  /**
   * What waits in no registry that is still here, the oldest application first.
   *
   * @param branch code of it; null for all
   */
  Uni<List<Waiting>> waiting(String organisation, String branch);

  /** What waits for a branch. */
  record Waiting(String branch, Line line) {}

  /**
   * Registries of an organisation without their lines, the newest first.
   *
   * @param before the last one of the page before
   */
  Uni<List<OutboundRegistry>> list(String organisation, Optional<UUID> before, int limit);

  Uni<Optional<OutboundRegistry>> find(String organisation, String number);

  /** Work in one transaction. */
  <T> Uni<T> inTransaction(Function<SqlConnection, Uni<T>> work);

  /** Holds the organisation's registries until the transaction ends: one is closed at a time. */
  Uni<Void> hold(SqlConnection tx, String organisation);

  Uni<List<Waiting>> waiting(SqlConnection tx, String organisation, String branch);

  /** How many were closed on that day. */
  Uni<Integer> closedOn(SqlConnection tx, String organisation, LocalDate day);

  Uni<Void> add(SqlConnection tx, OutboundRegistry closed, LocalDate day);

  /** One of them, held until the transaction ends. */
  Uni<Optional<OutboundRegistry>> lock(SqlConnection tx, String organisation, String number);

  /** It has left, and which of its lines have. */
  Uni<Void> leave(SqlConnection tx, OutboundRegistry gone);

  Uni<Void> answer(SqlConnection tx, CommandKey key, StoredAnswer answer);
}
