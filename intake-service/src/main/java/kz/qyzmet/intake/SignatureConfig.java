package kz.qyzmet.intake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** By what applicants' signatures are judged; the table is in the README of {@code signatures}. */
@ConfigMapping(prefix = "qyzmet.signature")
public interface SignatureConfig {
  /** Roots above who signs; without them no signature is taken. */
  @WithDefault("")
  Optional<Path> roots();

  /** Authorities between them and who signs, where messages do not carry these. */
  @WithDefault("")
  Optional<Path> authorities();

  /** Roots above who stamps; without them those above who signs. */
  @WithDefault("")
  Optional<Path> stampRoots();

  /** Largest CMS message. */
  @WithDefault("262144")
  int messageBytes();

  /** Largest answer of OCSP. */
  @WithDefault("65536")
  int answerBytes();

  /** Largest revocation list. */
  @WithDefault("8388608")
  int listBytes();

  /** How long ago an answer of OCSP may have been given. */
  @WithDefault("PT10M")
  Duration answerAge();

  /** How long ago a revocation list may have been made. */
  @WithDefault("PT24H")
  Duration listAge();

  /** How many revocation lists are kept for the next signatures. */
  @WithDefault("8")
  int lists();

  /** How far another's clock may be off. */
  @WithDefault("PT2M")
  Duration skew();

  /** How long one answer of the authority is waited for. */
  @WithDefault("PT3S")
  Duration patience();

  /** How long an applicant waits in all. */
  @WithDefault("PT10S")
  Duration timeLimit();

  /** How many are judged at once. */
  @WithDefault("4")
  int atOnce();

  /** How many more may wait; who comes then is sent away. */
  @WithDefault("64")
  int waiting();
}
