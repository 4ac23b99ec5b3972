package kz.qyzmet.signatures;

import java.math.BigInteger;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.cryptopro.CryptoProObjectIdentifiers;
import org.bouncycastle.asn1.cryptopro.ECGOST3410NamedCurves;
import org.bouncycastle.asn1.rosstandart.RosstandartObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECGOST3410Signer;

/**
 * The Kazakh names for GOST signatures, with the curves of the same numbers that are known by other
 * names. A key and a signature are two halves, each with its lowest byte first; of a signature r
 * comes before s.
 */
enum GostAlgorithm {
  /** GOST 34.310-2004 with GOST 34.311-95, whose substitution box is the one of the tests. */
  GOST_2004(
      "1.1.1",
      "1.1.2",
      CryptoProObjectIdentifiers.gostR3410_2001_CryptoPro_A,
      Algorithms.GOST_95,
      32),
  GOST_2015_256(
      "1.2.1",
      "1.2.3.1",
      RosstandartObjectIdentifiers.id_tc26_gost_3410_12_256_paramSetA,
      Algorithms.STREEBOG_256,
      32),
  GOST_2015_512(
      "1.2.2",
      "1.2.3.2",
      RosstandartObjectIdentifiers.id_tc26_gost_3410_12_512_paramSetA,
      Algorithms.STREEBOG_512,
      64);

  private static final String ROOT = "1.2.398.3.10.1.";

  private final ASN1ObjectIdentifier key;
  private final ASN1ObjectIdentifier curve;
  private final ASN1ObjectIdentifier signature;
  private final ASN1ObjectIdentifier digest;
  private final int half;
  private final ECDomainParameters domain;

  GostAlgorithm(
      String key,
      String signature,
      ASN1ObjectIdentifier known,
      ASN1ObjectIdentifier digest,
      int half) {
    this.key = new ASN1ObjectIdentifier(ROOT + key);
    this.curve = this.key.branch("1");
    this.signature = new ASN1ObjectIdentifier(ROOT + signature);
    this.digest = digest;
    this.half = half;
    this.domain = new ECDomainParameters(ECGOST3410NamedCurves.getByOIDX9(known));
  }

  /** By the name of the signature, or null. */
  static GostAlgorithm ofSignature(ASN1ObjectIdentifier name) {
    for (var each : values()) {
      if (each.signature.equals(name)) {
        return each;
      }
    }
    return null;
  }

  ASN1ObjectIdentifier digest() {
    return digest;
  }

  ECDomainParameters domain() {
    return domain;
  }

  boolean verify(SubjectPublicKeyInfo by, Digest hash, byte[] message, byte[] value)
      throws Refusal {
    var point = point(by);
    hash.update(message, 0, message.length);
    var hashed = new byte[hash.getDigestSize()];
    hash.doFinal(hashed, 0);
    return verify(point, hashed, value);
  }

  /** By the digest of the message, as the algorithm gives it: the signer turns it round itself. */
  boolean verify(ECPublicKeyParameters by, byte[] hashed, byte[] value) {
    if (value.length != 2 * half) {
      return false;
    }
    var signer = new ECGOST3410Signer();
    signer.init(false, by);
    return signer.verifySignature(hashed, number(value, 0), number(value, half));
  }

  private ECPublicKeyParameters point(SubjectPublicKeyInfo info) throws Refusal {
    try {
      Refusal.unless(key.equals(info.getAlgorithm().getAlgorithm()), Reason.ALGORITHM_NOT_ACCEPTED);
      var parameters = ASN1Sequence.getInstance(info.getAlgorithm().getParameters());
      Refusal.unless(
          curve.equals(parameters.getObjectAt(0))
              && (parameters.size() == 1
                  || (parameters.size() == 2 && digest.equals(parameters.getObjectAt(1)))),
          Reason.ALGORITHM_NOT_ACCEPTED);
      ASN1BitString bits = info.getPublicKeyData();
      var octets = ASN1OctetString.getInstance(Der.read(bits.getOctets())).getOctets();
      Refusal.unless(octets.length == 2 * half, Reason.ALGORITHM_NOT_ACCEPTED);
      return key(number(octets, 0), number(octets, half));
    } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException e) {
      throw new Refusal(Reason.ALGORITHM_NOT_ACCEPTED);
    }
  }

  /** Fails for a point that is not on the curve. */
  ECPublicKeyParameters key(BigInteger x, BigInteger y) {
    return new ECPublicKeyParameters(domain.getCurve().validatePoint(x, y), domain);
  }

  private BigInteger number(byte[] halves, int from) {
    var turned = new byte[half];
    for (int i = 0; i < half; i++) {
      turned[i] = halves[from + half - 1 - i];
    }
    return new BigInteger(1, turned);
  }
}
