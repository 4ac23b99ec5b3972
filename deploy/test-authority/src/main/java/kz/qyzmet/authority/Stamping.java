package kz.qyzmet.authority;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Date;
import org.bouncycastle.asn1.ASN1Boolean;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.cmp.PKIStatusInfo;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.tsp.MessageImprint;
import org.bouncycastle.asn1.tsp.TSTInfo;
import org.bouncycastle.asn1.tsp.TimeStampReq;
import org.bouncycastle.asn1.tsp.TimeStampResp;

/**
 * A time-stamping service: stamps what it is asked to, at the time of its clock.
 *
 * @param stamper any key: a certificate that is not for it makes a bad stamp
 */
public record Stamping(Credentials stamper, InstantSource clock) implements TimeStamps {
  private static final ASN1ObjectIdentifier POLICY = new ASN1ObjectIdentifier("1.2.398.3.3.2.6.4");
  private static final SecureRandom RANDOM = new SecureRandom();

  @Override
  public byte[] over(byte[] bytes) {
    var key = stamper.key();
    return token(new MessageImprint(key.digestAlgorithm(), key.digest(bytes)), null);
  }

  private byte[] token(MessageImprint imprint, ASN1Integer nonce) {
    try {
      var info =
          new TSTInfo(
              POLICY,
              imprint,
              new ASN1Integer(new BigInteger(64, RANDOM).setBit(0)),
              new ASN1GeneralizedTime(Date.from(clock.instant())),
              null,
              null,
              nonce,
              null,
              null);
      return Cms.attached(PKCSObjectIdentifiers.id_ct_TSTInfo, info.getEncoded("DER"), stamper);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Answers a request over HTTP. */
  byte[] answer(byte[] request) throws IOException {
    var asked = TimeStampReq.getInstance(request);
    var token = token(asked.getMessageImprint(), asked.getNonce());
    return new TimeStampResp(new PKIStatusInfo(PKIStatus.granted), ContentInfo.getInstance(token))
        .getEncoded("DER");
  }

  static byte[] request(Key key, byte[] bytes) throws IOException {
    var imprint = new MessageImprint(key.digestAlgorithm(), key.digest(bytes));
    return new DERSequence(new ASN1Encodable[] {new ASN1Integer(1), imprint, ASN1Boolean.TRUE})
        .getEncoded("DER");
  }
}
