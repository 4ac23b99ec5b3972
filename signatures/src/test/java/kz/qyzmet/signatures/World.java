package kz.qyzmet.signatures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import kz.qyzmet.authority.Algorithm;
import kz.qyzmet.authority.Authority;
import kz.qyzmet.authority.Credentials;
import kz.qyzmet.authority.Family;
import kz.qyzmet.authority.Fault;
import kz.qyzmet.authority.Profile;
import kz.qyzmet.authority.Signer;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.KeyUsage;

/** An authority with a clock that the test sets, an applicant, and who trusts the authority. */
final class World implements AutoCloseable {
  static final Instant MORNING = Instant.parse("2026-03-02T05:00:00Z");
  static final String IIN = "180101300017";
  static final String MOTHER = "170101400016";
  static final byte[] CONTENT = "{\"name\":\"Әлия\"}".getBytes(StandardCharsets.UTF_8);

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  final AtomicReference<Instant> clock = new AtomicReference<>(MORNING);
  final Authority authority;
  final Family family;
  final Credentials applicant;
  final HttpFetch fetch = new HttpFetch(PATIENCE);
  SignatureVerifier verifier;

  World(Algorithm algorithm) {
    authority = Authority.start(folder(), 0, clock::get);
    family = authority.family(algorithm);
    applicant = person(IIN);
    verifier = new SignatureVerifier(trust(), Limits.USUAL, fetch);
  }

  static Path folder() {
    try {
      return Files.createTempDirectory("qyzmet-authority-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String pem(Certificate certificate) {
    try {
      return "-----BEGIN CERTIFICATE-----\n"
          + Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
          + "\n-----END CERTIFICATE-----\n";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Who may issue below the issuing authority. */
  static Profile authority(Instant from, Instant to) {
    return new Profile(
        Profile.subject(MOTHER, "AUTHORITY", "A", null),
        KeyUsage.keyCertSign | KeyUsage.cRLSign,
        List.of(),
        false,
        true,
        from,
        to);
  }

  Trust trust() {
    return Trust.of(family.rootPem(), "", family.rootPem());
  }

  Profile profile(String iin) {
    return Profile.person(iin, "СЕЙІТОВА", "ӘЛИЯ", MORNING.minus(Duration.ofDays(30)));
  }

  Credentials person(String iin) {
    return family.issue(profile(iin));
  }

  /** As an applicant's program does it. */
  Signer signer(Credentials by) {
    return Signer.of(by, family.stamps());
  }

  byte[] signed() {
    return signer(applicant).sign(CONTENT);
  }

  Verdict verdict(byte[] message) {
    return verifier.verify(CONTENT, message, Expected.applicant(IIN), clock.get());
  }

  /** Everything as it was before a test, and no list known yet. */
  void morning() {
    clock.set(MORNING);
    family.misbehave(Fault.NONE);
    family.remember(null);
    verifier = new SignatureVerifier(trust(), Limits.USUAL, fetch);
  }

  @Override
  public void close() {
    fetch.close();
    authority.close();
  }
}
