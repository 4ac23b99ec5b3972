package kz.qyzmet.signatures;

import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.ocsp.BasicOCSPResponse;
import org.bouncycastle.asn1.ocsp.CertID;
import org.bouncycastle.asn1.ocsp.CertStatus;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.OCSPRequest;
import org.bouncycastle.asn1.ocsp.OCSPResponse;
import org.bouncycastle.asn1.ocsp.OCSPResponseStatus;
import org.bouncycastle.asn1.ocsp.Request;
import org.bouncycastle.asn1.ocsp.ResponseData;
import org.bouncycastle.asn1.ocsp.RevokedInfo;
import org.bouncycastle.asn1.ocsp.SingleResponse;
import org.bouncycastle.asn1.ocsp.TBSRequest;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.crypto.digests.SHA1Digest;

/** Questions and answers of OCSP (RFC 6960). */
final class OcspAnswer {
  private static final ASN1ObjectIdentifier RESPONDING =
      ASN1ObjectIdentifier.getInstance(KeyPurposeId.id_kp_OCSPSigning.toASN1Primitive());

  /** What a critical extension may be: whatever else is critical may change what is said. */
  private static final Set<ASN1ObjectIdentifier> UNDERSTOOD =
      Set.of(
          OCSPObjectIdentifiers.id_pkix_ocsp_nonce,
          OCSPObjectIdentifiers.id_pkix_ocsp_archive_cutoff,
          Extension.invalidityDate);

  private static final int GOOD = 0;
  private static final int REVOKED = 1;

  private final Cert holder;
  private final Cert issuer;
  private final Limits limits;
  private final Instant now;

  OcspAnswer(Cert holder, Cert issuer, Limits limits, Instant now) {
    this.holder = holder;
    this.issuer = issuer;
    this.limits = limits;
    this.now = now;
  }

  static byte[] question(Cert holder, Cert issuer, byte[] nonce) {
    var extension =
        new Extension(
            OCSPObjectIdentifiers.id_pkix_ocsp_nonce, false, Der.of(new DEROctetString(nonce)));
    return Der.of(
        new OCSPRequest(
            new TBSRequest(
                null,
                new DERSequence(new Request(id(holder, issuer), null)),
                new Extensions(extension)),
            null));
  }

  /** SHA-1 only names here; many responders know no other. */
  private static CertID id(Cert holder, Cert issuer) {
    return new CertID(
        new AlgorithmIdentifier(OIWObjectIdentifiers.idSHA1, DERNull.INSTANCE),
        new DEROctetString(sha1(Der.asRead(holder.certificate().getIssuer()))),
        new DEROctetString(sha1(issuer.publicKey().getPublicKeyData().getOctets())),
        holder.certificate().getSerialNumber());
  }

  private static byte[] sha1(byte[] bytes) {
    var digest = new SHA1Digest();
    digest.update(bytes, 0, bytes.length);
    var result = new byte[digest.getDigestSize()];
    digest.doFinal(result, 0);
    return result;
  }

  /**
   * What the answer says of the holder.
   *
   * @param nonce what was asked with, or null for a kept answer
   */
  Status read(byte[] bytes, byte[] nonce) throws NotProven {
    try {
      var outer = OCSPResponse.getInstance(Der.read(bytes));
      NotProven.unless(
          outer.getResponseStatus().getIntValue() == OCSPResponseStatus.SUCCESSFUL
              && OCSPObjectIdentifiers.id_pkix_ocsp_basic.equals(
                  outer.getResponseBytes().getResponseType()),
          "no answer");
      var answer =
          BasicOCSPResponse.getInstance(
              Der.read(outer.getResponseBytes().getResponse().getOctets()));
      var data = answer.getTbsResponseData();
      var produced = data.getProducedAt().getDate().toInstant();
      NotProven.unless(
          !produced.isAfter(now.plus(limits.skew()))
              && !produced.isBefore(now.minus(limits.answerAge())),
          "old or of the future");
      signedByOne(answer, produced);
      if (nonce != null) {
        answersThis(data, nonce);
      }
      understood(data.getResponseExtensions());
      var single = single(data);
      understood(single.getSingleExtensions());
      return status(single);
    } catch (Refusal | RuntimeException | ParseException e) {
      throw new NotProven("not readable");
    }
  }

  private void signedByOne(BasicOCSPResponse answer, Instant produced) throws NotProven, Refusal {
    for (var each : responders(answer.getCerts(), produced)) {
      if (isNamed(answer.getTbsResponseData(), each)
          && Algorithms.verify(
              answer.getSignatureAlgorithm(),
              null,
              each.publicKey(),
              Der.asRead(answer.getTbsResponseData()),
              answer.getSignature().getOctets())) {
        return;
      }
    }
    throw new NotProven("by nobody who may answer");
  }

