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

/** The cabinet's own account, by the primary key of its table. */
@ApplicationScoped
class OwnAccounts implements Accounts {
  private static final String PAGE =
      "SELECT id, status, version FROM application WHERE id > $1 ORDER BY id LIMIT $2";

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
