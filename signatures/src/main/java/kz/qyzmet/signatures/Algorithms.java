package kz.qyzmet.signatures;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Supplier;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.Signer;
import org.bouncycastle.crypto.digests.GOST3411Digest;
import org.bouncycastle.crypto.digests.GOST3411_2012_256Digest;
import org.bouncycastle.crypto.digests.GOST3411_2012_512Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA384Digest;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.crypto.engines.GOST28147Engine;
import org.bouncycastle.crypto.engines.RSABlindedEngine;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.signers.PSSSigner;
import org.bouncycastle.crypto.signers.RSADigestSigner;
import org.bouncycastle.crypto.util.PublicKeyFactory;

/** The algorithms that are accepted, for messages, certificates, answers, lists and stamps. */
final class Algorithms {
  private static final int RSA_LEAST = 2048;

  /** More only costs time. */
  private static final int RSA_MOST = 8192;

  /** One as long as the modulus takes hundreds of times as long to verify with. */
  private static final int EXPONENT_MOST = 64;

  private static final int SALT_MOST = 512;

  static final ASN1ObjectIdentifier GOST_95 = new ASN1ObjectIdentifier("1.2.398.3.10.1.3.1");
  static final ASN1ObjectIdentifier STREEBOG_256 = new ASN1ObjectIdentifier("1.2.398.3.10.1.3.2");
  static final ASN1ObjectIdentifier STREEBOG_512 = new ASN1ObjectIdentifier("1.2.398.3.10.1.3.3");

  private static final Map<ASN1ObjectIdentifier, Supplier<Digest>> DIGESTS =
      Map.of(
          NISTObjectIdentifiers.id_sha256,
          SHA256Digest::new,
          NISTObjectIdentifiers.id_sha384,
          SHA384Digest::new,
          NISTObjectIdentifiers.id_sha512,
          SHA512Digest::new,
          GOST_95,
          () -> new GOST3411Digest(GOST28147Engine.getSBox("D-Test")),
          STREEBOG_256,
          GOST3411_2012_256Digest::new,
          STREEBOG_512,
          GOST3411_2012_512Digest::new);

  /** The names that say the digest too. */
  private static final Map<ASN1ObjectIdentifier, ASN1ObjectIdentifier> RSA =
      Map.of(
          PKCSObjectIdentifiers.sha256WithRSAEncryption, NISTObjectIdentifiers.id_sha256,
          PKCSObjectIdentifiers.sha384WithRSAEncryption, NISTObjectIdentifiers.id_sha384,
          PKCSObjectIdentifiers.sha512WithRSAEncryption, NISTObjectIdentifiers.id_sha512);

  private Algorithms() {}

  static byte[] digest(AlgorithmIdentifier name, byte[] content) throws Refusal {
    plain(name);
    var digest = digest(name.getAlgorithm());
    digest.update(content, 0, content.length);
    var result = new byte[digest.getDigestSize()];
    digest.doFinal(result, 0);
    return result;
  }

  private static Digest digest(ASN1ObjectIdentifier name) throws Refusal {
    var made = DIGESTS.get(name);
    Refusal.unless(made != null, Reason.ALGORITHM_NOT_ACCEPTED);
    return made.get();
  }

  /** A name with parameters that say something is another algorithm. */
  static void plain(AlgorithmIdentifier name) throws Refusal {
    var parameters = name.getParameters();
    Refusal.unless(
        parameters == null || DERNull.INSTANCE.equals(parameters.toASN1Primitive()),
        Reason.ALGORITHM_NOT_ACCEPTED);
  }

  /**
   * Whether the signature is by this key over the message.
   *
   * @param digest what the message's digest is said to be made by, or null where nothing is said
   */
  static boolean verify(
      AlgorithmIdentifier name,
      AlgorithmIdentifier digest,
      SubjectPublicKeyInfo key,
      byte[] message,
      byte[] signature)
      throws Refusal {
    var algorithm = name.getAlgorithm();
    var gost = GostAlgorithm.ofSignature(algorithm);
    if (gost != null) {
      plain(name);
      agree(gost.digest(), digest);
      return gost.verify(key, digest(gost.digest()), message, signature);
    }
    return verify(rsa(name, digest), rsa(key), message, signature);
  }