  /** The issuer, and whom it let answer in its place. */
  private List<Cert> responders(ASN1Sequence carried, Instant produced) throws Refusal {
    var all = new ArrayList<Cert>();
    all.add(issuer);
    if (carried != null) {
      for (var value : carried) {
        var each = Cert.of(value);
        // Without the extension somebody would have to vouch for the responder as well.
        if (each.purposes().contains(RESPONDING)
            && each.has(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck)
            && each.isUnderstood()
            && each.isValidAt(produced)
            && each.isIssuedInTheNameOf(issuer)
            && each.isSignedBy(issuer)) {
          all.add(each);
        }
      }
    }
    return all;
  }

  private static boolean isNamed(ResponseData data, Cert by) {
    var id = data.getResponderID();
    return id.getKeyHash() != null
        ? Arrays.equals(id.getKeyHash(), sha1(by.publicKey().getPublicKeyData().getOctets()))
        : Arrays.equals(Der.asRead(id.getName()), Der.asRead(by.subject()));
  }

  private static void answersThis(ResponseData data, byte[] nonce) throws NotProven, Refusal {
    var given = data.getResponseExtensions();
    var extension =
        given == null ? null : given.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
    NotProven.unless(
        extension != null
            && Arrays.equals(
                extension.getExtnValue().getOctets(), Der.of(new DEROctetString(nonce))),
        "to another question");
  }

  private static void understood(Extensions all) throws NotProven {
    if (all != null) {
      for (var name : all.getCriticalExtensionOIDs()) {
        NotProven.unless(UNDERSTOOD.contains(name), "with something that is not understood");
      }
    }
  }

  private SingleResponse single(ResponseData data) throws NotProven {
    var wanted = id(holder, issuer);
    var found = new ArrayList<SingleResponse>();
    for (var value : data.getResponses()) {
      var each = SingleResponse.getInstance(value);
      var id = each.getCertID();
      if (id.getSerialNumber().equals(wanted.getSerialNumber())
          && id.getHashAlgorithm().getAlgorithm().equals(OIWObjectIdentifiers.idSHA1)
          && id.getIssuerNameHash().equals(wanted.getIssuerNameHash())
          && id.getIssuerKeyHash().equals(wanted.getIssuerKeyHash())) {
        found.add(each);
      }
    }
    NotProven.unless(found.size() == 1, "not about this certificate");
    return found.getFirst();
  }

  private Status status(SingleResponse single) throws NotProven, Refusal, ParseException {
    var from = single.getThisUpdate().getDate().toInstant();
    var next = single.getNextUpdate();
    NotProven.unless(
        !from.isAfter(now.plus(limits.skew()))
            && (next == null
                ? !from.isBefore(now.minus(limits.answerAge()))
                : !next.getDate().toInstant().isBefore(now.minus(limits.skew()))),
        "stale");
    CertStatus said = single.getCertStatus();
    if (said.getTagNo() == REVOKED) {
      var info = RevokedInfo.getInstance(said.getStatus());
      return new Status.Revoked(
          since(single, info.getRevocationTime().getDate().toInstant()),
          Status.Revoked.reason(info.getRevocationReason()));
    }
    NotProven.unless(said.getTagNo() == GOOD, "unknown");
    remembers(single, from);
    return new Status.Good();
  }

  /** The key may have been in other hands before anybody said so (RFC 6960, 4.4.5). */
  private static Instant since(SingleResponse single, Instant told) throws Refusal, ParseException {
    var all = single.getSingleExtensions();
    var invalid = all == null ? null : all.getExtension(Extension.invalidityDate);
    if (invalid == null) {
      return told;
    }
    var since =
        ASN1GeneralizedTime.getInstance(Der.read(invalid.getExtnValue().getOctets()))
            .getDate()
            .toInstant();
    return since.isBefore(told) ? since : told;
  }

  /** An authority may forget the expired: then its "good" means nothing. */
  private void remembers(SingleResponse single, Instant from)
      throws NotProven, Refusal, ParseException {
    if (from.isAfter(holder.to())) {
      var extensions = single.getSingleExtensions();
      var cutoff =
          extensions == null
              ? null
              : extensions.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_archive_cutoff);
      NotProven.unless(
          cutoff != null
              && !ASN1GeneralizedTime.getInstance(Der.read(cutoff.getExtnValue().getOctets()))
                  .getDate()
                  .toInstant()
                  .isAfter(holder.to()),
          "expired, and perhaps forgotten");
    }
  }
}
