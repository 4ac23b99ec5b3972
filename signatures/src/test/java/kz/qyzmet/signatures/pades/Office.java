package kz.qyzmet.signatures.pades;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import kz.qyzmet.authority.Algorithm;
import kz.qyzmet.authority.Authority;
import kz.qyzmet.authority.Credentials;
import kz.qyzmet.authority.Family;
import kz.qyzmet.authority.Profile;
import kz.qyzmet.papers.Issue;
import kz.qyzmet.papers.Language;
import kz.qyzmet.papers.MotivatedRefusal;
import kz.qyzmet.papers.PaperKind;
import kz.qyzmet.papers.Papers;
import kz.qyzmet.signatures.Expected;
import kz.qyzmet.signatures.HttpFetch;
import kz.qyzmet.signatures.Limits;
import kz.qyzmet.signatures.SignatureVerifier;
import kz.qyzmet.signatures.Trust;
import kz.qyzmet.signatures.Verdict;

/** An authority, a college's director with a key in a file, and papers to sign. */
final class Office implements AutoCloseable {
  static final Instant MORNING = Instant.parse("2026-03-02T05:00:00Z");
  static final String IIN = "180101300017";
  static final String BIN = "990940003030";
  static final String PASSWORD = "a word";
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  final AtomicReference<Instant> clock = new AtomicReference<>(MORNING);
  final Authority authority;
  final Family family;
  final Credentials director;
  final HttpFetch fetch = new HttpFetch(PATIENCE);
  final Stamps stamps;
  final PdfSigner signer;
  final PdfVerifier verifier;
  private final Path folder;

  Office() {
    try {
      folder = Files.createTempDirectory("qyzmet-office-");
      authority = Authority.start(folder.resolve("authority"), 0, clock::get);
      family = authority.family(Algorithm.RSA);
      director = head(BIN);
      stamps = new StampService(fetch, URI.create(family.url() + "/tsp"));
      signer = new PdfSigner(stamps, PdfLimits.USUAL);
      var trust = Trust.of(family.rootPem(), "", family.rootPem());
      verifier =
          new PdfVerifier(new SignatureVerifier(trust, Limits.USUAL, fetch), PdfLimits.USUAL);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Credentials head(String bin) {
    return family.issue(
        Profile.head(IIN, bin, "СЕЙІТОВА", "ӘЛИЯ", MORNING.minus(Duration.ofDays(30))));
  }

  /** As a key comes from the authority: a PKCS#12 file and a password. */
  SigningKey key(Credentials of) throws Exception {
    var file = Files.createTempFile(folder, "key", ".p12");
    var password = Files.writeString(Files.createTempFile(folder, "key", ".txt"), PASSWORD + "\n");
    var store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    var secret =
        KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(of.key().encoded()));
    store.setKeyEntry("key", secret, PASSWORD.toCharArray(), chain(of).toArray(Certificate[]::new));
    try (var out = Files.newOutputStream(file)) {
      store.store(out, PASSWORD.toCharArray());
    }
    return LocalKey.open(file, password);
  }

  static List<Certificate> chain(Credentials of) throws IOException, GeneralSecurityException {
    var factory = CertificateFactory.getInstance("X.509");
    var all = new ArrayList<Certificate>();
    all.add(factory.generateCertificate(new ByteArrayInputStream(of.certificate().getEncoded())));
    for (var each : of.chain()) {
      all.add(factory.generateCertificate(new ByteArrayInputStream(each.getEncoded())));
    }
    return all;
  }

  byte[] signed() throws Exception {
    return signer.sign(paper(), key(director), clock.get());
  }

  Verdict verdict(byte[] pdf) {
    return verifier.verify(pdf, Expected.organisation(BIN), clock.get());
  }

  static byte[] paper() {
    return Papers.render(
            PaperKind.MOTIVATED_REFUSAL,
            Language.KK,
            new MotivatedRefusal(
                new Issue(
                    "BT-2026-000015",
                    "Қарағанды колледжі",
                    OffsetDateTime.parse("2026-03-02T10:00:00+05:00"),
                    null),
                "Қарағанды колледжі",
                "Әбілқасымов Іңкәр Һамитұлы",
                "Қарағанды қаласы, Үлгі көшесі, 5-үй",
                "7K3M-9QX2-D4FA-R",
                LocalDate.of(2026, 2, 27),
                "Телнұсқа беру",
                List.of(new MotivatedRefusal.Ground("негіз", "Заңның 19-1-бабы")),
                "Өтініште көрсетілген кезең сәйкес келмейді.",
                List.of("Шағымдануға болады."),
                "Жүнісов Ерлан Қайратұлы",
                null))
        .pdf();
  }

  @Override
  public void close() {
    fetch.close();
    authority.close();
  }
}
