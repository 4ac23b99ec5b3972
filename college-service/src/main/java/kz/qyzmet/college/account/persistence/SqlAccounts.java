package kz.qyzmet.college.account.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import kz.qyzmet.college.account.usecase.Account;
import kz.qyzmet.college.account.usecase.Accounts;
import kz.qyzmet.college.casework.domain.Actor;
import kz.qyzmet.college.casework.usecase.Procedures;
import kz.qyzmet.contracts.passport.PassportRef;
import kz.qyzmet.contracts.passport.Step;
import kz.qyzmet.kit.account.AccountReads;
import kz.qyzmet.kit.account.Streams;

/** Accounts by the SQL client: every table is read by its primary key. */
@ApplicationScoped
class SqlAccounts implements Accounts {

  private static final String PAGE =
      """
      SELECT p.id, c.state, w.state AS papers, c.step, c.role, c.since, c.organisation,
        f.service, f.passport_version,
        f.pickup::json ->> 'kind' AS pickup, f.pickup::json ->> 'code' AS branch,
        c.proceedings::json #>> '{back,where}' AS back,
        CASE WHEN c.proceedings::json #>> '{back,where}' IS NOT NULL THEN (
          SELECT max(h.at) FROM history h
          WHERE h.id = p.id AND h.kind LIKE 'RETURN\\_%' AND h.kind <> 'RETURN_WANTED') END AS back_since,
        ARRAY (SELECT h.at FROM history h WHERE h.id = p.id ORDER BY h.version) AS told
      FROM (
        (SELECT id FROM cases WHERE id > $1 ORDER BY id LIMIT $2)
        UNION
        (SELECT id FROM awaited_package WHERE id > $1 ORDER BY id LIMIT $2)
        UNION
      """
          + AccountReads.UNHANDLED
          + """
        ORDER BY id LIMIT $2) p
      LEFT JOIN cases c ON c.id = p.id
      LEFT JOIN case_file f ON f.id = c.id AND c.state = 'OPEN'
      LEFT JOIN awaited_package w ON w.id = p.id
      ORDER BY p.id
      """;

  private static final String BRANCH = "branch";

  private final AccountReads reads;
  private final Procedures procedures;

  SqlAccounts(AccountReads reads, Procedures procedures) {
    this.reads = reads;
    this.procedures = procedures;
  }

  @Override
  public Uni<List<Account>> page(UUID after, Integer limit) {
    return reads.page(PAGE, after, limit, this::account);
  }

  private Account account(Row row, Streams streams) {
    var told = row.getArrayOfOffsetDateTimes("told");
    return new Account(
        row.getUUID("id"),
        row.getString("state"),
        row.getString("papers"),
        toSend(row),
        back(row),
        Arrays.stream(told).map(OffsetDateTime::toInstant).toList(),
        streams);
  }

  /**
   * At the step that hands to the carrier, and still the provider's: which one that is, the
   * passport says.
   */
  private Account.ToSend toSend(Row row) {
    if (!BRANCH.equals(row.getString("pickup"))
        || Actor.Operator.ROLE.equals(row.getString("role"))) {
      return null;
    }
    var service = new PassportRef(row.getString("service"), row.getString("passport_version"));
    return procedures
        .action(service, row.getString("organisation"), row.getString("step"))
        .filter(action -> action == Step.Action.ISSUE)
        .map(
            _ ->
                new Account.ToSend(
                    row.getString("branch"), row.getOffsetDateTime("since").toInstant()))
        .orElse(null);
  }

  private static Account.WayBack back(Row row) {
    var state = row.getString("back");
    return state == null
        ? null
        : new Account.WayBack(state, row.getOffsetDateTime("back_since").toInstant());
  }
}
