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

  /** Where intake-service answers; its account is fetched there. */
  @WithDefault("http://127.0.0.1:8081")
  String intakeUrl();

  /** Where college-service answers; its account is fetched there. */
  @WithDefault("http://127.0.0.1:8082")
  String collegeUrl();

  /** Where deadline-service answers; its account is fetched there. */
  @WithDefault("http://127.0.0.1:8083")
  String deadlineUrl();

  /** Where gateway-service answers, or {@code none}: then it takes no part in a reconciliation. */
  @WithDefault("none")
  String gatewayUrl();

  /** The accounts of the services, held against each other. */
  Reconciliation reconciliation();

  /** The accounts of the services, held against each other. */
  interface Reconciliation {

    /** How long after one reconciliation the next begins. */
    @WithDefault("PT15M")
    Duration every();

    /** What is younger is under way and no gap; 10 seconds at least. */
    @WithDefault("PT5M")
    Duration grace();

    /**
     * Working days that papers may wait at a branch before they leave, and a result that was asked
     * for once more at its provider.
     */
    @WithDefault("5")
    int sentWithin();

    /** Working days that a carrier may have something where the passport gives it no time. */
    @WithDefault("8")
    int carriedWithin();

    /** Accounts of a service read at once; 500 at most. */
    @WithDefault("500")
    int page();

    /** Gaps of each kind that a report lists; it counts them all. */
    @WithDefault("200")
    int listed();
  }
}
