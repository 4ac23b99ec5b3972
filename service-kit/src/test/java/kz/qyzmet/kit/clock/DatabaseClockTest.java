package kz.qyzmet.kit.clock;

import static java.time.temporal.ChronoUnit.MICROS;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import kz.qyzmet.kit.app.Database;
import kz.qyzmet.testing.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = RealParts.class,
    initArgs = @ResourceArg(name = "database", value = "intake"))
class DatabaseClockTest {
  private static final int SLACK_MS = 100;

  @Inject Moments moments;

  private static Instant atTheDatabase() {
    var millis = "SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint";
    return Instant.ofEpochMilli((Long) Database.column(millis).getFirst());
  }

  @Test
  void the_moment_is_the_one_that_the_database_s_clock_shows() {
    // Given
    var before = atTheDatabase();
    // When
    var now = moments.now();
    // Then
    assertThat(now).isBetween(before.minusMillis(SLACK_MS), atTheDatabase().plusMillis(SLACK_MS));
    assertThat(now).as("no finer than PostgreSQL keeps").isEqualTo(now.truncatedTo(MICROS));
  }

  /** The tests' database stands on this machine: by its answers alone the two look the same. */
  @Test
  void it_is_not_the_one_of_this_machine() {
    // Given
    var hour = Duration.ofHours(1);
    var database = new DatabaseClock(null, null);
    database.take(Reading.of(Instant.now().minus(hour), System.nanoTime(), System.nanoTime()));
    // When
    var now = new WallClock(database).now();
    // Then
    assertThat(Duration.between(now, Instant.now())).isCloseTo(hour, Duration.ofMinutes(1));
  }
}
