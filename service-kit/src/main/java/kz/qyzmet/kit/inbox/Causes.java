package kz.qyzmet.kit.inbox;

import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import kz.qyzmet.contracts.event.Decoded;

/** Tells a failure that passes (the database is away) from one that stays (a bug). */
final class Causes {
  /**
   * SQLSTATE classes: connection, password (being changed), transaction rollback, resources,
   * operator intervention, system error.
   */
  private static final Set<String> PASSING_CLASSES = Set.of("08", "28", "40", "53", "57", "58");

  /** Beside them: a lock not had in time, and a server that is a read-only copy for the moment. */
  private static final Set<String> PASSING_STATES = Set.of("55P03", "25006");

  private static final int LONGEST = 500;

  private Causes() {}

  static boolean passing(Throwable failure) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof PgException sql) {
        return PASSING_CLASSES.contains(sql.getSqlState().substring(0, 2))
            || PASSING_STATES.contains(sql.getSqlState());
      }
      if (cause instanceof VertxException
          || cause instanceof IOException
          || cause instanceof TimeoutException) {
        return true;
      }
    }
    return false;
  }

  static String ofUnreadable(Arrival arrival) {
    return arrival.decoded() instanceof Decoded.Unreadable unreadable
        ? unreadable.cause()
        : "readable";
  }

  static String ofBug(Throwable failure) {
    var text = failure.toString();
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }
}
