package kz.qyzmet.intake.account.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import kz.qyzmet.contracts.passport.PassportRef;
import kz.qyzmet.intake.account.usecase.Account;
import kz.qyzmet.intake.account.usecase.Account.Place;
import kz.qyzmet.intake.account.usecase.Account.Whereabouts;
import kz.qyzmet.intake.account.usecase.Accounts;
import kz.qyzmet.intake.registry.usecase.ExpectResults;
import kz.qyzmet.kit.account.AccountReads;
import kz.qyzmet.kit.account.Streams;

/**
 * Accounts by the SQL client: every table is read by its primary key, and no form or text. The
 * fences of {@code OFFSET 0} see to it: PostgreSQL would rather read a whole table for each page.
 */
@ApplicationScoped
class PgAccounts implements Accounts {
  private static final String PAGE =
      """
      SELECT a.id, a.state,
        ARRAY (SELECT t.at FROM timeline t
               WHERE t.application = a.id AND t.type LIKE 'kz.qyzmet.application.%' ORDER BY t.at) AS told,
        l.branch AS papers_branch,
        CASE WHEN l.came_back_at IS NOT NULL THEN 'NOT_AWAITED'
             WHEN a.state = 'RETURNED' AND l.finding IN ('here', 'damaged') THEN 'ON_ITS_WAY'
             WHEN l.finding IN ('here', 'damaged') THEN 'AT_PROVIDER'
             WHEN l.finding = 'missing' AND l.found_at >= l.left_at THEN 'MISSING'
             WHEN l.left_at IS NOT NULL THEN 'ON_ITS_WAY'
             WHEN a.state <> 'ACCEPTED' OR a.withdrawal = 'ASKED' THEN 'NOT_AWAITED'
             ELSE 'AT_BRANCH' END AS papers_place,
        CASE WHEN l.came_back_at IS NOT NULL THEN l.came_back_at
             WHEN a.state = 'RETURNED' AND l.finding IN ('here', 'damaged')
               THEN (SELECT max(t.at) FROM timeline t WHERE t.application = a.id
                     AND t.type = 'kz.qyzmet.case.papers-returned.v1')
             WHEN l.finding IN ('here', 'damaged') OR l.found_at >= l.left_at THEN l.found_at
             ELSE coalesce(l.left_at, a.accepted_at) END AS papers_since,
        CASE WHEN a.state = 'RETURNED' THEN NULL ELSE l.expected_by END AS papers_until,
        r.branch AS result_branch,
        CASE r.state WHEN 'HERE' THEN 'AT_BRANCH' WHEN 'RETURNED' THEN 'SENT_BACK' WHEN 'REQUESTED' THEN 'ASKED_FOR'
             ELSE r.state END AS result_place,
        coalesce(r.handed_over_at, r.requested_at, r.back_at, r.arrived_at, r.dispatched_at) AS result_since,
        CASE r.state WHEN 'HERE' THEN (r.keep_until + 1)::timestamp AT TIME ZONE 'Asia/Almaty' END AS result_until,
        r.service, r.passport, r.provider, r.carrier, r.dispatched_at
      FROM (SELECT id, state, withdrawal, accepted_at FROM application WHERE id > $1 ORDER BY id LIMIT $2) a
      LEFT JOIN LATERAL (SELECT * FROM transfer_line WHERE application = a.id OFFSET 0) l ON true
      LEFT JOIN LATERAL (SELECT * FROM branch_result WHERE application = a.id OFFSET 0) r ON true
      ORDER BY a.id
      """;

  private final AccountReads reads;
  private final ExpectResults expected;

  PgAccounts(AccountReads reads, ExpectResults expected) {
    this.reads = reads;
    this.expected = expected;
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
        Arrays.stream(told).map(OffsetDateTime::toInstant).toList(),
        whereabouts(row, "papers", instant(row, "papers_until")),
        whereabouts(row, "result", resultUntil(row)),
        streams);
  }

  private Instant resultUntil(Row row) {
    return Place.ON_ITS_WAY.name().equals(row.getString("result_place"))
        ? expected
            .expectedBy(
                new PassportRef(row.getString("service"), row.getString("passport")),
                row.getString("provider"),
                row.getString("result_branch"),
                row.getString("carrier"),
                instant(row, "dispatched_at"))
            .orElse(null)
        : instant(row, "result_until");
  }

  private static Whereabouts whereabouts(Row row, String what, Instant until) {
    var branch = row.getString(what + "_branch");
    return branch == null
        ? null
        : new Whereabouts(
            Place.valueOf(row.getString(what + "_place")),
            branch,
            instant(row, what + "_since"),
            until);
  }

  private static Instant instant(Row row, String column) {
    var found = row.getOffsetDateTime(column);
    return found == null ? null : found.toInstant();
  }
}
