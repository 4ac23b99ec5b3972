package kz.qyzmet.deadline;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The settings of this service. */
@ConfigMapping(prefix = "qyzmet.deadline")
public interface DeadlineSettings {

  /** How many applications one sweep tells of in one transaction, 1 to 5000. */
  @WithDefault("500")
  int batch();

  /** How often the sweeper looks without being woken; the net below the instant it waits for. */
  @WithDefault("1s")
  Duration poll();

  /**
   * How long the sweeper waits at start for the consumers to take in what was said while the
   * service was down, so that nothing done in time is told as missed.
   */
  @WithDefault("60s")
  Duration catchUp();
}
