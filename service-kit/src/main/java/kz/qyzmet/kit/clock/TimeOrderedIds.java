package kz.qyzmet.kit.clock;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** UUID version 7 of RFC 9562: 48 bits of wall-clock milliseconds, 74 random bits. */
@DefaultBean
@ApplicationScoped
public class TimeOrderedIds implements Ids {
  private final SecureRandom random = new SecureRandom();
  private final Clock clock = Clock.systemUTC();

  @Override
  public UUID next() {
    long high = (clock.millis() << 16) | 0x7000L | (random.nextInt() & 0x0FFFL);
    long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }
}
