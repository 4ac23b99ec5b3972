package kz.qyzmet.signatures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.math.ec.ECCurve;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published examples of the GOST algorithms. */
class GostVectorsTest {

  private static byte[] digest(ASN1ObjectIdentifier name, String text) throws Refusal {
    return Algorithms.digest(
        new AlgorithmIdentifier(name), text.getBytes(StandardCharsets.US_ASCII));
  }

  /** GOST R 34.11-94 with the substitution box of its own examples (RFC 5831, section 7). */
  @ParameterizedTest
  @CsvSource({
    "'', ce85b99cc46752fffee35cab9a7b0278abb4c2d2055cff685af4912c49490f8d",
    "abc, f3134348c44fb1b2a277729e2285ebb5cb5e0f29c975bc753b70497c06a4d51d",
    "message digest, ad4434ecb18f2c99b60cbe59ec3d2469582b65273f48de72db2fde16a4889a4d",
    "'This is message, length=32 bytes', b1c466d37519b82e8319819ff32595e047a28cb6f83eff1c6916a815a637fffa"
  })
  void the_digest_of_1995(String text, String expected) throws Refusal {
    assertThat(digest(Algorithms.GOST_95, text)).isEqualTo(HexFormat.of().parseHex(expected));
  }

  /** RFC 6986, section 10.1; its numbers are written with the highest byte first. */
  @Test
  void the_digests_of_2012() throws Refusal {
    // Given
    var text = "012345678901234567890123456789012345678901234567890123456789012";
    // When, then
    assertThat(HexFormat.of().formatHex(digest(Algorithms.STREEBOG_512, text)))
        .isEqualTo(
            "1b54d01a4af5b9d5cc3d86d68d285462b19abc2475222f35c085122be4ba1ffa"
                + "00ad30f8767b3a82384c6574f024c311e2a481332b08ef7f41797891c1646f48");
    assertThat(HexFormat.of().formatHex(digest(Algorithms.STREEBOG_256, text)))
        .isEqualTo("9d151eefd8590b89daa6ba6cb74af9275dd051026bb149a452fd84e5e57b5500");
  }

  /** RFC 7091, section 7.1 (the same example as in RFC 5832). */
  @Test
  void the_signature_of_256_bits() {
    // Given
    var p = number("57896044618658097711785492504343953926634992332820282019728792003956564821041");
    var q = number("57896044618658097711785492504343953927082934583725450622380973592137631069619");
    var curve =
        new ECCurve.Fp(
            p,
            BigInteger.valueOf(7),
            number("43308876546767276905765904595650931995942111794451039583252968842033849580414"),
            q,
            BigInteger.ONE);
    var domain =
        new ECDomainParameters(
            curve,
            curve.createPoint(
                BigInteger.TWO,
                number(
                    "4018974056539037503335449422937059775635739389905545080690979365213431566280")),
            q);
    var key =
        new ECPublicKeyParameters(
            curve.createPoint(
                number(
                    "57520216126176808443631405023338071176630104906313632182896741342206604859403"),
                number(
                    "17614944419213781543809391949654080031942662045363639260709847859438286763994")),
            domain);
    var e = number("20798893674476452017134061561508270130637142515379653289952617252661468872421");
    var r = number("29700980915817952874371204983938256990422752107994319651632687982059210933395");
    var s = number("574973400270084654178925310019147038455227042649098563933718999175515839552");
    // When
    var signature = new byte[64];
    System.arraycopy(littleEndian(r), 0, signature, 0, 32);
    System.arraycopy(littleEndian(s), 0, signature, 32, 32);
    // Then
    assertThat(GostAlgorithm.GOST_2004.verify(key, littleEndian(e), signature)).isTrue();
    signature[5] ^= 1;
    assertThat(GostAlgorithm.GOST_2004.verify(key, littleEndian(e), signature)).isFalse();
  }

  private static BigInteger number(String decimal) {
    return new BigInteger(decimal);
  }

  private static byte[] littleEndian(BigInteger value) {
    var bytes = new byte[32];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = value.shiftRight(8 * i).byteValue();
    }
    return bytes;
  }
}
