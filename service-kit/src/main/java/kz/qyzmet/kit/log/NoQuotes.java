package kz.qyzmet.kit.log;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.stream.Stream;

/**
 * The net below {@link Failures}: whoever logs a failure within a line, or one of the database or
 * of a reader of JSON with its stack trace, gets it into the log without its words. Others that
 * come with their stack are logged as they are, for the one of a start must name the setting that
 * is missing.
 */
@LoggingFilter(name = NoQuotes.NAME)
public final class NoQuotes implements Filter {
  static final String NAME = "no-quotes";

  @Override
  public boolean isLoggable(LogRecord line) {
    var thrown = line.getThrown();
    if (thrown != null && Failures.quotes(thrown)) {
      line.setThrown(new InShort(thrown));
    }
    if (line.getParameters() != null) {
      line.setParameters(Stream.of(line.getParameters()).map(NoQuotes::inShort).toArray());
    }
    return true;
  }

  private static Object inShort(Object parameter) {
    return parameter instanceof Throwable failure ? Failures.line(failure) : parameter;
  }

  /** Stands in for a failure where a log prints one. */
  private static final class InShort extends Exception {
    private static final long serialVersionUID = 1;

    InShort(Throwable failure) {
      super(Failures.line(failure), null, false, false);
    }
  }
}
