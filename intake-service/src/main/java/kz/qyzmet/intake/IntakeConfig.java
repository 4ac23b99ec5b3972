package kz.qyzmet.intake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Settings of this service. */
@ConfigMapping(prefix = "qyzmet.intake")
public interface IntakeConfig {
  /** Largest scan that is taken at all, in bytes; a passport may allow less. */
  @WithDefault("10485760")
  long maxAttachmentBytes();

  /**
   * Where the bytes of scans lie: {@code postgresql}, {@code file:///FOLDER} or {@code
   * s3://BUCKET[/PREFIX]}; what lies in PostgreSQL already stays readable.
   */
  @WithDefault("postgresql")
  String contentStore();

  /**
   * Stores that were chosen before, written alike and each of another kind: what was stored there
   * stays there, and readable.
   */
  @WithDefault("")
  Optional<List<String>> contentStoresBefore();

  /** How many items a list has where the caller names no limit. */
  @WithDefault("20")
  int pageSize();

  /** Largest limit of a list that a caller may name. */
  @WithDefault("100")
  int maxPageSize();

  /** Whether an IIN may have the seventh digit 0, as some foreigners' are said to have. */
  @WithDefault("false")
  boolean iinCenturyZero();

  /** Whether an applicant's own application has to be certified here. */
  @WithDefault("when-given")
  PortalCertification portalCertification();

  /** What is asked of an application that comes from the portal. */
  enum PortalCertification {
    /** A signature or a one-time password. */
    REQUIRED,
    /** Nothing: the portal has confirmed it before it comes; what is given is checked. */
    WHEN_GIVEN
  }

  /** How often a one-time password may be tried. */
  @WithDefault("3")
  int passwordTries();

  /** For how long a one-time password can be used. */
  @WithDefault("PT5M")
  Duration passwordAge();

  /** How many one-time passwords a person, and a phone, may be sent within an hour. */
  @WithDefault("5")
  int passwordsPerHour();

  /** Where the gateway for text messages answers; without it no one-time password is sent. */
  @WithDefault("")
  Optional<String> smsUrl();

  /** Where gateway-service answers; without it the register of persons is unreachable. */
  @WithDefault("")
  Optional<String> gatewayUrl();
}
