package kz.qyzmet.kit.inbox;

import com.fasterxml.jackson.core.JacksonException;
import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.TransactionRollbackException;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import kz.qyzmet.contracts.event.Decoded;
import kz.qyzmet.kit.database.Connections;

/** Tells a failure that passes (the database is away) from one that stays (a bug). */
final class Causes {
  /**
   * SQLSTATE classes: connection, password (being changed), transaction rollback, resources,
   * operator intervention, system error.
   */
  private static final Set<String> PASSING_CLASSES = Set.of("08", "28", "40", "53", "57", "58");

  /** Beside them: a lock not had in time, and a server that is a read-only copy for the moment. */
  private static final Set<String> PASSING_STATES = Set.of("55P03", "25006");

  private Causes() {}

  static boolean passing(Throwable failure) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof PgException sql) {
        return passing(sql.getSqlState());
      }
      // Both are exceptions of the kind below, and both are bugs: JSON that cannot be read or
      // written, and a transaction that someone tried to commit after its failure.
      if (cause instanceof JacksonException || cause instanceof TransactionRollbackException) {
        return false;
      }
      if (cause instanceof VertxException
          || cause instanceof IOException
          || cause instanceof TimeoutException
          || Connections.isMissing(cause)) {
        return true;
      }
    }
    return false;
  }

  private static boolean passing(String sqlState) {
    return sqlState != null
        && sqlState.length() == 5
        && (PASSING_CLASSES.contains(sqlState.substring(0, 2))
            || PASSING_STATES.contains(sqlState));
  }

  static String ofUnreadable(Arrival arrival) {
    return arrival.decoded() instanceof Decoded.Unreadable unreadable
        ? unreadable.cause()
        : "readable";
  }
}
