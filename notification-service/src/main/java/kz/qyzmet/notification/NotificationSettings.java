package kz.qyzmet.notification;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What can be set of this service. Checked at start. */
@ConfigMapping(prefix = "qyzmet.notification")
public interface NotificationSettings {

  /** Page length of a list when the caller names none. */
  @WithDefault("50")
  int pageSize();

  /** Longest page that a caller may ask for. */
  @WithDefault("200")
  int largestPage();

  /** The live streams of the cabinet. */
  Streams streams();

  /** The live streams of the cabinet. */
  interface Streams {

    /** A silent stream says something after this time, and looks into the database once more. */
    @WithDefault("PT15S")
    Duration heartbeat();

    /** Notices read at once for a stream that is behind. */
    @WithDefault("64")
    int batch();

    /** Streams that one applicant may hold open in one process; one more is answered 429. */
    @WithDefault("8")
    int perApplicant();
  }
}
