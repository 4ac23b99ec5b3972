package kz.qyzmet.signatures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
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
    return digest(name, text.getBytes(StandardCharsets.US_ASCII));
  }

  private static byte[] digest(ASN1ObjectIdentifier name, byte[] text) throws Refusal {
    return Algorithms.digest(new AlgorithmIdentifier(name), text);
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

  /**
   * RFC 6986, section 10.2: 72 bytes, more than one block; there too the highest byte comes first.
   */
  @Test
  void the_digests_of_2012_of_more_than_one_block() throws Refusal {
    // Given
    var text =
        HexFormat.of()
            .parseHex(
                "d1e520e2e5f2f0e82c20d1f2f0e8e1eee6e820e2edf3f6e82c20e2e5fef2fa20f120eceef0ff20f1"
                    + "f2f0e5ebe0ece820ede020f5f0e0e1f0fbff20efebfaeafb20c8e3eef0e5e2fb");
    // When, then
    assertThat(HexFormat.of().formatHex(digest(Algorithms.STREEBOG_512, text)))
        .isEqualTo(
            "1e88e62226bfca6f9994f1f2d51569e0daf8475a3b0fe61a5300eee46d961376"
                + "035fe83549ada2b8620fcd7c496ce5b33f0cb9dddc2b6460143b03dabac9fb28");
    assertThat(HexFormat.of().formatHex(digest(Algorithms.STREEBOG_256, text)))
        .isEqualTo("9dd2fe4e90409e5da87f53976d7405b0c0cac628fc669a741d50063c557e8f50");
  }

  /**
   * The numbers of the curves, as they are printed: CryptoPro A of RFC 4357, section 11.4, and the
   * sets A of 256 and 512 bits of RFC 7836, appendix A. Another curve would take other keys.
   */
  @ParameterizedTest
  @CsvSource({
    "GOST_2004,     fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffd97,"
        + "fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffd94,"
        + "a6,"
        + "ffffffffffffffffffffffffffffffff6c611070995ad10045841b09b761b893,"
        + "1,"
        + "8d91e471e0989cda27df505a453f2b7635294f2ddf23e3b122acc99c9e9f1e14, 1",
    "GOST_2015_256, fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffd97,"
        + "c2173f1513981673af4892c23035a27ce25e2013bf95aa33b22c656f277e7335,"
        + "295f9bae7428ed9ccc20e7c359a9d41a22fccd9108e17bf7ba9337a6f8ae9513,"
        + "400000000000000000000000000000000fd8cddfc87b6635c115af556c360c67,"
        + "91e38443a5e82c0d880923425712b2bb658b9196932e02c78b2582fe742daa28,"
        + "32879423ab1a0375895786c4bb46e9565fde0b5344766740af268adb32322e5c, 4",
    "GOST_2015_512,"
        + "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff"
        + "fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffdc7,"
        + "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff"
        + "fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffdc4,"
        + "e8c2505dedfc86ddc1bd0b2b6667f1da34b82574761cb0e879bd081cfd0b6265"
        + "ee3cb090f30d27614cb4574010da90dd862ef9d4ebee4761503190785a71c760,"
        + "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff"
        + "27e69532f48d89116ff22b8d4e0560609b4b38abfad2b85dcacdb1411f10b275,"
        + "3,"
        + "7503cfe87a836ae3a61b8816e25450e6ce5e1c93acf1abc1778064fdcbefa921"
        + "df1626be4fd036e93d75e6a50e3a41e98028fe5fc235f5b889a589cb5215f2a4, 1"
  })
  void the_numbers_of_each_curve(
      GostAlgorithm algorithm,
      String p,
      String a,
      String b,
      String q,
      String x,
      String y,
      int cofactor) {
    // When
    var domain = algorithm.domain();
    var base = domain.getG().normalize();
    // Then
    assertThat(domain.getCurve().getField().getCharacteristic()).isEqualTo(hex(p));
    assertThat(domain.getCurve().getA().toBigInteger()).isEqualTo(hex(a));
    assertThat(domain.getCurve().getB().toBigInteger()).isEqualTo(hex(b));
    assertThat(domain.getN()).isEqualTo(hex(q));
    assertThat(domain.getH()).isEqualTo(BigInteger.valueOf(cofactor));
    assertThat(base.getAffineXCoord().toBigInteger()).isEqualTo(hex(x));
    assertThat(base.getAffineYCoord().toBigInteger()).isEqualTo(hex(y));
    assertThat(base.multiply(hex(q)).isInfinity()).isTrue();
  }

  /** GOST R 34.10-2012, example A.2, on the curve of 512 bits for tests (RFC 9215, appendix C). */
  @Test
  void the_signature_of_512_bits() {
    // Given
    var p =
        hex(
            "4531acd1fe0023c7550d267b6b2fee80922b14b2ffb90f04d4eb7c09b5d2d15d"
                + "f1d852741af4704a0458047e80e4546d35b8336fac224dd81664bbf528be6373");
    var q =
        hex(
            "4531acd1fe0023c7550d267b6b2fee80922b14b2ffb90f04d4eb7c09b5d2d15d"
                + "a82f2d7ecb1dbac719905c5eecc423f1d86e25edbe23c595d644aaf187e6e6df");
    var b =
        hex(
            "1cff0806a31116da29d8cfa54e57eb748bc5f377e49400fdd788b649eca1ac43"
                + "61834013b2ad7322480a89ca58e0cf74bc9e540c2add6897fad0a3084f302adc");
    var curve = new ECCurve.Fp(p, BigInteger.valueOf(7), b, q, BigInteger.ONE);
    var base =
        curve.validatePoint(
            hex(
                "24d19cc64572ee30f396bf6ebbfd7a6c5213b3b3d7057cc825f91093a68cd762"
                    + "fd60611262cd838dc6b60aa7eee804e28bc849977fac33b4b530f1b120248a9a"),
            hex(
                "2bb312a43bd2ce6e0d020613c857acddcfbf061e91e5f2c3f32447c259f39b2c"
                    + "83ab156d77f1496bf7eb3351e1ee4e43dc1a18b91b24640b6dbb92cb1add371e"));
    var secret =
        hex(
            "0ba6048aadae241ba40936d47756d7c93091a0e8514669700ee7508e508b1020"
                + "72e8123b2200a0563322dad2827e2714a2636b7bfd18aadfc62967821fa18dd4");
    var point =
        curve.validatePoint(
            hex(
                "115dc5bc96760c7b48598d8ab9e740d4c4a85a65be33c1815b5c320c854621dd"
                    + "5a515856d13314af69bc5b924c8b4ddff75c45415c1d9dd9dd33612cd530efe1"),
            hex(
                "37c7c90cd40b0f5621dc3ac1b751cfa0e2634fa0503b3d52639f5d7fb72afd61"
                    + "ea199441d943ffe7f0c70a2759a3cdb84c114e1f9339fdf27f35eca93677beec"));
    var key = new ECPublicKeyParameters(point, new ECDomainParameters(curve, base, q));
    var e =
        hex(
            "3754f3cfacc9e0615c4f4a7c4d8dab531b09b6f9c170c533a71d147035b0c591"
                + "7184ee536593f4414339976c647c5d5a407adedb1d560c4fc6777d2972075b8c");
    var r =
        hex(
            "2f86fa60a081091a23dd795e1e3c689ee512a3c82ee0dcc2643c78eea8fcacd3"
                + "5492558486b20f1c9ec197c90699850260c93bcbcd9c5c3317e19344e173ae36");
    var s =
        hex(
            "1081b394696ffe8e6585e7a9362d26b6325f56778aadbc081c0bfbe933d52ff5"
                + "823ce288e8c4f362526080df7f70ce406a6eeb1f56919cb92a9853bde73e5b4a");
    // When
    var signature = new byte[128];
    System.arraycopy(littleEndian(r, 64), 0, signature, 0, 64);
    System.arraycopy(littleEndian(s, 64), 0, signature, 64, 64);
    // Then
    assertThat(base.multiply(secret).normalize()).isEqualTo(point.normalize());
    assertThat(GostAlgorithm.GOST_2015_512.verify(key, littleEndian(e, 64), signature)).isTrue();
    signature[127] ^= 1;
    assertThat(GostAlgorithm.GOST_2015_512.verify(key, littleEndian(e, 64), signature)).isFalse();
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
    System.arraycopy(littleEndian(r, 32), 0, signature, 0, 32);
    System.arraycopy(littleEndian(s, 32), 0, signature, 32, 32);
    // Then
    for (var each : List.of(GostAlgorithm.GOST_2004, GostAlgorithm.GOST_2015_256)) {
      assertThat(each.verify(key, littleEndian(e, 32), signature)).isTrue();
      signature[5] ^= 1;
      assertThat(each.verify(key, littleEndian(e, 32), signature)).isFalse();
      signature[5] ^= 1;
    }
  }

  private static BigInteger hex(String digits) {
    return new BigInteger(digits, 16);
  }

  private static BigInteger number(String decimal) {
    return new BigInteger(decimal);
  }

  private static byte[] littleEndian(BigInteger value, int size) {
    var bytes = new byte[size];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = value.shiftRight(8 * i).byteValue();
    }
    return bytes;
  }
}
