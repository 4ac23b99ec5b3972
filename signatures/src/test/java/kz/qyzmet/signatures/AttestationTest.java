package kz.qyzmet.signatures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kz.qyzmet.authority.Algorithm;
import kz.qyzmet.authority.Credentials;
import kz.qyzmet.authority.KeyFile;
import kz.qyzmet.authority.Profile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttestationTest {
  private static final byte[] STATEMENT = "qyzmet".getBytes(StandardCharsets.UTF_8);
  private static final Instant FROM = World.MORNING.minus(Duration.ofDays(30));
  private static final String BIN = "990940009994";

  private static World world;

  @TempDir private Path folder;

  @BeforeAll
  static void start() {
    world = new World(Algorithm.RSA);
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  private static Profile profile() {
    return Profile.system("QYZMET", BIN, "ОПЕРАТОР", FROM);
  }

  private SystemKey key(Credentials of) {
    var file = folder.resolve("witness.p12");
    KeyFile.write(of, file, "a word");
    return SystemKey.open(file, folder.resolve("witness.password"));
  }

  private Attestation attested() {
    return key(world.family.issue(profile())).sign(STATEMENT);
  }

  private static Verdict verdict(byte[] statement, Attestation by, Instant at) {
    return new AttestationVerifier(world.trust()).verify(statement, by, at);
  }

  private static Verdict refused(Reason reason) {
    return new Verdict.Refused(reason);
  }

  @Nested
  class A_statement {

    @Test
    void of_a_system_holds_and_says_whose_system_it_is() {
      // When
      var verdict = verdict(STATEMENT, attested(), World.MORNING);
      // Then
      assertThat(verdict)
          .isEqualTo(
              new Verdict.Valid(
                  new Signatory(null, "QYZMET", false, BIN, "ОПЕРАТОР"), World.MORNING, null));
    }

    @Test
    void that_says_something_else_is_refused() {
      var other = "qyzmet-".getBytes(StandardCharsets.UTF_8);
      assertThat(verdict(other, attested(), World.MORNING)).isEqualTo(refused(Reason.WRONG_SIGNER));
    }

    @Test
    void that_says_a_time_at_which_the_certificate_was_not_valid_is_refused() {
      var late = FROM.plus(Duration.ofDays(366));
      assertThat(verdict(STATEMENT, attested(), late)).isEqualTo(refused(Reason.EXPIRED));
    }

    @Test
    void of_somebody_whom_another_authority_knows_is_refused() {
      // Given
      try (var elsewhere = new World(Algorithm.RSA)) {
        var by = key(elsewhere.family.issue(profile())).sign(STATEMENT);
        // Then
        assertThat(verdict(STATEMENT, by, World.MORNING)).isEqualTo(refused(Reason.UNKNOWN_CHAIN));
      }
    }

    @Test
    void with_the_certificate_of_another_key_is_refused() {
      // Given
      var other = key(world.family.issue(profile())).sign(STATEMENT);
      var mixed = new Attestation(attested().signature(), other.certificates());
      // Then
      assertThat(verdict(STATEMENT, mixed, World.MORNING)).isEqualTo(refused(Reason.WRONG_SIGNER));
    }

    @Test
    void without_certificates_or_with_what_is_none_is_refused() {
      var none = new Attestation(attested().signature(), List.of());
      var noise = new Attestation(attested().signature(), List.of(STATEMENT));
      assertThat(verdict(STATEMENT, none, World.MORNING)).isEqualTo(refused(Reason.MALFORMED));
      assertThat(verdict(STATEMENT, noise, World.MORNING)).isEqualTo(refused(Reason.MALFORMED));
    }
  }

  @Nested
  class A_key {

    private void isRefused(Profile profile, Reason reason) {
      assertThatThrownBy(() -> key(world.family.issue(profile)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(reason.name());
    }

    @Test
    void of_a_head_or_of_a_person_is_no_systems() {
      isRefused(Profile.head(World.IIN, BIN, "А", "Б", FROM), Reason.NOT_A_SYSTEMS_KEY);
      isRefused(Profile.person(World.IIN, "А", "Б", FROM), Reason.NOT_A_SYSTEMS_KEY);
    }

    @Test
    void for_entering_is_refused() {
      isRefused(profile().forAuthentication(), Reason.AUTHENTICATION_KEY);
    }

    @Test
    void of_a_system_signs_no_paper() throws Refusal {
      // Given
      var own = Cert.read(attested().certificates().getFirst());
      // Then
      assertThatThrownBy(() -> Holder.of(own, Expected.organisation(BIN)))
          .hasMessage("NO_RIGHT_TO_SIGN");
    }

    @Test
    void that_is_not_there_is_told() {
      assertThatThrownBy(() -> SystemKey.open(folder.resolve("no.p12"), folder.resolve("no.word")))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("no.p12");
    }
  }
}
