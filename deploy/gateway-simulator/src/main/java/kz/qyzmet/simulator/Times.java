package kz.qyzmet.simulator;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** The simulator's clock: the wall's, whatever the stack's shows. */
final class Times {
  private static final ZoneOffset ASTANA = ZoneOffset.ofHours(5);

  private Times() {}

  static OffsetDateTime now() {
    return OffsetDateTime.now(ASTANA).truncatedTo(ChronoUnit.MILLIS);
  }
}
