package kz.qyzmet.notification.reconciliation.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import kz.qyzmet.kit.account.AccountReads;
import kz.qyzmet.kit.account.Streams;
import kz.qyzmet.notification.reconciliation.domain.Account;
import kz.qyzmet.notification.reconciliation.domain.Page;
import kz.qyzmet.notification.reconciliation.domain.Party;
import kz.qyzmet.notification.reconciliation.usecase.Accounts;

/**
 * The cabinet's own account, by the primary key of its table. The fence of {@code OFFSET 0} sees to
 * it: PostgreSQL would rather read the whole table for each page.
 */
@ApplicationScoped
class OwnAccounts implements Accounts {
  private static final String PAGE =
      """
      SELECT p.id, a.status, coalesce(a.version, 0) AS version
      FROM (
        (SELECT id FROM application WHERE id > $1 ORDER BY id LIMIT $2)
        UNION
      """
          + AccountReads.UNHANDLED
          + """
        ORDER BY id LIMIT $2) p
      LEFT JOIN LATERAL (SELECT status, version FROM application WHERE id = p.id OFFSET 0) a ON true
      ORDER BY p.id
      """;

  private final AccountReads reads;

  OwnAccounts(AccountReads reads) {
    this.reads = reads;
  }

  @Override
  public Party party() {
    return Party.NOTIFICATION;
  }

  @Override
  public Uni<Page> page(UUID after, Integer limit) {
    return reads
        .page(PAGE, after, limit, OwnAccounts::account)
        .map(
            found ->
                new Page(
                    found,
                    AccountReads.next(found.stream().map(Account::application).toList(), limit)));
  }

  private static Account.Cabinet account(Row row, Streams streams) {
    return new Account.Cabinet(
        row.getUUID("id"),
        row.getString("status"),
        row.getInteger("version"),
        new Account.Streams(
            streams.heard(), streams.parked(), streams.deadLetters(), streams.unpublished()));
  }
}
