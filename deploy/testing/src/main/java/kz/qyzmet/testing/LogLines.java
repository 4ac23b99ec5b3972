package kz.qyzmet.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.handlers.ConsoleHandler;

/**
 * What the running application writes on its console from now on, by the console's own filter and
 * format. One entry is one record: with a stack trace it has several lines.
 */
public final class LogLines extends Handler implements AutoCloseable {
  private final Handler console;
  private final List<String> written = new CopyOnWriteArrayList<>();

  private LogLines(Handler console) {
    this.console = console;
  }

  /** Begins to listen; close it, and it is as if it had never been there. */
  public static LogLines open() {
    var console =
        Stream.of(root().getHandlers())
            .flatMap(LogLines::withInner)
            .filter(ConsoleHandler.class::isInstance)
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "Expected the application to log to its console, but it does not"));
    var lines = new LogLines(console);
    root().addHandler(lines);
    return lines;
  }

  private static Logger root() {
    return Logger.getLogger("");
  }

  private static Stream<Handler> withInner(Handler handler) {
    return handler instanceof ExtHandler outer
        ? Stream.concat(
            Stream.of(handler), Stream.of(outer.getHandlers()).flatMap(LogLines::withInner))
        : Stream.of(handler);
  }

  /** What was written so far. */
  public List<String> written() {
    return List.copyOf(written);
  }

  @Override
  public void publish(LogRecord line) {
    if (console.isLoggable(line)) {
      written.add(console.getFormatter().format(line));
    }
  }

  @Override
  public void flush() {
    // Nothing is held back.
  }

  @Override
  public void close() {
    root().removeHandler(this);
  }
}
