package kz.qyzmet.deadline.account.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import kz.qyzmet.deadline.account.usecase.Account;
import kz.qyzmet.deadline.account.usecase.Accounts;
import kz.qyzmet.kit.account.AccountReads;
import kz.qyzmet.kit.account.Streams;

/**
 * Accounts by the SQL client: the watches by their primary key. The fence of {@code OFFSET 0} sees
 * to it: PostgreSQL would rather read the whole table for each page.
 */
@ApplicationScoped
class PgAccounts implements Accounts {
  private static final String PAGE =
      """
      SELECT p.id, w.state, w.next_at
      FROM (
        (SELECT application_id AS id FROM watch WHERE application_id > $1 ORDER BY application_id LIMIT $2)
        UNION
      """
          + AccountReads.UNHANDLED
          + """
        ORDER BY id LIMIT $2) p
      LEFT JOIN LATERAL (SELECT state, next_at FROM watch WHERE application_id = p.id OFFSET 0) w ON true
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
    var next = row.getOffsetDateTime("next_at");
    return new Account(
        row.getUUID("id"), row.getString("state"), next == null ? null : next.toInstant(), streams);
  }
}
