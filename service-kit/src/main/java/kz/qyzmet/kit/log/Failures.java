package kz.qyzmet.kit.log;

import com.fasterxml.jackson.core.JacksonException;
import io.vertx.pgclient.PgException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.StringJoiner;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.qyzmet.kit.database.Connections;
import org.apache.kafka.common.errors.RetriableException;

/**
 * A failure in words that hold nobody's data: its types, the database's codes and names, and the
 * places in our own code. Its message stays out, for it may quote a row, a document or a parameter;
 * only one that speaks of a connection is told.
 */
public final class Failures {
  private static final String OURS = "kz.qyzmet.";
  private static final int MOST_LINKS = 6;
  private static final int MOST_PLACES = 4;

  private Failures() {}

  /**
   * The failure and its causes in one line, the outermost first: {@code type facts at place, place
   * <- type facts}.
   */
  public static String line(Throwable failure) {
    return links(failure).map(Failures::told).collect(Collectors.joining(" <- "));
  }

  /**
   * Whether its message, or that of a cause or of one that was suppressed, is made by who quotes
   * what he was given.
   */
  static boolean quotes(Throwable failure) {
    var seen = Collections.<Throwable>newSetFromMap(new IdentityHashMap<>());
    var open = new ArrayDeque<>(List.of(failure));
    while (!open.isEmpty()) {
      var link = open.pop();
      if (link instanceof PgException
          || link instanceof SQLException
          || link instanceof JacksonException) {
        return true;
      }
      if (seen.add(link)) {
        Stream.concat(Stream.ofNullable(link.getCause()), Arrays.stream(link.getSuppressed()))
            .forEach(open::push);
      }
    }
    return false;
  }

  /** A chain of causes may have no end. */
  private static Stream<Throwable> links(Throwable failure) {
    return Stream.iterate(failure, link -> link != null, Throwable::getCause).limit(MOST_LINKS);
  }

  private static String told(Throwable link) {
    var told = new StringJoiner(" ").add(link.getClass().getName());
    facts(link).forEach(told::add);
    var places = places(link);
    if (!places.isEmpty()) {
      told.add("at " + String.join(", ", places));
    }
    return told.toString();
  }

  private static List<String> facts(Throwable link) {
    var facts = new ArrayList<String>();
    switch (link) {
      case PgException sql -> {
        fact(facts, "SQLSTATE ", sql.getSqlState());
        fact(facts, "table=", sql.getTable());
        fact(facts, "column=", sql.getColumn());
        fact(facts, "constraint=", sql.getConstraint());
      }
      case SQLException sql -> fact(facts, "SQLSTATE ", sql.getSQLState());
      default -> {
        if (speaksOfConnections(link) && link.getMessage() != null) {
          facts.add("(" + link.getMessage().replaceAll("\\s+", " ") + ")");
        }
      }
    }
    return facts;
  }

  private static void fact(List<String> facts, String name, String value) {
    if (value != null) {
      facts.add(name + value);
    }
  }

  private static boolean speaksOfConnections(Throwable link) {
    return link instanceof SocketException
        || link instanceof UnknownHostException
        || link instanceof TimeoutException
        || link instanceof RetriableException
        || Connections.isMissing(link);
  }

  /** Generated classes have no file, and say nothing that their callers do not. */
  private static List<String> places(Throwable link) {
    return Arrays.stream(link.getStackTrace())
        .filter(frame -> frame.getClassName().startsWith(OURS) && frame.getFileName() != null)
        .limit(MOST_PLACES)
        .map(Failures::place)
        .toList();
  }

  private static String place(StackTraceElement frame) {
    var name = frame.getClassName();
    return "%s.%s:%d"
        .formatted(
            name.substring(name.lastIndexOf('.') + 1),
            frame.getMethodName(),
            frame.getLineNumber());
  }
}
