package kz.qyzmet.kit.outbox;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.contracts.event.EventJson;
import kz.qyzmet.kit.trace.Traces;

/**
 * Where events wait, in the transaction of the state that they tell of, until they are published.
 */
@ApplicationScoped
public class Outbox {
  private static final String INSERT =
      "INSERT INTO outbox (event_id, application_id, share, topic, payload)"
          + " VALUES ($1, $2, $3, $4, $5)";

  private final OutboxSignal signal;
  private final Traces traces;

  Outbox(OutboxSignal signal, Traces traces) {
    this.signal = signal;
    this.traces = traces;
  }

  /** The event as a row, for a caller that writes it in a statement of its own. */
  public OutboxRow row(Envelope<?> event) {
    var application = event.applicationId();
    return new OutboxRow(
        event.id(),
        application,
        OutboxRow.shareOf(application),
        event.topic(),
        EventJson.encode(traces.placed(event)));
  }

  /** Appends within the caller's transaction, in one pipelined batch. */
  public Uni<Void> append(SqlClient tx, List<? extends Envelope<?>> events) {
    return appendRows(tx, events.stream().map(this::row).toList());
  }

  /** Appends rows within the caller's transaction, in one pipelined batch. */
  public Uni<Void> appendRows(SqlClient tx, List<OutboxRow> rows) {
    if (rows.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return tx.preparedQuery(INSERT)
        .executeBatch(rows.stream().map(Outbox::tuple).toList())
        .replaceWithVoid();
  }

  /** Wakes the relay; call it after the commit. A lost call costs the poll's interval, no event. */
  public void kick() {
    signal.kick();
  }

  private static Tuple tuple(OutboxRow row) {
    return Tuple.of(
        row.eventId(), row.applicationId(), row.share(), row.topic(), Buffer.buffer(row.payload()));
  }
}
