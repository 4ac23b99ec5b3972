package kz.qyzmet.intake.signature.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import kz.qyzmet.authority.Algorithm;
import kz.qyzmet.authority.Authority;
import kz.qyzmet.authority.Profile;
import kz.qyzmet.authority.Signer;
import kz.qyzmet.contracts.identity.SyntheticIin;
import kz.qyzmet.intake.SignatureConfig;
import kz.qyzmet.intake.signature.usecase.Signatures.Answer;
import kz.qyzmet.signatures.Reason;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How long an applicant waits where the authority takes the question and never answers. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class SignaturesTest {
  private static final Instant NOW = Instant.parse("2026-03-05T05:00:00Z");
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final String IIN = SyntheticIin.nth(1).value();
  private static final byte[] CONTENT = "{}".getBytes(StandardCharsets.UTF_8);

  @TempDir private static Path folder;

  private static byte[] message;
  private static ServerSocket mute;

  @BeforeAll
  static void start() throws IOException {
    int port;
    try (var authority = Authority.start(folder, 0, InstantSource.fixed(NOW))) {
      var family = authority.family(Algorithm.RSA);
      Files.writeString(folder.resolve("roots.pem"), family.rootPem());
      var from = NOW.minus(Duration.ofDays(1));
      var credentials = family.issue(Profile.person(IIN, "СЫНАҚОВА", "АЙША", from));
      message = Signer.of(credentials, family.stamps()).sign(CONTENT);
      port = URI.create(authority.url()).getPort();
    }
    mute = new ServerSocket(port, 16, InetAddress.getLoopbackAddress());
  }

  @AfterAll
  static void end() throws IOException {
    mute.close();
  }

  private static Signatures signatures(Map<String, String> settings) {
    var config =
        new SmallRyeConfigBuilder()
            .withMapping(SignatureConfig.class)
            .withDefaultValue("qyzmet.signature.roots", folder.resolve("roots.pem").toString())
            .withDefaultValues(settings)
            .build()
            .getConfigMapping(SignatureConfig.class);
    return new Signatures(config, () -> NOW);
  }

  @Test
  void after_the_limit_of_time_the_authority_counts_as_unreachable() {
    // Given
    var signatures =
        signatures(
            Map.of("qyzmet.signature.patience", "PT20S", "qyzmet.signature.time-limit", "PT1S"));
    // When
    var answer = signatures.judge(CONTENT, message, IIN).await().atMost(Duration.ofSeconds(10));
    // Then
    assertThat(answer).isEqualTo(new Answer.Refused(Reason.REVOCATION_UNREACHABLE));
    signatures.stop();
  }

  @Test
  void whoever_comes_when_too_many_wait_is_sent_away_at_once() {
    // Given
    var signatures =
        signatures(
            Map.of(
                "qyzmet.signature.patience", "PT2S",
                "qyzmet.signature.at-once", "1",
                "qyzmet.signature.waiting", "1"));
    var first = signatures.judge(CONTENT, message, IIN).subscribeAsCompletionStage();
    var second = signatures.judge(CONTENT, message, IIN).subscribeAsCompletionStage();
    // When
    var third = signatures.judge(CONTENT, message, IIN).await().atMost(Duration.ofSeconds(1));
    // Then
    assertThat(third).isEqualTo(new Answer.Busy());
    assertThat(first.orTimeout(LIMIT.toSeconds(), TimeUnit.SECONDS).join())
        .isEqualTo(new Answer.Refused(Reason.REVOCATION_UNREACHABLE));
    assertThat(second.orTimeout(LIMIT.toSeconds(), TimeUnit.SECONDS).join())
        .isEqualTo(new Answer.Refused(Reason.REVOCATION_UNREACHABLE));
    signatures.stop();
  }

  @Test
  void without_roots_no_signature_is_taken() {
    // Given
    var signatures = signatures(Map.of("qyzmet.signature.roots", ""));
    // When
    var answer = signatures.judge(CONTENT, message, IIN).await().atMost(LIMIT);
    // Then
    assertThat(answer).isEqualTo(new Answer.NotTaken());
    signatures.stop();
  }
}
