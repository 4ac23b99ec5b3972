package kz.qyzmet.intake.testing;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import kz.qyzmet.kit.clock.Moments;

/** Time as the test sets it; each look at it takes a microsecond. */
@Alternative
@Priority(1)
@ApplicationScoped
public class TickingClock implements Moments {
  private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");
  private static final Duration TICK = Duration.ofNanos(1_000);

  private final AtomicReference<Instant> now =
      new AtomicReference<>(LocalDateTime.parse("2026-03-05T10:00").atZone(ALMATY).toInstant());

  @Override
  public Instant now() {
    return now.updateAndGet(instant -> instant.plus(TICK));
  }

  /** Sets the wall clock of Almaty, and proves the day of the week that the test believes in. */
  public void set(DayOfWeek day, String at) {
    var time = LocalDateTime.parse(at);
    if (time.getDayOfWeek() != day) {
      throw new IllegalArgumentException(
          "Expected " + at + " to be a " + day + ", but it is a " + time.getDayOfWeek());
    }
    set(time);
  }

  /** The same where the day was computed and not believed. */
  public void set(LocalDateTime time) {
    now.set(time.atZone(ALMATY).toInstant());
  }
}
