package kz.qyzmet.authority;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Date;
import org.bouncycastle.asn1.ASN1Boolean;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.BERTags;
import org.bouncycastle.asn1.DEROctetString;
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
    return token(imprint(bytes), now(), null);
  }

  /** Stamps of a time that is written like this, right or wrong. */
  public TimeStamps saying(String time) {
    try {
      var ascii = time.getBytes(StandardCharsets.US_ASCII);
      var said = new DEROctetString(ascii).getEncoded();
      said[0] = BERTags.GENERALIZED_TIME;
      var value = ASN1GeneralizedTime.getInstance(ASN1Primitive.fromByteArray(said));
      return bytes -> token(imprint(bytes), value, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private MessageImprint imprint(byte[] bytes) {
    var key = stamper.key();
    return new MessageImprint(key.digestAlgorithm(), key.digest(bytes));
  }

  private ASN1GeneralizedTime now() {
    return new ASN1GeneralizedTime(Date.from(clock.instant()));
  }

  private byte[] token(MessageImprint imprint, ASN1GeneralizedTime time, ASN1Integer nonce) {
    try {
      var info =
          new TSTInfo(
              POLICY,
              imprint,
              new ASN1Integer(new BigInteger(64, RANDOM).setBit(0)),
              time,
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
    var token = token(asked.getMessageImprint(), now(), asked.getNonce());
    return new TimeStampResp(new PKIStatusInfo(PKIStatus.granted), ContentInfo.getInstance(token))
        .getEncoded("DER");
  }

  static byte[] request(Key key, byte[] bytes) throws IOException {
    var imprint = new MessageImprint(key.digestAlgorithm(), key.digest(bytes));
    return new DERSequence(new ASN1Encodable[] {new ASN1Integer(1), imprint, ASN1Boolean.TRUE})
        .getEncoded("DER");
  }
}
