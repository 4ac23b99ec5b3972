package kz.qyzmet.signatures;

import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.CertificateList;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.TBSCertList;

/** Lists of revoked certificates (RFC 5280), whole ones: a delta alone proves nothing. */
final class RevocationList {
  private static final Set<ASN1ObjectIdentifier> UNDERSTOOD =
      Set.of(
          Extension.authorityKeyIdentifier,
          Extension.cRLNumber,
          Extension.issuingDistributionPoint,
          Extension.expiredCertsOnCRL);

  private final Cert holder;
  private final Cert issuer;
  private final Limits limits;
  private final Instant now;

  RevocationList(Cert holder, Cert issuer, Limits limits, Instant now) {
    this.holder = holder;
    this.issuer = issuer;
    this.limits = limits;
    this.now = now;
  }

  /**
   * What a list says of the holder.
   *
   * @param until how long it may be believed
   * @param by whose signature is under it
   */
  record Said(Status status, Instant until, Cert by) {}

  /** What the list says of the holder. */
  Said read(byte[] bytes) throws NotProven {
    return read(bytes, null);
  }

  /**
   * The same.
   *
   * @param signedBy whose signature under these very bytes was verified before; null where nobody
   *     has looked
   */
  Said read(byte[] bytes, Cert signedBy) throws NotProven {
    try {
      var list = CertificateList.getInstance(Der.readMany(bytes));
      var body = list.getTBSCertList();
      NotProven.unless(
          Arrays.equals(Der.asRead(list.getIssuer()), Der.asRead(issuer.subject()))
              && issuer.hasUsage(KeyUsage.cRLSign)
              && body.getSignature().equals(list.getSignatureAlgorithm()),
          "of another authority");
      // Before anything in it is believed, or so much as read.
      NotProven.unless(
          (signedBy != null && signedBy.isSameAs(issuer))
              || Algorithms.verify(
                  list.getSignatureAlgorithm(),
                  null,
                  issuer.publicKey(),
                  Der.asRead(body),
                  list.getSignature().getOctets()),
          "signed by somebody else");
      var until = fresh(body);
      covers(body);
      return new Said(status(body), until, issuer);
    } catch (Refusal | RuntimeException e) {
      throw new NotProven("not readable");
    }
  }

  private Instant fresh(TBSCertList body) throws NotProven, Refusal {
    var from = body.getThisUpdate().getDate().toInstant();
    var next = body.getNextUpdate();
    NotProven.unless(
        !from.isAfter(now.plus(limits.skew()))
            && !from.isBefore(now.minus(limits.listAge()))
            && next != null
            && !next.getDate().toInstant().isBefore(now.minus(limits.skew())),
        "stale");
    if (from.isAfter(holder.to())) {
      var all = body.getExtensions();
      var since = all == null ? null : all.getExtension(Extension.expiredCertsOnCRL);
      NotProven.unless(
          since != null && !time(since).isAfter(holder.to()), "expired, and perhaps forgotten");
    }
    var oldest = from.plus(limits.listAge());
    var announced = next.getDate().toInstant();
    return announced.isBefore(oldest) ? announced : oldest;
  }

  private static Instant time(Extension extension) throws Refusal {
    try {
      return ASN1GeneralizedTime.getInstance(value(extension)).getDate().toInstant();
    } catch (java.text.ParseException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static ASN1Primitive value(Extension extension) throws Refusal {
    return Der.read(extension.getExtnValue().getOctets());
  }

  private void covers(TBSCertList body) throws NotProven, Refusal {
    var all = body.getExtensions();
    if (all == null) {
      return;
    }
    for (var name : all.getCriticalExtensionOIDs()) {
      NotProven.unless(UNDERSTOOD.contains(name), "with something that is not understood");
    }
    var scope = all.getExtension(Extension.issuingDistributionPoint);
    if (scope != null) {
      var point = IssuingDistributionPoint.getInstance(value(scope));
      var name = point.getDistributionPoint();
      NotProven.unless(
          (name == null || Cert.addresses(name).stream().anyMatch(holder.lists()::contains))
              && !point.isIndirectCRL()
              && point.getOnlySomeReasons() == null
              && !point.onlyContainsAttributeCerts()
              && !(holder.isAuthority(0)
                  ? point.onlyContainsUserCerts()
                  : point.onlyContainsCACerts()),
          "about others");
    }
  }

  private Status status(TBSCertList body) throws Refusal {
    var wanted = holder.certificate().getSerialNumber();
    for (var each = body.getRevokedCertificateEnumeration(); each.hasMoreElements(); ) {
      var entry = (TBSCertList.CRLEntry) each.nextElement();
      if (entry.getUserCertificate().equals(wanted)) {
        var at = entry.getRevocationDate().getDate().toInstant();
        var all = entry.getExtensions();
        var invalid = all == null ? null : all.getExtension(Extension.invalidityDate);
        var reason = all == null ? null : all.getExtension(Extension.reasonCode);
        // The key may have been in other hands before anybody said so.
        return new Status.Revoked(
            invalid != null && time(invalid).isBefore(at) ? time(invalid) : at,
            Status.Revoked.reason(reason == null ? null : CRLReason.getInstance(value(reason))));
      }
    }
    return new Status.Good();
  }
}
