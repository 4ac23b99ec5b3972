package kz.qyzmet.authority;

import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.cryptopro.CryptoProObjectIdentifiers;
import org.bouncycastle.asn1.cryptopro.ECGOST3410NamedCurves;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.rosstandart.RosstandartObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.GOST3411Digest;
import org.bouncycastle.crypto.digests.GOST3411_2012_256Digest;
import org.bouncycastle.crypto.digests.GOST3411_2012_512Digest;
import org.bouncycastle.crypto.engines.GOST28147Engine;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.ECGOST3410Signer;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;

/** A Kazakh GOST key: the national names, over the curves of the same numbers elsewhere. */
record GostKey(Algorithm algorithm, BigInteger secret) implements Key {
  private static final String ROOT = "1.2.398.3.10.1.";
  private static final SecureRandom RANDOM = new SecureRandom();

  static GostKey make(Algorithm algorithm) {
    var order = domain(algorithm).getN();
    BigInteger secret;
    do {
      secret = new BigInteger(order.bitLength(), RANDOM);
    } while (secret.signum() == 0 || secret.compareTo(order) >= 0);
    return new GostKey(algorithm, secret);
  }

  static GostKey read(Algorithm algorithm, byte[] encoded) {
    try {
      var octets =
          ASN1OctetString.getInstance(PrivateKeyInfo.getInstance(encoded).parsePrivateKey());
      return new GostKey(algorithm, new BigInteger(1, octets.getOctets()));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ECDomainParameters domain(Algorithm algorithm) {
    var curve =
        ECGOST3410NamedCurves.getByOIDX9(
            switch (algorithm) {
              case GOST_2004 -> CryptoProObjectIdentifiers.gostR3410_2001_CryptoPro_A;
              case GOST_2015_256 -> RosstandartObjectIdentifiers.id_tc26_gost_3410_12_256_paramSetA;
              case GOST_2015_512 -> RosstandartObjectIdentifiers.id_tc26_gost_3410_12_512_paramSetA;
              case RSA, RSA_PSS -> throw new IllegalArgumentException(algorithm.name());
            });
    return new ECDomainParameters(curve);
  }

  private String keyName() {
    return ROOT
        + switch (algorithm) {
          case GOST_2015_256 -> "1.2.1";
          case GOST_2015_512 -> "1.2.2";
          default -> "1.1.1";
        };
  }

  @Override
  public SubjectPublicKeyInfo publicKey() {
    var domain = domain(algorithm);
    var point = new FixedPointCombMultiplier().multiply(domain.getG(), secret).normalize();
    var parameters = new ASN1EncodableVector();
    parameters.add(new ASN1ObjectIdentifier(keyName() + ".1"));
    parameters.add(digestAlgorithm().getAlgorithm());
    var name =
        new AlgorithmIdentifier(new ASN1ObjectIdentifier(keyName()), new DERSequence(parameters));
    var halves =
        halves(point.getAffineXCoord().toBigInteger(), point.getAffineYCoord().toBigInteger());
    try {
      return new SubjectPublicKeyInfo(name, new DEROctetString(halves));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] halves(BigInteger first, BigInteger second) {
    int size = algorithm == Algorithm.GOST_2015_512 ? 64 : 32;
    var both = new byte[2 * size];
    for (int i = 0; i < size; i++) {
      both[i] = first.shiftRight(8 * i).byteValue();
      both[size + i] = second.shiftRight(8 * i).byteValue();
    }
    return both;
  }

  @Override
  public AlgorithmIdentifier signatureAlgorithm() {
    return new AlgorithmIdentifier(
        new ASN1ObjectIdentifier(
            ROOT
                + switch (algorithm) {
                  case GOST_2015_256 -> "1.2.3.1";
                  case GOST_2015_512 -> "1.2.3.2";
                  default -> "1.1.2";
                }));
  }

  @Override
  public AlgorithmIdentifier digestAlgorithm() {
    return new AlgorithmIdentifier(
        new ASN1ObjectIdentifier(
            ROOT
                + switch (algorithm) {
                  case GOST_2015_256 -> "3.2";
                  case GOST_2015_512 -> "3.3";
                  default -> "3.1";
                }));
  }

  @Override
  public byte[] digest(byte[] content) {
    Digest digest =
        switch (algorithm) {
          case GOST_2015_256 -> new GOST3411_2012_256Digest();
          case GOST_2015_512 -> new GOST3411_2012_512Digest();
          default -> new GOST3411Digest(GOST28147Engine.getSBox("D-Test"));
        };
    digest.update(content, 0, content.length);
    var result = new byte[digest.getDigestSize()];
    digest.doFinal(result, 0);
    return result;
  }

  @Override
  public byte[] sign(byte[] message) {
    var signer = new ECGOST3410Signer();
    signer.init(
        true,
        new ParametersWithRandom(new ECPrivateKeyParameters(secret, domain(algorithm)), RANDOM));
    var pair = signer.generateSignature(digest(message));
    return halves(pair[0], pair[1]);
  }

  @Override
  public byte[] encoded() {
    try {
      return new PrivateKeyInfo(
              publicKey().getAlgorithm(), new DEROctetString(secret.toByteArray()))
          .getEncoded();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Never shows the key. */
  @Override
  public String toString() {
    return "GostKey";
  }
}
