package kz.qyzmet.signatures;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DLSequence;
import org.bouncycastle.asn1.DLSet;
import org.bouncycastle.asn1.DLTaggedObject;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;

/**
 * A CMS message of one signer, the applicant's or a time stamp's. Nothing in it may be idle: what
 * no signature covers and no check reads could be changed by anybody, so it is refused.
 */
final class Message {
  private static final int CERTIFICATES = 12;

  private final ASN1ObjectIdentifier type;
  private final SignedData data;
  private final SignerInfo signer;
  private final List<Cert> certificates;
  private final AttributeTable signed;

  private Message(ASN1ObjectIdentifier type, SignedData data) throws Refusal {
    this.type = type;
    this.data = data;
    var signers = data.getSignerInfos();
    Refusal.unless(signers.size() < 2, Reason.SEVERAL_SIGNERS);
    Refusal.unless(signers.size() == 1, Reason.MALFORMED);
    this.signer = SignerInfo.getInstance(signers.getObjectAt(0));
    form();
    this.certificates = carried(data.getCertificates());
    this.signed = new AttributeTable(signer.getAuthenticatedAttributes());
  }

  /** A message whose content is elsewhere. */
  static Message detached(byte[] bytes) throws Refusal {
    var message = read(CMSObjectIdentifiers.data, bytes);
    Refusal.unless(message.data.getEncapContentInfo().getContent() == null, Reason.ATTACHED);
    return message;
  }

  static Message read(ASN1ObjectIdentifier type, byte[] bytes) throws Refusal {
    var value = Der.read(bytes);
    try {
      Refusal.unless(ASN1Sequence.getInstance(value).size() == 2, Reason.MALFORMED);
      var outer = ContentInfo.getInstance(value);
      Refusal.unless(
          CMSObjectIdentifiers.signedData.equals(outer.getContentType()), Reason.MALFORMED);
      var message = new Message(type, SignedData.getInstance(outer.getContent()));
      // The reader forgives a wrong tag or version: what was understood must be what was there.
      Refusal.unless(
          Arrays.equals(Der.asRead(message.written()), bytes)
              || Arrays.equals(Der.of(message.rebuilt()), Der.of(value)),
          Reason.MALFORMED);
      return message;
    } catch (RuntimeException e) {
      throw new Refusal(Reason.MALFORMED);
    }
  }

  /**
   * What was understood, in definite lengths and with its parts as they came: of nearly all
   * messages the very bytes. The normal form, for the others, takes several times as long to make.
   */
  private DLSequence written() {
    var content = data.getEncapContentInfo();
    var encapsulated = all(content.getContentType());
    if (content.getContent() != null) {
      encapsulated.add(new DLTaggedObject(true, 0, content.getContent()));
    }
    var by = all(signer.getVersion(), signer.getSID(), signer.getDigestAlgorithm());
    by.add(new DLTaggedObject(false, 0, signer.getAuthenticatedAttributes()));
    by.add(signer.getDigestEncryptionAlgorithm());
    by.add(signer.getEncryptedDigest());
    if (signer.getUnauthenticatedAttributes() != null) {
      by.add(new DLTaggedObject(false, 1, signer.getUnauthenticatedAttributes()));
    }
    var inner = all(data.getVersion(), data.getDigestAlgorithms(), new DLSequence(encapsulated));
    if (data.getCertificates() != null) {
      inner.add(new DLTaggedObject(false, 0, data.getCertificates()));
    }
    inner.add(new DLSet(new DLSequence(by)));
    return new DLSequence(
        all(CMSObjectIdentifiers.signedData, new DLTaggedObject(true, 0, new DLSequence(inner))));
  }

  private static ASN1EncodableVector all(ASN1Encodable... parts) {
    var all = new ASN1EncodableVector();
    for (var each : parts) {
      all.add(each);
    }
    return all;
  }

  private ContentInfo rebuilt() {
    var content = data.getEncapContentInfo();
    var by =
        new SignerInfo(
            signer.getSID(),
            signer.getDigestAlgorithm(),
            signer.getAuthenticatedAttributes(),
            signer.getDigestEncryptionAlgorithm(),
            signer.getEncryptedDigest(),
            signer.getUnauthenticatedAttributes());
    return new ContentInfo(
        CMSObjectIdentifiers.signedData,
        new SignedData(
            data.getDigestAlgorithms(),
            new ContentInfo(content.getContentType(), content.getContent()),
            data.getCertificates(),
            data.getCRLs(),
            new DERSet(by)));
  }

  private void form() throws Refusal {
    var digests = data.getDigestAlgorithms();
    boolean byName = !(signer.getSID().getId() instanceof ASN1OctetString);
    int version = byName ? 1 : 3;
    boolean isData = CMSObjectIdentifiers.data.equals(type);
    Refusal.unless(
        type.equals(data.getEncapContentInfo().getContentType())
            && data.getVersion().hasValue(isData ? version : 3)
            && signer.getVersion().hasValue(version)
            && data.getCRLs() == null
            && digests.size() == 1
            && signer.getAuthenticatedAttributes() != null
            && isDer(signer.getAuthenticatedAttributes()),
        Reason.MALFORMED);
    var digest = AlgorithmIdentifier.getInstance(digests.getObjectAt(0));
    Algorithms.plain(digest);
    Algorithms.plain(signer.getDigestAlgorithm());
    Refusal.unless(
        digest.getAlgorithm().equals(signer.getDigestAlgorithm().getAlgorithm()), Reason.MALFORMED);
  }

