package kz.qyzmet.authority;

import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Date;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;

/** Makes certificates. */
final class Certificates {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SERIAL_BITS = 127;

  /** The policy that the national authority names. */
  private static final ASN1ObjectIdentifier POLICY = new ASN1ObjectIdentifier("1.2.398.3.3.2");

  private Certificates() {}

  /** Where the status of what an authority issued can be asked; a part may be null. */
  record Addresses(String ocsp, String crl) {}

  static Certificate selfSigned(Profile profile, Key key) {
    return signed(profile, key.publicKey(), profile.subject(), key, new Addresses(null, null));
  }

  static Certificate signed(
      Profile profile,
      SubjectPublicKeyInfo holder,
      X500Name issuer,
      Key issuerKey,
      Addresses addresses) {
    try {
      var body = new V3TBSCertificateGenerator();
      body.setSerialNumber(
          new ASN1Integer(new BigInteger(SERIAL_BITS, RANDOM).setBit(SERIAL_BITS - 1)));
      body.setSignature(issuerKey.signatureAlgorithm());
      body.setIssuer(issuer);
      body.setStartDate(new Time(Date.from(profile.from())));
      body.setEndDate(new Time(Date.from(profile.to())));
      body.setSubject(profile.subject());
      body.setSubjectPublicKeyInfo(holder);
      body.setExtensions(extensions(profile, holder, issuerKey, addresses).generate());
      var tbs = body.generateTBSCertificate();
      return Certificate.getInstance(
          signedSequence(
              tbs, issuerKey.signatureAlgorithm(), issuerKey.sign(tbs.getEncoded("DER"))));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The form that certificates, lists and answers share. */
  static DERSequence signedSequence(ASN1Encodable body, ASN1Encodable algorithm, byte[] signature) {
    return new DERSequence(new ASN1Encodable[] {body, algorithm, new DERBitString(signature)});
  }

  private static ExtensionsGenerator extensions(
      Profile profile, SubjectPublicKeyInfo holder, Key issuer, Addresses addresses)
      throws IOException {
    var all = new ExtensionsGenerator();
    all.addExtension(
        Extension.basicConstraints,
        true,
        profile.authority() ? new BasicConstraints(true) : new BasicConstraints(false));
    all.addExtension(Extension.keyUsage, true, new KeyUsage(profile.usage()));
    if (!profile.purposes().isEmpty()) {
      all.addExtension(
          Extension.extendedKeyUsage,
          profile.purposesCritical(),
          new DERSequence(profile.purposesEncoded()));
    }
    all.addExtension(
        Extension.certificatePolicies,
        false,
        new CertificatePolicies(new PolicyInformation(POLICY)));
    all.addExtension(
        Extension.subjectKeyIdentifier, false, new SubjectKeyIdentifier(keyId(holder)));
    all.addExtension(
        Extension.authorityKeyIdentifier,
        false,
        new AuthorityKeyIdentifier(keyId(issuer.publicKey())));
    if (addresses.ocsp() != null) {
      all.addExtension(
          Extension.authorityInfoAccess,
          false,
          new AuthorityInformationAccess(
              new AccessDescription(AccessDescription.id_ad_ocsp, uri(addresses.ocsp()))));
    }
    if (addresses.crl() != null) {
      var name = new DistributionPointName(new GeneralNames(uri(addresses.crl())));
      all.addExtension(
          Extension.cRLDistributionPoints,
          false,
          new CRLDistPoint(new DistributionPoint[] {new DistributionPoint(name, null, null)}));
    }
    if (profile.purposes().contains(Profile.RESPONDING)) {
      all.addExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck, false, DERNull.INSTANCE);
    }
    return all;
  }

  private static GeneralName uri(String address) {
    return new GeneralName(GeneralName.uniformResourceIdentifier, new DERIA5String(address));
  }

  static byte[] keyId(SubjectPublicKeyInfo key) {
    return Digests.sha1(key.getPublicKeyData().getBytes());
  }
}
