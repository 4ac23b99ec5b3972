package kz.qyzmet.localclock;

import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import kz.qyzmet.kit.clock.DatabaseClock;
import kz.qyzmet.kit.clock.Moments;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The database's clock, moved by an offset. Time still passes; it only passes elsewhere. This class
 * is in a jar of its own, which a production build does not contain.
 */
@ApplicationScoped
public class MovableClock implements Moments {
  private final DatabaseClock clock;
  private volatile Duration offset;

  MovableClock(
      DatabaseClock clock,
      @ConfigProperty(name = "qyzmet.clock.offset", defaultValue = "PT0S") String offset) {
    this.clock = clock;
    try {
      this.offset = Duration.parse(offset);
    } catch (DateTimeException e) {
      throw new ConfigurationException(
          "Expected qyzmet.clock.offset to be an ISO duration, but it is " + offset, e);
    }
  }

  @Override
  public Instant now() {
    return clock.now().plus(offset).truncatedTo(ChronoUnit.MICROS);
  }

  @Override
  public Duration shift() {
    return offset;
  }

  void moveBy(Duration newOffset) {
    offset = newOffset;
  }

  void moveTo(Instant instant) {
    offset = Duration.between(clock.now(), instant);
  }
}
