package kz.qyzmet.stack.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import kz.qyzmet.authority.Algorithm;
import kz.qyzmet.contracts.identity.SyntheticIin;
import kz.qyzmet.embedded.Ports;
import kz.qyzmet.signatures.Expected;
import kz.qyzmet.signatures.HttpFetch;
import kz.qyzmet.signatures.Limits;
import kz.qyzmet.signatures.SignatureVerifier;
import kz.qyzmet.signatures.Trust;
import kz.qyzmet.signatures.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SigningTest {
  private static final String IIN = SyntheticIin.nth(3).value();
  private static final byte[] CONTENT = "{}".getBytes(StandardCharsets.UTF_8);

  @TempDir private Path data;

  @ParameterizedTest
  @EnumSource(names = {"RSA", "GOST_2015_512"})
  void whoever_trusts_the_stacks_roots_finds_a_signature_of_its_people_good_by_its_clock(
      Algorithm algorithm) throws IOException {
    // Given
    var offset = Duration.ofDays(-200);
    StackState.saveClock(data, offset);
    try (var authority = Signing.start(data, Ports.free());
        var fetch = new HttpFetch(Duration.ofSeconds(10))) {
      var roots = Files.readString(Signing.roots(data));
      var verifier = new SignatureVerifier(Trust.of(roots, "", roots), Limits.USUAL, fetch);
      // When
      var message = Signing.sign(data, IIN, algorithm, CONTENT);
      // Then
      var now = Instant.now().plus(offset);
      assertThat(authority.url()).startsWith("http://127.0.0.1:");
      assertThat(verifier.verify(CONTENT, message, Expected.applicant(IIN), now))
          .isInstanceOfSatisfying(
              Verdict.Valid.class,
              valid -> assertThat(valid.time()).isCloseTo(now, within(1, ChronoUnit.MINUTES)));
    }
  }

  @Test
  void on_the_same_port_it_keeps_its_roots_and_on_another_it_begins_anew() throws IOException {
    // Given
    int port = Ports.free();
    Signing.start(data, port).close();
    var first = Files.readString(Signing.roots(data));
    // When
    Signing.start(data, port).close();
    // Then
    assertThat(Files.readString(Signing.roots(data))).isEqualTo(first);
    // When
    Signing.start(data, Ports.free()).close();
    // Then
    assertThat(Files.readString(Signing.roots(data))).isNotEqualTo(first);
  }
}
