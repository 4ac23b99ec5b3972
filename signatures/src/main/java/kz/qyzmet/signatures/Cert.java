package kz.qyzmet.signatures;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

/** A certificate, read once: what is asked of it never fails any more. */
final class Cert {
  /** What a critical extension may be: whatever else is critical is not understood here. */
  private static final Set<ASN1ObjectIdentifier> UNDERSTOOD =
      Set.of(
          Extension.basicConstraints,
          Extension.keyUsage,
          Extension.extendedKeyUsage,
          Extension.certificatePolicies,
          Extension.subjectAlternativeName);

  private static final int NO_USAGE_IS_ANY = 0x1ff;

  private final Certificate certificate;
  private final byte[] bytes;
  private final Instant from;
  private final Instant to;
  private final int usage;
  private final List<ASN1ObjectIdentifier> purposes;
  private final boolean purposesCritical;
  private final BasicConstraints constraints;
  private final boolean understood;

  private Cert(Certificate certificate) throws Refusal {
    this.certificate = certificate;
    this.bytes = Der.asRead(certificate);
    this.from = certificate.getStartDate().getDate().toInstant();
    this.to = certificate.getEndDate().getDate().toInstant();
    var all = certificate.getTBSCertificate().getExtensions();
    boolean known = true;
    if (all != null) {
      for (var name : all.getExtensionOIDs()) {
        Der.read(all.getExtension(name).getExtnValue().getOctets());
        known &= !all.getExtension(name).isCritical() || UNDERSTOOD.contains(name);
      }
    }
    this.understood = known;
    var bits = KeyUsage.fromExtensions(all);
    this.usage = bits == null ? NO_USAGE_IS_ANY : bits(bits);
    var extended = all == null ? null : all.getExtension(Extension.extendedKeyUsage);
    this.purposesCritical = extended != null && extended.isCritical();
    this.purposes =
        extended == null
            ? List.of()
            : purposes(all.getExtensionParsedValue(Extension.extendedKeyUsage));
    this.constraints = BasicConstraints.fromExtensions(all);
  }

  static Cert of(ASN1Encodable value) throws Refusal {
    try {
      var certificate = Certificate.getInstance(value);
      var inside = certificate.getTBSCertificate().getSignature();
      Refusal.unless(
          certificate.getVersionNumber() == 3
              && Arrays.equals(Der.of(inside), Der.of(certificate.getSignatureAlgorithm()))
              && certificate.getSignature().getPadBits() == 0,
          Reason.MALFORMED);
      return new Cert(certificate);
    } catch (RuntimeException e) {
      throw new Refusal(Reason.MALFORMED);
    }
  }

  static Cert read(byte[] bytes) throws Refusal {
    return of(Der.read(bytes));
  }

  private static int bits(KeyUsage given) {
    int all = 0;
    for (int bit :
        new int[] {
          KeyUsage.digitalSignature,
          KeyUsage.nonRepudiation,
          KeyUsage.keyEncipherment,
          KeyUsage.dataEncipherment,
          KeyUsage.keyAgreement,
          KeyUsage.keyCertSign,
          KeyUsage.cRLSign
        }) {
      all |= given.hasUsages(bit) ? bit : 0;
    }
    return all;
  }

  private static List<ASN1ObjectIdentifier> purposes(ASN1Encodable value) {
    var all = new ArrayList<ASN1ObjectIdentifier>();
    for (KeyPurposeId each : ExtendedKeyUsage.getInstance(value).getUsages()) {
      all.add(ASN1ObjectIdentifier.getInstance(each.toASN1Primitive()));
    }
    return List.copyOf(all);
  }

  byte[] bytes() {
    return bytes.clone();
  }

  boolean isSameAs(Cert other) {
    return Arrays.equals(bytes, other.bytes);
  }

  boolean isIssuedInTheNameOf(Cert issuer) {
    // To the byte: names that are only alike are somebody else's.
    return Arrays.equals(Der.asRead(certificate.getIssuer()), Der.asRead(issuer.subject()));
  }

  /** By the signature alone. */
  boolean isSignedBy(Cert issuer) throws Refusal {
    return Algorithms.verify(
        certificate.getSignatureAlgorithm(),
        null,
        issuer.publicKey(),
        Der.asRead(certificate.getTBSCertificate()),
        certificate.getSignature().getOctets());
  }

  boolean isValidAt(Instant moment) {
    return !moment.isBefore(from) && !moment.isAfter(to);
  }

  Instant to() {
    return to;
  }

  X500Name subject() {
    return certificate.getSubject();
  }

  Certificate certificate() {
    return certificate;
  }

  SubjectPublicKeyInfo publicKey() {
    return certificate.getSubjectPublicKeyInfo();
  }

  boolean hasUsage(int bits) {
    return (usage & bits) == bits;
  }

  List<ASN1ObjectIdentifier> purposes() {
    return purposes;
  }

  boolean purposesAreCritical() {
    return purposesCritical;
  }

  boolean isUnderstood() {
    return understood;
  }

  /**
   * Whether it may stand above others.
   *
   * @param between how many authorities stand between it and the holder
   */
  boolean isAuthority(int between) {
    if (constraints == null || !constraints.isCA() || !hasUsage(KeyUsage.keyCertSign)) {
      return false;
    }
    var most = constraints.getPathLenConstraintInteger();
    return most == null || most.getValue().intValue() >= between;
  }

  boolean has(ASN1ObjectIdentifier extension) {
    var all = certificate.getTBSCertificate().getExtensions();
    return all != null && all.getExtension(extension) != null;
  }

  /** Where to ask for its status. */
  List<String> responders() {
    var all = new ArrayList<String>();
    var access =
        AuthorityInformationAccess.fromExtensions(certificate.getTBSCertificate().getExtensions());
    if (access != null) {
      for (var each : access.getAccessDescriptions()) {
        if (AccessDescription.id_ad_ocsp.equals(each.getAccessMethod())) {
          add(all, each.getAccessLocation());
        }
      }
    }
    return all;
  }

  /** Where the list that would name it is. */
  List<String> lists() {
    var all = new ArrayList<String>();
    var value = certificate.getTBSCertificate().getExtensions();
    if (value != null && value.getExtension(Extension.cRLDistributionPoints) != null) {
      var points =
          CRLDistPoint.getInstance(value.getExtensionParsedValue(Extension.cRLDistributionPoints));
      for (var each : points.getDistributionPoints()) {
        all.addAll(addresses(each.getDistributionPoint()));
      }
    }
    return all;
  }

  /** The addresses that a point of distribution has; one that is named otherwise has none. */
  static List<String> addresses(DistributionPointName name) {
    var all = new ArrayList<String>();
    if (name != null && name.getType() == DistributionPointName.FULL_NAME) {
      for (var part : GeneralNames.getInstance(name.getName()).getNames()) {
        add(all, part);
      }
    }
    return all;
  }

  private static void add(List<String> all, GeneralName name) {
    if (name.getTagNo() == GeneralName.uniformResourceIdentifier) {
      all.add(name.getName().toString());
    }
  }
}
