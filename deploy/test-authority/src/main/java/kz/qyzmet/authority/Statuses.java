package kz.qyzmet.authority;

import java.io.IOException;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;

/** What a family says about its certificates: answers of OCSP and lists. */
final class Statuses {
  private static final Duration GOOD_FOR = Duration.ofHours(1);
  private static final Duration LIST_GOOD_FOR = Duration.ofDays(1);
  private static final Duration MONTH = Duration.ofDays(30);

  private final Family family;

  Statuses(Family family) {
    this.family = family;
  }

  byte[] answer(byte[] request) throws IOException {
    try {
      var asked = new OCSPReq(request);
      var by = responder();
      var holder = new X509CertificateHolder(by.certificate());
      var builder = new BasicOCSPRespBuilder(new RespID(holder.getSubject()));
      var at = moment();
      for (var each : asked.getRequestList()) {
        builder.addResponse(
            each.getCertID(),
            status(each.getCertID().getSerialNumber()),
            Date.from(at),
            Date.from(at.plus(GOOD_FOR)),
            memory());
      }
      var nonce = asked.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
      if (nonce != null) {
        builder.setResponseExtensions(new Extensions(nonce(nonce)));
      }
      var answer =
          builder.build(
              new KeySigner(by.key()), new X509CertificateHolder[] {holder}, Date.from(at));
      return new OCSPRespBuilder().build(OCSPRespBuilder.SUCCESSFUL, answer).getEncoded();
    } catch (OCSPException e) {
      throw new IOException(e);
    }
  }

  /** The archive cutoff of RFC 6960, 4.4.4; null where nothing is said of the expired. */
  private Extensions memory() throws IOException {
    var since = family.remembered;
    return since == null
        ? null
        : new Extensions(
            new Extension(
                OCSPObjectIdentifiers.id_pkix_ocsp_archive_cutoff,
                false,
                new ASN1GeneralizedTime(Date.from(since)).getEncoded()));
  }

  private Extension nonce(Extension asked) throws IOException {
    return family.fault == Fault.OTHER_NONCE
        ? new Extension(
            OCSPObjectIdentifiers.id_pkix_ocsp_nonce,
            false,
            new DEROctetString(new byte[16]).getEncoded())
        : asked;
  }

  private Credentials responder() {
    return switch (family.fault) {
      case STRANGER ->
          new Credentials(
              Key.make(family.algorithm()),
              family.responderKey().certificate(),
              family.responderKey().chain());
      case NOT_AUTHORISED ->
          family.issue(Profile.person("000000000000", "STRANGER", "A", family.clock().instant()));
      default -> family.responderKey();
    };
  }

  private Instant moment() {
    var now = family.clock().instant();
    return family.fault == Fault.STALE ? now.minus(MONTH) : now;
  }

  private CertificateStatus status(BigInteger serial) {
    if (family.fault == Fault.UNKNOWN) {
      return new UnknownStatus();
    }
    var revoked = family.revoked().get(serial);
    return revoked == null || revoked.at().isAfter(moment())
        ? CertificateStatus.GOOD
        : new RevokedStatus(Date.from(revoked.at()), revoked.reason());
  }

  /** The list of what the root or the issuing authority revoked. */
  byte[] list(Credentials issuer) throws IOException {
    var at = moment();
    var key = family.fault == Fault.STRANGER ? Key.make(family.algorithm()) : issuer.key();
    var builder = new X509v2CRLBuilder(issuer.certificate().getSubject(), Date.from(at));
    builder.setNextUpdate(Date.from(at.plus(LIST_GOOD_FOR)));
    var since = family.remembered;
    if (since != null) {
      builder.addExtension(
          Extension.expiredCertsOnCRL, false, new ASN1GeneralizedTime(Date.from(since)));
    }
    family
        .revoked()
        .forEach(
            (serial, revoked) -> {
              if (!revoked.at().isAfter(at)) {
                builder.addCRLEntry(serial, Date.from(revoked.at()), revoked.reason());
              }
            });
    return builder.build(new KeySigner(key)).getEncoded();
  }
}
