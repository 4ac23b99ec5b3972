package kz.qyzmet.signatures;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import kz.qyzmet.authority.Algorithm;
import kz.qyzmet.signatures.Verdict.Refused;
import kz.qyzmet.signatures.Verdict.Valid;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every algorithm, from the key to the answers of the authority: all parts are signed by it. */
class AlgorithmsTest {

  @ParameterizedTest
  @EnumSource(Algorithm.class)
  void holds_and_is_refused_alike(Algorithm algorithm) {
    try (var world = new World(algorithm)) {
      // Given
      var message = world.signed();
      var revoked = world.person(World.IIN);
      world.family.revoke(revoked.certificate(), World.MORNING.minusSeconds(1));
      // When
      var valid = world.verdict(message);
      var other =
          world.verifier.verify(
              "other".getBytes(StandardCharsets.UTF_8),
              message,
              Expected.applicant(World.IIN),
              World.MORNING);
      // Then
      assertThat(valid).isInstanceOf(Valid.class);
      assertThat(
              world.verifier.verifyAgain(
                  World.CONTENT,
                  Evidence.decoded(((Valid) valid).evidence().encoded()),
                  Expected.applicant(World.IIN)))
          .isInstanceOf(Valid.class);
      assertThat(other).isEqualTo(new Refused(Reason.WRONG_BYTES));
      assertThat(world.verdict(world.signer(revoked).sign(World.CONTENT)))
          .isEqualTo(new Refused(Reason.REVOKED));
      assertThat(
              world.verdict(
                  world.signer(world.applicant.under(revoked.certificate())).sign(World.CONTENT)))
          .isEqualTo(new Refused(Reason.WRONG_SIGNER));
    }
  }
}
