package kz.qyzmet.signatures;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import kz.qyzmet.signatures.Revocations.Asked;
import kz.qyzmet.signatures.Revocations.Kept;
import kz.qyzmet.signatures.Revocations.Used;

/** Judges signatures; one serves all threads, and keeps for them the lists that it has read. */
public final class SignatureVerifier {
  private final Trust trust;
  private final Limits limits;
  private final Fetch fetch;
  private final Lists lists;
  private final SecureRandom random = new SecureRandom();

  public SignatureVerifier(Trust trust, Limits limits, Fetch fetch) {
    this.trust = trust;
    this.limits = limits;
    this.fetch = fetch;
    this.lists = new Lists(fetch, limits);
  }

  /**
   * Judges a signature that has just come. Asks the authority, so it waits: never within a
   * transaction.
   *
   * @param content the submitted bytes
   * @param message the detached CMS message
   * @param now the time of asking; the signature is judged at its time stamp's
   */
  public Verdict verify(byte[] content, byte[] message, Expected expected, Instant now) {
    var used = new Used();
    // The evidence knows whole seconds: it must be judged by the same moment again.
    var at = now.truncatedTo(ChronoUnit.SECONDS);
    try {
      var asked = new Asked(fetch, lists, random, limits, at, used);
      var by = new By(at, asked, trust.authorities(), trust::knows);
      var found = judged(content, message, expected, by);
      return new Verdict.Valid(
          found.signatory(),
          found.time(),
          new Evidence(at, message, found.certificates(), used.answers(), used.lists()));
    } catch (Refusal e) {
      return new Verdict.Refused(e.reason());
    }
  }

  /** Judges again what was valid once, by its evidence alone. */
  public Verdict verifyAgain(byte[] content, Evidence evidence, Expected expected) {
    try {
      // Authorities that are configured no more are kept with the evidence; roots are not.
      var helpers = new ArrayList<>(trust.authorities());
      for (var each : evidence.certificates()) {
        helpers.add(Cert.read(each));
      }
      var kept = new Kept(evidence, limits);
      // Which certificates could come along idle was for the trust of that day to say.
      var by = new By(evidence.checked(), kept, helpers, _ -> true);
      var found = judged(content, evidence.message(), expected, by);
      return new Verdict.Valid(found.signatory(), found.time(), evidence);
    } catch (Refusal e) {
      return new Verdict.Refused(e.reason());
    }
  }

  /**
   * All but whether a certificate was revoked, for whoever has neither network nor evidence. Valid
   * here says less, so there is no evidence with it.
   */
  public Verdict verifyUnasked(byte[] content, byte[] message, Expected expected, Instant now) {
    try {
      var by = new By(now, new Revocations.Unasked(), trust.authorities(), trust::knows);
      var found = judged(content, message, expected, by);
      return new Verdict.Valid(found.signatory(), found.time(), null);
    } catch (Refusal e) {
      return new Verdict.Refused(e.reason());
    }
  }

  /** What a signature is judged by. */
  private record By(
      Instant now, Revocations revocations, List<Cert> helpers, Predicate<Cert> idle) {}

  private record Found(Signatory signatory, Instant time, List<byte[]> certificates) {}

  private Found judged(byte[] content, byte[] bytes, Expected expected, By by) throws Refusal {
    try {
      return check(content, bytes, expected, by);
    } catch (RuntimeException lateInTheRead) {
      // The reader looks into some parts only when they are asked for.
      throw new Refusal(Reason.MALFORMED);
    }
  }

  /** What costs little and asks nobody comes first. */
  private Found check(byte[] content, byte[] bytes, Expected expected, By judged) throws Refusal {
    Refusal.unless(bytes.length <= limits.messageBytes(), Reason.TOO_LARGE);
    var message = Message.detached(bytes);
    var by = message.verify(content);
    var helpers = judged.helpers();
    var latest = judged.now().plus(limits.skew());
    var stamp =
        Stamp.of(message.stamp(), message.signature(), trust, helpers, judged.idle(), latest);
    var signatory = Holder.of(by, expected);
    var known = new ArrayList<>(message.certificates());
    known.addAll(helpers);
    var chain =
        Chains.find(by, known, trust.roots(), stamp.time(), trust.links(), Reason.UNKNOWN_CHAIN);
    message.hasNoOther(chain, judged.idle());
    stood(chain, stamp, judged.revocations());
    var all = new ArrayList<byte[]>();
    chain.forEach(each -> all.add(each.bytes()));
    stamp.chain().forEach(each -> all.add(each.bytes()));
    return new Found(signatory, stamp.time(), all);
  }

  /** A root is believed because it is configured; whoever is below it may have been revoked. */
  private static void stood(List<Cert> chain, Stamp stamp, Revocations revocations) throws Refusal {
    // The stamp's first: an authority above both must do for the stamp, which asks for more.
    var done = new ArrayList<Cert>();
    for (int i = 0; i + 1 < stamp.chain().size(); i++) {
      var holder = stamp.chain().get(i);
      var status = revocations.of(holder, stamp.chain().get(i + 1));
      Refusal.unless(!status.voidsStampOf(stamp.time()), Reason.TIME_STAMP_AUTHORITY_REVOKED);
      done.add(holder);
    }
    for (int i = 0; i + 1 < chain.size(); i++) {
      var holder = chain.get(i);
      if (done.stream().noneMatch(holder::isSameAs)) {
        var status = revocations.of(holder, chain.get(i + 1));
        Refusal.unless(!status.isRevokedBy(stamp.time()), Reason.REVOKED);
      }
    }
  }
}
