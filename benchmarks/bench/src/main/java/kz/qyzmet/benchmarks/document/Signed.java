package kz.qyzmet.benchmarks.document;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kz.qyzmet.authority.Algorithm;
import kz.qyzmet.authority.Authority;
import kz.qyzmet.authority.Profile;
import kz.qyzmet.authority.Signer;
import kz.qyzmet.signatures.Expected;
import kz.qyzmet.signatures.Fetch;
import kz.qyzmet.signatures.HttpFetch;
import kz.qyzmet.signatures.Limits;
import kz.qyzmet.signatures.SignatureVerifier;
import kz.qyzmet.signatures.Trust;
import kz.qyzmet.signatures.Verdict;

/**
 * An applicant's signature, made when the benchmark runs. Whether certificates were revoked is read
 * from the authority's lists, which both have at hand: an answer of OCSP is made for each question,
 * and neither the network nor the responder is to be measured.
 */
public final class Signed {
  private static final Instant NOW = Instant.parse("2026-03-02T05:00:00Z");
  private static final String IIN = "180101300017";
  private static final int CONTENT = 4096;

  private final byte[] content = "ә".repeat(CONTENT / 2).getBytes(StandardCharsets.UTF_8);
  private final byte[] message;
  private final SignatureVerifier ours;
  private final BareSignature bare;

  /**
   * Signs.
   *
   * @param folder gets the authority's keys
   */
  public Signed(Path folder) throws IOException {
    try (var authority = Authority.start(folder, 0, () -> NOW);
        var http = new HttpFetch(Duration.ofSeconds(5))) {
      var family = authority.family(Algorithm.RSA);
      var applicant =
          family.issue(Profile.person(IIN, "СЕЙІТОВА", "ӘЛИЯ", NOW.minus(Duration.ofDays(30))));
      message = Signer.of(applicant, family.stamps()).sign(content);
      var lists = new ConcurrentHashMap<URI, byte[]>();
      for (var name : new String[] {"/root.crl", "/issuing.crl"}) {
        var address = URI.create(family.url() + name);
        lists.put(address, http.get(address, Limits.USUAL.listBytes()));
      }
      ours =
          new SignatureVerifier(
              Trust.of(family.rootPem(), "", family.rootPem()), Limits.USUAL, new AtHand(lists));
      bare =
          new BareSignature(
              family.root(),
              lists.get(URI.create(family.url() + "/root.crl")),
              lists.get(URI.create(family.url() + "/issuing.crl")));
    }
  }

  /** Lists without a network, and no responder. */
  private record AtHand(Map<URI, byte[]> lists) implements Fetch {
    @Override
    public byte[] get(URI address, int atMost) {
      return lists.get(address);
    }

    @Override
    public byte[] post(URI address, String type, byte[] body, int atMost) throws IOException {
      throw new IOException("Expected an answer, but no responder is asked here");
    }
  }

  /** By verifiers that have checked others before, and remember who signed whom. */
  public Pair pair() {
    return new Pair(
        "signature check",
        "BouncyCastle",
        () -> ours(content),
        () -> bare.holds(content, message) ? 1 : 0);
  }

  private int ours(byte[] over) {
    var verdict = ours.verify(over, message, Expected.applicant(IIN), NOW);
    return verdict instanceof Verdict.Valid ? 1 : 0;
  }

  /** The same with bytes that nobody has signed: 0 of both. */
  Pair ofOtherBytes() {
    var other = new byte[] {1};
    return new Pair(
        "check of other bytes",
        "BouncyCastle",
        () -> ours(other),
        () -> bare.holds(other, message) ? 1 : 0);
  }
}
