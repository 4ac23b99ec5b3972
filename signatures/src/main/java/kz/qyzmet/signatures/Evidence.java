package kz.qyzmet.signatures;

import java.math.BigInteger;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERGeneralizedTime;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;

/**
 * All that proved a signature when it was checked, but for the signed bytes and the roots, which
 * whoever checks again must have from elsewhere.
 *
 * <p>Encoded it is DER, so that any reader of ASN.1 opens it:
 *
 * <pre>
 * SEQUENCE {
 *   version INTEGER (1),
 *   checked GeneralizedTime,
 *   message OCTET STRING,                    -- the CMS message, with its time stamp
 *   certificates SEQUENCE OF OCTET STRING,   -- both chains, with their roots
 *   answers SEQUENCE OF OCTET STRING,        -- of OCSP (RFC 6960)
 *   lists SEQUENCE OF OCTET STRING }         -- of revoked certificates
 * </pre>
 *
 * @param checked when it was checked, to the second: answers and lists are fresh by it
 */
public record Evidence(
    Instant checked,
    byte[] message,
    List<byte[]> certificates,
    List<byte[]> answers,
    List<byte[]> lists) {
  private static final BigInteger VERSION = BigInteger.ONE;
  private static final int PARTS = 6;
  private static final int HEXADECIMAL = 16;

  public Evidence {
    checked = Instant.ofEpochSecond(checked.getEpochSecond());
    certificates = List.copyOf(certificates);
    answers = List.copyOf(answers);
    lists = List.copyOf(lists);
  }

  /** The time-stamp token alone, as it stands in the message. */
  public byte[] timeStampToken() {
    try {
      return Message.detached(message).stamp();
    } catch (Refusal e) {
      throw new IllegalStateException("Expected a message with a time stamp, but it has none", e);
    }
  }

  /** Serial number of the signer's certificate, in hexadecimal. */
  public String serial() {
    try {
      var number = Cert.read(certificates.getFirst()).certificate().getSerialNumber();
      return number.getValue().toString(HEXADECIMAL);
    } catch (Refusal e) {
      throw new IllegalStateException("Expected a certificate, but it cannot be read", e);
    }
  }

  public byte[] encoded() {
    return Der.of(
        new DERSequence(
            new ASN1Encodable[] {
              new ASN1Integer(VERSION),
              new DERGeneralizedTime(Date.from(checked)),
              new DEROctetString(message),
              sequence(certificates),
              sequence(answers),
              sequence(lists)
            }));
  }

  private static DERSequence sequence(List<byte[]> all) {
    return new DERSequence(all.stream().map(DEROctetString::new).toArray(ASN1Encodable[]::new));
  }

  /**
   * Reads it back.
   *
   * @throws IllegalArgumentException when it is not what {@link #encoded} gives
   */
  public static Evidence decoded(byte[] bytes) {
    try {
      var all = ASN1Sequence.getInstance(Der.read(bytes));
      if (all.size() != PARTS || !ASN1Integer.getInstance(all.getObjectAt(0)).hasValue(VERSION)) {
        throw new IllegalArgumentException("Expected evidence of version 1, but it is another");
      }
      return new Evidence(
          ASN1GeneralizedTime.getInstance(all.getObjectAt(1)).getDate().toInstant(),
          octets(all.getObjectAt(2)),
          list(all.getObjectAt(3)),
          list(all.getObjectAt(4)),
          list(all.getObjectAt(5)));
    } catch (Refusal | ParseException | IllegalStateException e) {
      throw new IllegalArgumentException("Expected evidence, but it cannot be read", e);
    }
  }

  private static List<byte[]> list(ASN1Encodable value) {
    var all = new ArrayList<byte[]>();
    for (var each : ASN1Sequence.getInstance(value)) {
      all.add(octets(each));
    }
    return all;
  }

  private static byte[] octets(ASN1Encodable value) {
    return ASN1OctetString.getInstance(value).getOctets();
  }
}
