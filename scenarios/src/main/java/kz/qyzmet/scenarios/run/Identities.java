package kz.qyzmet.scenarios.run;

import java.util.UUID;
import kz.qyzmet.kit.clock.Ids;

/** One after the other: a scenario is the same each time it is told. */
final class Identities implements Ids {
  private static final long VERSION_7 = 0x0190_0000_0000_7000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private long last;

  @Override
  public UUID next() {
    return new UUID(VERSION_7, VARIANT + ++last);
  }
}
