package kz.qyzmet.gateway.account.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.qyzmet.gateway.account.usecase.Account;
import kz.qyzmet.gateway.account.usecase.Account.Silence;
import kz.qyzmet.gateway.account.usecase.Accounts;
import kz.qyzmet.kit.account.AccountReads;
import kz.qyzmet.kit.account.Streams;

/** Accounts by the SQL client: the queue by its primary key, the next delivery by its place. */
@ApplicationScoped
class PgAccounts implements Accounts {
  private static final String PAGE =
      """
      SELECT p.id, coalesce(q.told, 0) AS told, coalesce(q.delivered, 0) AS delivered,
        coalesce(d.state = 'SENT', false) AS sent,
        (d.event::json ->> 'time')::timestamptz AS since,
        (SELECT min((m.outcome::json #>> '{accepted,acceptedAt}')::timestamptz) FROM inbound_message m
         WHERE m.application_id = p.id AND m.owed <> 'NONE') AS unanswered,
        s.systems, s.since AS silences
      FROM (
        (SELECT application_id AS id FROM delivery_queue
         WHERE application_id > $1 ORDER BY application_id LIMIT $2)
        UNION
        (SELECT application_id FROM chain
         WHERE application_id > $1 ORDER BY application_id LIMIT $2)
        UNION
      """
          + AccountReads.UNHANDLED
          + """
        ORDER BY id LIMIT $2) p
      LEFT JOIN LATERAL (SELECT told, delivered FROM delivery_queue WHERE application_id = p.id OFFSET 0) q ON true
      LEFT JOIN delivery d ON d.application_id = p.id AND d.version = q.delivered + 1
      LEFT JOIN LATERAL (
        SELECT array_agg(CASE WHEN m.left_at IS NOT NULL THEN m.awaited ELSE c.systems[1] END
                         ORDER BY m.silent_from, m.carries) AS systems,
          array_agg(m.silent_from ORDER BY m.silent_from, m.carries) AS since
        FROM chain_message m JOIN chain c ON c.application_id = m.application_id
        WHERE m.application_id = p.id AND m.silent_at IS NOT NULL) s ON true
      ORDER BY p.id
      """;

  private final AccountReads reads;

  PgAccounts(AccountReads reads) {
    this.reads = reads;
  }

  @Override
  public Uni<List<Account>> page(UUID after, Integer limit) {
    return reads.page(PAGE, after, limit, PgAccounts::account);
  }

  private static Account account(Row row, Streams streams) {
    return new Account(
        row.getUUID("id"),
        row.getInteger("told"),
        row.getInteger("delivered"),
        row.getBoolean("sent"),
        instant(row, "since"),
        instant(row, "unanswered"),
        silences(row),
        streams);
  }

  /** Before a message has left, only the gateway, where every chain begins, can be silent. */
  private static List<Silence> silences(Row row) {
    var systems = row.getArrayOfStrings("systems");
    var since = row.getArrayOfOffsetDateTimes("silences");
    var all = new ArrayList<Silence>();
    for (int i = 0; systems != null && i < systems.length; i++) {
      all.add(new Silence(systems[i], since[i].toInstant()));
    }
    return all;
  }

  private static Instant instant(Row row, String column) {
    var at = row.getOffsetDateTime(column);
    return at == null ? null : at.toInstant();
  }
}
