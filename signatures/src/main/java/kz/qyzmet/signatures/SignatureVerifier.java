package kz.qyzmet.signatures;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kz.qyzmet.signatures.Revocations.Asked;
import kz.qyzmet.signatures.Revocations.Kept;
import kz.qyzmet.signatures.Revocations.Used;

/** Judges signatures; it keeps nothing, so one serves all threads. */
public final class SignatureVerifier {
  private final Trust trust;
  private final Limits limits;
  private final Fetch fetch;
  private final SecureRandom random = new SecureRandom();

  public SignatureVerifier(Trust trust, Limits limits, Fetch fetch) {
    this.trust = trust;
    this.limits = limits;
    this.fetch = fetch;
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
    try {
      var asked = new Asked(fetch, random, limits, now, used);
      var found = judged(content, message, expected, now, asked, trust.authorities());
      return new Verdict.Valid(
          found.signatory(),
          found.time(),
          new Evidence(now, message, found.certificates(), used.answers(), used.lists()));
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
      var found = judged(content, evidence.message(), expected, evidence.checked(), kept, helpers);
      return new Verdict.Valid(found.signatory(), found.time(), evidence);
    } catch (Refusal e) {
      return new Verdict.Refused(e.reason());
    }
  }

  private record Found(Signatory signatory, Instant time, List<byte[]> certificates) {}

  private Found judged(
      byte[] content,
      byte[] bytes,
      Expected expected,
      Instant now,
      Revocations revocations,
      List<Cert> helpers)
      throws Refusal {
    try {
      return check(content, bytes, expected, now, revocations, helpers);
    } catch (IllegalArgumentException | IllegalStateException | ClassCastException lateInTheRead) {
      // The reader looks into some parts only when they are asked for.
      throw new Refusal(Reason.MALFORMED);
    }
  }

  /** What costs little and asks nobody comes first. */
  private Found check(
      byte[] content,
      byte[] bytes,
      Expected expected,
      Instant now,
      Revocations revocations,
      List<Cert> helpers)
      throws Refusal {
    Refusal.unless(bytes.length <= limits.messageBytes(), Reason.TOO_LARGE);
    var message = Message.detached(bytes);
    var by = message.verify(content);
    var latest = now.plus(limits.skew());
    var stamp = Stamp.of(message.stamp(), message.signature(), trust, helpers, latest);
    var signatory = Holder.of(by, expected);
    var known = new ArrayList<>(message.certificates());
    known.addAll(helpers);
    var chain = Chains.find(by, known, trust.roots(), stamp.time(), Reason.UNKNOWN_CHAIN);
    message.hasNoOther(chain, trust);
    stood(chain, List.of(), stamp.time(), revocations, Reason.REVOKED);
    stood(stamp.chain(), chain, stamp.time(), revocations, Reason.TIME_STAMP_AUTHORITY_REVOKED);
    var all = new ArrayList<byte[]>();
    chain.forEach(each -> all.add(each.bytes()));
    stamp.chain().forEach(each -> all.add(each.bytes()));
    return new Found(signatory, stamp.time(), all);
  }

  /** A root is believed because it is configured; whoever is below it may have been revoked. */
  private static void stood(
      List<Cert> chain, List<Cert> done, Instant at, Revocations revocations, Reason revoked)
      throws Refusal {
    for (int i = 0; i + 1 < chain.size(); i++) {
      var holder = chain.get(i);
      if (done.stream().noneMatch(holder::isSameAs)) {
        var status = revocations.of(holder, chain.get(i + 1));
        Refusal.unless(!status.isRevokedBy(at), revoked);
      }
    }
  }
}
