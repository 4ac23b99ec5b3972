package kz.qyzmet.signatures;

import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.tsp.TSTInfo;
import org.bouncycastle.asn1.x509.KeyPurposeId;

/**
 * A time stamp that holds.
 *
 * @param time what it says
 * @param chain of who gave it
 */
record Stamp(Instant time, List<Cert> chain) {
  /** RFC 3161, 2.4.2; of other forms the reader makes what it can, or fails. */
  private static final Pattern TIME = Pattern.compile("[0-9]{14}(\\.[0-9]{1,9})?Z");

  private static final ASN1ObjectIdentifier STAMPING =
      ASN1ObjectIdentifier.getInstance(KeyPurposeId.id_kp_timeStamping.toASN1Primitive());

  /**
   * Reads the token over these bytes (RFC 3161).
   *
   * @param idle which certificates may come along without being of use
   */
  static Stamp of(
      byte[] token,
      byte[] over,
      Trust trust,
      List<Cert> helpers,
      Predicate<Cert> idle,
      Instant latest)
      throws Refusal {
    var message = genuine(token);
    var by = signedBy(message);
    var info = info(message);
    var imprint = info.getMessageImprint();
    Refusal.unless(
        Arrays.equals(
            imprint.getHashedMessage(), Algorithms.digest(imprint.getHashAlgorithm(), over)),
        Reason.TIME_STAMP_OF_OTHER_BYTES);
    var time = time(info);
    Refusal.unless(!time.isAfter(latest), Reason.TIME_STAMP_BROKEN);
    var known = new ArrayList<>(message.certificates());
    known.addAll(helpers);
    var chain =
        Chains.find(
            by,
            known,
            trust.stampRoots(),
            time,
            trust.links(),
            Reason.UNKNOWN_TIME_STAMP_AUTHORITY);
    Refusal.unless(
        by.purposesAreCritical() && by.purposes().equals(List.of(STAMPING)),
        Reason.UNKNOWN_TIME_STAMP_AUTHORITY);
    message.hasNoOther(chain, idle);
    return new Stamp(time, chain);
  }

  private static Message genuine(byte[] token) throws Refusal {
    try {
      var message = Message.read(PKCSObjectIdentifiers.id_ct_TSTInfo, token);
      message.hasNothingUnsigned();
      return message;
    } catch (Refusal e) {
      throw new Refusal(Reason.TIME_STAMP_BROKEN);
    }
  }

  private static Cert signedBy(Message message) throws Refusal {
    try {
      return message.verify(message.content());
    } catch (Refusal e) {
      throw new Refusal(Reason.TIME_STAMP_BROKEN);
    }
  }

  private static TSTInfo info(Message message) throws Refusal {
    var value = Der.read(message.content());
    try {
      var info = TSTInfo.getInstance(value);
      var extensions = info.getExtensions();
      Refusal.unless(
          info.getVersion().hasValue(1)
              && (extensions == null || extensions.getCriticalExtensionOIDs().length == 0),
          Reason.TIME_STAMP_BROKEN);
      return info;
    } catch (RuntimeException e) {
      throw new Refusal(Reason.TIME_STAMP_BROKEN);
    }
  }

  private static Instant time(TSTInfo info) throws Refusal {
    try {
      var said = info.getGenTime();
      Refusal.unless(TIME.matcher(said.getTimeString()).matches(), Reason.TIME_STAMP_BROKEN);
      return said.getDate().toInstant();
    } catch (ParseException e) {
      throw new Refusal(Reason.TIME_STAMP_BROKEN);
    }
  }
}
