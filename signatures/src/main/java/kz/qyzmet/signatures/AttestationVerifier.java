package kz.qyzmet.signatures;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/**
 * Judges what a system has signed, without any server: signature, kind of key, chain. Whether a
 * certificate was revoked is not asked.
 */
public final class AttestationVerifier {
  private static final int CERTIFICATES_MOST = 8;
  private static final int CERTIFICATE_BYTES_MOST = 16 * 1024;
  private static final AlgorithmIdentifier RSA_SHA256 =
      new AlgorithmIdentifier(PKCSObjectIdentifiers.sha256WithRSAEncryption, DERNull.INSTANCE);

  private final Trust trust;

  public AttestationVerifier(Trust trust) {
    this.trust = trust;
  }

  /**
   * What it is worth.
   *
   * @param at when the statement says that it was made: certificates must have been valid then
   * @return of a valid one, the signatory has no IIN, and there is no evidence
   */
  public Verdict verify(byte[] statement, Attestation by, Instant at) {
    try {
      var certificates = read(by.certificates());
      var own = certificates.getFirst();
      Refusal.unless(
          Algorithms.verify(RSA_SHA256, null, own.publicKey(), statement, by.signature()),
          Reason.WRONG_SIGNER);
      var holder = Holder.system(own);
      var candidates = new ArrayList<>(certificates.subList(1, certificates.size()));
      candidates.addAll(trust.authorities());
      Chains.find(own, candidates, trust.roots(), at, trust.links(), Reason.UNKNOWN_CHAIN);
      return new Verdict.Valid(holder, at, null);
    } catch (Refusal refusal) {
      return new Verdict.Refused(refusal.reason());
    }
  }

  private static List<Cert> read(List<byte[]> given) throws Refusal {
    Refusal.unless(!given.isEmpty(), Reason.MALFORMED);
    Refusal.unless(
        given.size() <= CERTIFICATES_MOST
            && given.stream().allMatch(each -> each.length <= CERTIFICATE_BYTES_MOST),
        Reason.TOO_LARGE);
    var all = new ArrayList<Cert>();
    for (var each : given) {
      all.add(Cert.read(each));
    }
    return all;
  }
}