  /** A normal form would hide what was changed: a true that is written in another way. */
  private static boolean isDer(ASN1Set attributes) {
    return Arrays.equals(Der.of(attributes), Der.asRead(attributes));
  }

  private static List<Cert> carried(ASN1Set all) throws Refusal {
    var found = new ArrayList<Cert>();
    if (all != null) {
      Refusal.unless(all.size() <= CERTIFICATES, Reason.TOO_LARGE);
      for (ASN1Encodable each : all) {
        found.add(Cert.of(each));
      }
    }
    return found;
  }

  List<Cert> certificates() {
    return certificates;
  }

  byte[] signature() {
    return signer.getEncryptedDigest().getOctets();
  }

  /** What stands inside. */
  byte[] content() throws Refusal {
    var content = data.getEncapContentInfo().getContent();
    Refusal.unless(content != null, Reason.MALFORMED);
    return ASN1OctetString.getInstance(content).getOctets();
  }

  /** Who signed, once the signature holds over exactly this content. */
  Cert verify(byte[] content) throws Refusal {
    try {
      var by = named();
      Refusal.unless(type.equals(only(CMSAttributes.contentType)), Reason.MALFORMED);
      var said = ASN1OctetString.getInstance(only(CMSAttributes.messageDigest)).getOctets();
      Refusal.unless(
          Arrays.equals(said, Algorithms.digest(signer.getDigestAlgorithm(), content)),
          Reason.WRONG_BYTES);
      namesItself(by);
      Refusal.unless(
          Algorithms.verify(
              signer.getDigestEncryptionAlgorithm(),
              signer.getDigestAlgorithm(),
              by.publicKey(),
              Der.of(signer.getAuthenticatedAttributes()),
              signature()),
          Reason.WRONG_SIGNER);
      return by;
    } catch (RuntimeException e) {
      throw new Refusal(Reason.MALFORMED);
    }
  }

  private Cert named() throws Refusal {
    var id = signer.getSID().getId();
    List<Cert> found;
    if (id instanceof ASN1OctetString key) {
      var name = SubjectKeyIdentifier.getInstance(key);
      found = certificates.stream().filter(each -> isNamed(each, name)).toList();
    } else {
      var name = IssuerAndSerialNumber.getInstance(id);
      found = certificates.stream().filter(each -> isNamed(each, name)).toList();
    }
    Refusal.unless(found.size() == 1, Reason.WRONG_SIGNER);
    return found.getFirst();
  }

  private static boolean isNamed(Cert each, IssuerAndSerialNumber name) {
    BigInteger serial = each.certificate().getSerialNumber().getValue();
    return name.getSerialNumber().hasValue(serial)
        && Arrays.equals(Der.asRead(name.getName()), Der.asRead(each.certificate().getIssuer()));
  }

  private static boolean isNamed(Cert each, SubjectKeyIdentifier name) {
    var own =
        SubjectKeyIdentifier.fromExtensions(each.certificate().getTBSCertificate().getExtensions());
    return own != null && Arrays.equals(own.getKeyIdentifier(), name.getKeyIdentifier());
  }

  /** The one value of a signed attribute that must be there once. */
  private ASN1Encodable only(ASN1ObjectIdentifier name) throws Refusal {
    var all = signed.getAll(name);
    Refusal.unless(
        all.size() == 1 && ((Attribute) all.get(0)).getAttrValues().size() == 1, Reason.MALFORMED);
    return ((Attribute) all.get(0)).getAttrValues().getObjectAt(0);
  }

  /** A signer who says which certificate is meant must mean this one. */
  private void namesItself(Cert by) throws Refusal {
    var name = PKCSObjectIdentifiers.id_aa_signingCertificateV2;
    if (signed.getAll(name).size() > 0) {
      ESSCertIDv2 first = SigningCertificateV2.getInstance(only(name)).getCerts()[0];
      var hash = first.getHashAlgorithm();
      var algorithm =
          hash == null ? new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256) : hash;
      Refusal.unless(
          Arrays.equals(first.getCertHash(), Algorithms.digest(algorithm, by.bytes())),
          Reason.WRONG_SIGNER);
    }
  }

  /** The time-stamp token over the signature, the one attribute that is not signed. */
  byte[] stamp() throws Refusal {
    try {
      var all = signer.getUnauthenticatedAttributes();
      Refusal.unless(all != null && all.size() > 0, Reason.NO_TIME_STAMP);
      Refusal.unless(all.size() == 1, Reason.MALFORMED);
      var attribute = Attribute.getInstance(all.getObjectAt(0));
      Refusal.unless(
          PKCSObjectIdentifiers.id_aa_signatureTimeStampToken.equals(attribute.getAttrType()),
          Reason.NO_TIME_STAMP);
      Refusal.unless(attribute.getAttrValues().size() == 1, Reason.MALFORMED);
      return Der.asRead(attribute.getAttributeValues()[0]);
    } catch (RuntimeException e) {
      throw new Refusal(Reason.MALFORMED);
    }
  }

  void hasNothingUnsigned() throws Refusal {
    Refusal.unless(signer.getUnauthenticatedAttributes() == null, Reason.MALFORMED);
  }

  /** Every certificate that came along must have been of use, or one that may be idle. */
  void hasNoOther(List<Cert> chain, Predicate<Cert> idle) throws Refusal {
    for (var each : certificates) {
      Refusal.unless(chain.stream().anyMatch(each::isSameAs) || idle.test(each), Reason.MALFORMED);
    }
  }
}
