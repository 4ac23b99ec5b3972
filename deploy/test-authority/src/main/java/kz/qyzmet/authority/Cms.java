package kz.qyzmet.authority;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.Certificate;

/** Puts signed messages together, right ones and, for tests, wrong ones. */
final class Cms {
  private Cms() {}

  /** One signer, his content inside. */
  static byte[] attached(ASN1ObjectIdentifier type, byte[] content, Credentials by) {
    return message(type, content, true, List.of(signer(type, content, by, null)), List.of(by));
  }

  /** What one signs: the digest of the content, its type, and one's own certificate. */
  static byte[] signedAttributes(ASN1ObjectIdentifier type, byte[] content, Credentials by) {
    try {
      var all = new ASN1EncodableVector();
      all.add(attribute(CMSAttributes.contentType, type));
      all.add(attribute(CMSAttributes.messageDigest, new DEROctetString(by.key().digest(content))));
      var certificate = new ESSCertIDv2(Digests.sha256(by.certificate().getEncoded()));
      all.add(
          attribute(
              PKCSObjectIdentifiers.id_aa_signingCertificateV2,
              new SigningCertificateV2(certificate)));
      return new DERSet(all).getEncoded("DER");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Attribute attribute(ASN1ObjectIdentifier type, ASN1Encodable value) {
    return new Attribute(type, new DERSet(value));
  }

  /**
   * One signer's part.
   *
   * @param stamps who stamps the signature's value, or null for no stamp
   */
  static ASN1Encodable signer(
      ASN1ObjectIdentifier type, byte[] content, Credentials by, TimeStamps stamps) {
    var attributes = signedAttributes(type, content, by);
    var signature = by.key().sign(attributes);
    var all = new ArrayList<ASN1Encodable>();
    all.add(new ASN1Integer(1));
    all.add(sid(by.certificate()));
    all.add(by.key().digestAlgorithm());
    all.add(new DERTaggedObject(false, 0, ASN1Set.getInstance(attributes)));
    all.add(by.key().signatureAlgorithm());
    all.add(new DEROctetString(signature));
    if (stamps != null) {
      var stamp =
          attribute(
              PKCSObjectIdentifiers.id_aa_signatureTimeStampToken,
              ContentInfo.getInstance(stamps.over(signature)));
      all.add(new DERTaggedObject(false, 1, new DERSet(stamp)));
    }
    return sequence(all);
  }

  private static ASN1Encodable sid(Certificate certificate) {
    return new IssuerAndSerialNumber(
        certificate.getIssuer(), certificate.getSerialNumber().getValue());
  }

  static byte[] message(
      ASN1ObjectIdentifier type,
      byte[] content,
      boolean inside,
      List<ASN1Encodable> signers,
      List<Credentials> by) {
    try {
      var digests = by.stream().map(each -> each.key().digestAlgorithm()).distinct().toList();
      var certificates = new ArrayList<ASN1Encodable>();
      for (var each : by) {
        certificates.add(each.certificate());
        each.chain().stream()
            .filter(above -> !certificates.contains(above))
            .forEach(certificates::add);
      }
      var what = new ArrayList<ASN1Encodable>();
      what.add(type);
      if (inside) {
        what.add(new DERTaggedObject(true, 0, new DEROctetString(content)));
      }
      var data = new ArrayList<ASN1Encodable>();
      data.add(new ASN1Integer(type.equals(CMSObjectIdentifiers.data) ? 1 : 3));
      data.add(new DERSet(digests.toArray(new ASN1Encodable[0])));
      data.add(sequence(what));
      data.add(
          new DERTaggedObject(false, 0, new DERSet(certificates.toArray(new ASN1Encodable[0]))));
      data.add(new DERSet(signers.toArray(new ASN1Encodable[0])));
      var all =
          List.of(CMSObjectIdentifiers.signedData, new DERTaggedObject(true, 0, sequence(data)));
      return sequence(all).getEncoded("DER");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DERSequence sequence(List<? extends ASN1Encodable> all) {
    return new DERSequence(all.toArray(new ASN1Encodable[0]));
  }
}
