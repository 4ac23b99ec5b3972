package kz.qyzmet.signatures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import kz.qyzmet.authority.Algorithm;
import kz.qyzmet.signatures.Verdict.Refused;
import kz.qyzmet.signatures.Verdict.Valid;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every algorithm, from the key to the answers of the authority: all parts are signed by it. */
class AlgorithmsTest {
  @Test
  void a_long_exponent_is_refused_before_it_is_worked_with() throws Exception {
    // Given
    var modulus =
        ((RSAPublicKey) KeyPairGenerator.getInstance("RSA").generateKeyPair().getPublic())
            .getModulus();
    // When, then
    assertThat(reason(modulus, BigInteger.ONE.shiftLeft(64).add(BigInteger.ONE)))
        .isEqualTo(Reason.ALGORITHM_NOT_ACCEPTED);
    assertThat(reason(modulus, BigInteger.ONE.shiftLeft(63).add(BigInteger.ONE))).isNull();
  }

  private static Reason reason(BigInteger modulus, BigInteger exponent) throws IOException {
    var key =
        new SubjectPublicKeyInfo(
            new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE),
            new org.bouncycastle.asn1.pkcs.RSAPublicKey(modulus, exponent));
    var name = new AlgorithmIdentifier(PKCSObjectIdentifiers.sha256WithRSAEncryption);
    try {
      Algorithms.verify(name, null, key, new byte[1], new byte[1]);
      return null;
    } catch (Refusal e) {
      return e.reason();
    }
  }

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