  private static void agree(ASN1ObjectIdentifier own, AlgorithmIdentifier said) throws Refusal {
    Refusal.unless(said == null || own.equals(said.getAlgorithm()), Reason.ALGORITHM_NOT_ACCEPTED);
  }

  private static Signer rsa(AlgorithmIdentifier name, AlgorithmIdentifier digest) throws Refusal {
    var algorithm = name.getAlgorithm();
    if (PKCSObjectIdentifiers.id_RSASSA_PSS.equals(algorithm)) {
      return pss(name, digest);
    }
    plain(name);
    if (PKCSObjectIdentifiers.rsaEncryption.equals(algorithm) && digest != null) {
      return pkcs1(digest.getAlgorithm());
    }
    var own = RSA.get(algorithm);
    Refusal.unless(own != null, Reason.ALGORITHM_NOT_ACCEPTED);
    agree(own, digest);
    return pkcs1(own);
  }

  private static Signer pkcs1(ASN1ObjectIdentifier digest) throws Refusal {
    Refusal.unless(RSA.containsValue(digest), Reason.ALGORITHM_NOT_ACCEPTED);
    return new RSADigestSigner(digest(digest), digest);
  }

  private static Signer pss(AlgorithmIdentifier name, AlgorithmIdentifier digest) throws Refusal {
    try {
      var given = RSASSAPSSparams.getInstance(name.getParameters());
      Refusal.unless(given != null, Reason.ALGORITHM_NOT_ACCEPTED);
      var mask = given.getMaskGenAlgorithm();
      Refusal.unless(
          PKCSObjectIdentifiers.id_mgf1.equals(mask.getAlgorithm())
              && given.getTrailerField().intValueExact() == 1,
          Reason.ALGORITHM_NOT_ACCEPTED);
      var hash = given.getHashAlgorithm();
      var maskHash = AlgorithmIdentifier.getInstance(mask.getParameters());
      plain(hash);
      plain(maskHash);
      agree(hash.getAlgorithm(), digest);
      var made = digest(hash.getAlgorithm());
      int salt = given.getSaltLength().intValueExact();
      Refusal.unless(
          RSA.containsValue(hash.getAlgorithm())
              && RSA.containsValue(maskHash.getAlgorithm())
              && salt >= 0
              && salt <= SALT_MOST,
          Reason.ALGORITHM_NOT_ACCEPTED);
      return new PSSSigner(new RSABlindedEngine(), made, digest(maskHash.getAlgorithm()), salt);
    } catch (IllegalArgumentException | ArithmeticException | NullPointerException e) {
      throw new Refusal(Reason.ALGORITHM_NOT_ACCEPTED);
    }
  }

  private static RSAKeyParameters rsa(SubjectPublicKeyInfo key) throws Refusal {
    try {
      if (PublicKeyFactory.createKey(key) instanceof RSAKeyParameters rsa
          && rsa.getModulus().bitLength() >= RSA_LEAST
          && rsa.getModulus().bitLength() <= RSA_MOST
          && rsa.getExponent().bitLength() <= EXPONENT_MOST) {
        return rsa;
      }
    } catch (IOException | RuntimeException e) {
      throw new Refusal(Reason.ALGORITHM_NOT_ACCEPTED);
    }
    throw new Refusal(Reason.ALGORITHM_NOT_ACCEPTED);
  }

  private static boolean verify(
      Signer signer, RSAKeyParameters key, byte[] message, byte[] signature) {
    // Another length of the same number would be another signature that holds.
    if (signature.length != (key.getModulus().bitLength() + 7) / 8) {
      return false;
    }
    signer.init(false, key);
    signer.update(message, 0, message.length);
    return signer.verifySignature(Arrays.copyOf(signature, signature.length));
  }
}
