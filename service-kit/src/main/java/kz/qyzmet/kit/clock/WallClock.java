package kz.qyzmet.kit.clock;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The database's clock as it is: the one producer of time in production. */
@DefaultBean
@ApplicationScoped
public class WallClock implements Moments {
  private final DatabaseClock database;

  WallClock(DatabaseClock database) {
    this.database = database;
  }

  @Override
  public Instant now() {
    return database.now().truncatedTo(ChronoUnit.MICROS);
  }
}
