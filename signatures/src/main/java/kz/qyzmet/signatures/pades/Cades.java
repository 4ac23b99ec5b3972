package kz.qyzmet.signatures.pades;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import kz.qyzmet.signatures.pades.CannotSign.Why;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;

/**
 * Makes the message: detached, its signed attributes those of PAdES (the time of signing stands in
 * the file, not here), and a time stamp over the signature.
 */
final class Cades {
  private static final AlgorithmIdentifier SHA256 =
      new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256, DERNull.INSTANCE);
  private static final AlgorithmIdentifier RSA =
      new AlgorithmIdentifier(PKCSObjectIdentifiers.sha256WithRSAEncryption, DERNull.INSTANCE);

  private Cades() {}

  static byte[] message(SigningKey key, Stamps stamps, byte[] content) throws CannotSign {
    try {
      var all = key.certificates();
      var own = Certificate.getInstance(all.getFirst());
      var signed = signed(content, all.getFirst());
      var attributes = signed.getEncoded();
      var signature = key.sign(sha256(attributes));
      isBy(all.getFirst(), attributes, signature);
      var stamp = ASN1Primitive.fromByteArray(stamps.over(signature));
      var by =
          new SignerInfo(
              new SignerIdentifier(
                  new IssuerAndSerialNumber(own.getIssuer(), own.getSerialNumber().getValue())),
              SHA256,
              signed,
              RSA,
              new DEROctetString(signature),
              new DERSet(attribute(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken, stamp)));
      var certificates = all.stream().map(Certificate::getInstance).toArray(ASN1Encodable[]::new);
      var data =
          new SignedData(
              new DERSet(SHA256),
              new ContentInfo(CMSObjectIdentifiers.data, null),
              new DERSet(certificates),
              null,
              new DERSet(by));
      return new ContentInfo(CMSObjectIdentifiers.signedData, data).getEncoded("DER");
    } catch (IOException | IllegalArgumentException e) {
      throw new CannotSign(Why.KEY_REFUSED, "Expected certificates and a stamp, but not these", e);
    }
  }

  private static DERSet signed(byte[] content, byte[] certificate) {
    var all = new ASN1EncodableVector();
    all.add(attribute(CMSAttributes.contentType, CMSObjectIdentifiers.data));
    all.add(attribute(CMSAttributes.messageDigest, new DEROctetString(sha256(content))));
    all.add(
        attribute(
            PKCSObjectIdentifiers.id_aa_signingCertificateV2,
            new SigningCertificateV2(new ESSCertIDv2(sha256(certificate)))));
    return new DERSet(all);
  }

  private static Attribute attribute(ASN1ObjectIdentifier type, ASN1Encodable value) {
    return new Attribute(type, new DERSet(value));
  }

  /** A service may err, and a file may hold a key beside another's certificate. */
  private static void isBy(byte[] certificate, byte[] message, byte[] signature) throws CannotSign {
    try {
      var verifier = Signature.getInstance("SHA256withRSA");
      verifier.initVerify(
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(certificate))
              .getPublicKey());
      verifier.update(message);
      if (verifier.verify(signature)) {
        return;
      }
    } catch (GeneralSecurityException e) {
      throw new CannotSign(Why.KEY_REFUSED, "Expected a signature by the key, but it is none", e);
    }
    throw new CannotSign(Why.KEY_REFUSED, "Expected a signature by the key, but it is another's");
  }

  static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
