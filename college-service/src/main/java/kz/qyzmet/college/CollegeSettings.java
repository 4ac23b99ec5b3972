package kz.qyzmet.college;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The settings of college-service; the README's table lists them. */
@ConfigMapping(prefix = "qyzmet.college")
public interface CollegeSettings {

  /** Where intake-service answers; the form is fetched there. */
  @WithDefault("http://127.0.0.1:8081")
  String intakeUrl();

  /** Where gateway-service answers; the national education database is asked by it. */
  Optional<URI> gatewayUrl();

  /** Which register of learners is asked. */
  @WithDefault("synthetic")
  Register learnerRegister();

  /** Where learners are known. */
  enum Register {
    /** What ships: of people who cannot live. */
    SYNTHETIC,
    /** The national education database, by gateway-service. */
    NATIONAL
  }

  /** How long a client should wait before it asks for a form again while intake-service is away. */
  @WithDefault("PT5S")
  Duration formRetryAfter();

  /** Whether nothing is proposed without the draft of its paper, where the paper has a template. */
  @WithDefault("false")
  boolean draftRequired();

  /** Whether a case whose paper is drafted passes its signature with the signed paper alone. */
  @WithDefault("false")
  boolean signatureRequired();

  /** Papers that are made at the same time at most. */
  @WithDefault("2")
  int printers();

  /** Entries on a page when the request names no limit. */
  @WithDefault("50")
  int pageSize();

  /** The most entries that a request may ask for. */
  @WithDefault("200")
  int maxPageSize();

  /** The folder of the directors' keys; without it nobody signs here. */
  Optional<Path> signingKeys();

  /** Where the signing service answers that has the keys of which the folder has certificates. */
  Optional<URI> signingService();

  /** The file whose text the signing service is shown as a bearer token. */
  Optional<Path> signingServiceToken();

  /** Where time stamps are given (RFC 3161). */
  Optional<URI> signingStamps();

  /** The file with the roots, and the authorities below, of signers and of time stamps, PEM. */
  Optional<Path> signingRoots();

  /** Where the public reaches this service: signed papers bear it; without it they bear no code. */
  Optional<URI> papersAddress();

  /** The longest wait for one answer of signing service, time stamps or authority. */
  @WithDefault("PT10S")
  Duration signingPatience();

  /** How long a paper that cannot be signed yet is tried again, before whoever asked asks anew. */
  @WithDefault("PT24H")
  Duration signingWithin();

  /** How often is looked for papers to sign. */
  @WithDefault("PT2S")
  Duration signingPoll();

  /** The most cases that one request may have signed. */
  @WithDefault("100")
  int signingBatch();

  /** The service's own key (PKCS#12, password beside); without it nothing is attested here. */
  Optional<Path> witnessKey();

  /** How often the ends of register books are signed that have grown since. */
  @WithDefault("PT1H")
  Duration checkpointEvery();
}
