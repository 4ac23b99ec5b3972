package kz.qyzmet.signatures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.qyzmet.authority.Algorithm;
import kz.qyzmet.authority.Credentials;
import kz.qyzmet.authority.Fault;
import kz.qyzmet.signatures.Verdict.Refused;
import kz.qyzmet.signatures.Verdict.Valid;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What was valid once is proven years later, when nobody answers and all has expired. */
class EvidenceTest {
  private static final Fetch NOBODY =
      new Fetch() {
        @Override
        public byte[] get(URI address, int atMost) throws IOException {
          throw new IOException("offline");
        }

        @Override
        public byte[] post(URI address, String type, byte[] body, int atMost) throws IOException {
          throw new IOException("offline");
        }
      };

  private static World world;

  @BeforeAll
  static void start() {
    world = new World(Algorithm.RSA);
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  @BeforeEach
  void morning() {
    world.morning();
  }

  private static Evidence evidence() {
    return ((Valid) world.verdict(world.signed())).evidence();
  }

  private static SignatureVerifier offline() {
    return new SignatureVerifier(world.trust(), Limits.USUAL, NOBODY);
  }

  private static Verdict again(byte[] content, Evidence evidence) {
    return offline().verifyAgain(content, evidence, Expected.applicant(World.IIN));
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"NONE", "NO_OCSP"})
  void read_back_it_proves_the_same_offline(Fault fault) {
    // Given: by an answer of the responder, and by the list
    world.family.misbehave(fault);
    var first = (Valid) world.verdict(world.signed());
    // When
    var kept = Evidence.decoded(first.evidence().encoded());
    var second = again(World.CONTENT, kept);
    // Then
    assertThat(second).isInstanceOf(Valid.class);
    assertThat(((Valid) second).time()).isEqualTo(first.time());
    assertThat(((Valid) second).signatory()).isEqualTo(first.signatory());
    assertThat(((Valid) second).evidence().encoded()).isEqualTo(first.evidence().encoded());
  }

  @Test
  void it_proves_the_same_when_an_authority_is_trusted_no_more() {
    // Given: an authority that we knew came along without being of use
    var other = world.authority.family(Algorithm.RSA_PSS);
    var by =
        new Credentials(
            world.applicant.key(),
            world.applicant.certificate(),
            List.of(world.family.issuing(), other.issuing()));
    var then = Trust.of(world.family.rootPem(), World.pem(other.issuing()), world.family.rootPem());
    var verdict =
        new SignatureVerifier(then, Limits.USUAL, world.fetch)
            .verify(
                World.CONTENT,
                world.signer(by).sign(World.CONTENT),
                Expected.applicant(World.IIN),
                World.MORNING);
    assertThat(verdict).isInstanceOf(Valid.class);
    // When
    var later = again(World.CONTENT, ((Valid) verdict).evidence());
    // Then
    assertThat(later).isInstanceOf(Valid.class);
  }

  @Test
  void it_does_not_prove_other_bytes() {
    // Given
    var kept = evidence();
    // When
    var verdict = again("other".getBytes(StandardCharsets.UTF_8), kept);
    // Then
    assertThat(verdict).isEqualTo(new Refused(Reason.WRONG_BYTES));
  }

  @Test
  void without_answers_and_lists_it_proves_nothing() {
    // Given
    var kept = evidence();
    var bare =
        new Evidence(kept.checked(), kept.message(), kept.certificates(), List.of(), List.of());
    // When, then
    assertThat(again(World.CONTENT, bare)).isEqualTo(new Refused(Reason.REVOCATION_NOT_PROVEN));
  }

  @Test
  void said_to_be_of_another_day_it_proves_nothing() {
    // Given: the answers are fresh only on the day that they were given
    var kept = evidence();
    var later =
        new Evidence(
            kept.checked().plusSeconds(86_400 * 3),
            kept.message(),
            kept.certificates(),
            kept.answers(),
            kept.lists());
    // When, then
    assertThat(again(World.CONTENT, later)).isEqualTo(new Refused(Reason.REVOCATION_NOT_PROVEN));
  }

  @Test
  void it_holds_the_time_stamp_and_both_chains() {
    // When
    var kept = evidence();
    // Then: the applicant, the authority, the root, and the same above the stamp
    assertThat(kept.certificates()).hasSize(6);
    assertThat(kept.timeStampToken()).isNotEmpty();
    assertThat(kept.answers()).hasSize(2);
    assertThat(kept.lists()).hasSize(1);
  }

  @Test
  void what_is_no_evidence_is_not_read() {
    assertThatThrownBy(() -> Evidence.decoded(new byte[] {0x30, 0}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Evidence.decoded(new byte[0]))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
