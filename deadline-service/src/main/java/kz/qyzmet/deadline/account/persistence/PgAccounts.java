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

/** Accounts by the SQL client: the watches by their primary key. */
@ApplicationScoped
class PgAccounts implements Accounts {
  private static final String PAGE =
      """
      SELECT application_id AS id, state, next_at FROM watch
      WHERE application_id > $1 ORDER BY application_id LIMIT $2
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
