package kz.qyzmet.stack;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import kz.qyzmet.authority.Credentials;
import kz.qyzmet.authority.Family;
import kz.qyzmet.authority.Profile;
import kz.qyzmet.signatures.HttpFetch;
import kz.qyzmet.signatures.pades.LocalKey;
import kz.qyzmet.signatures.pades.PdfLimits;
import kz.qyzmet.signatures.pades.PdfSigner;
import kz.qyzmet.signatures.pades.SigningKey;
import kz.qyzmet.signatures.pades.StampService;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** A paper of one empty page, and the same signed by whoever is wanted. */
final class SignedSample {
  static final String IIN = "180101300017";
  static final String BIN = "990940003030";

  private SignedSample() {}

  static byte[] unsigned() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var document = new PDDocument()) {
      document.addPage(new PDPage());
      document.save(out);
    }
    return out.toByteArray();
  }

  /** By the head of the organisation {@link #BIN}. */
  static byte[] signed(Family family, Path folder) throws Exception {
    var from = Instant.now().minus(Duration.ofDays(30));
    try (var fetch = new HttpFetch(Duration.ofSeconds(10))) {
      return signed(
          unsigned(), family, fetch, Profile.head(IIN, BIN, "СЕЙІТОВА", "ӘЛИЯ", from), folder);
    }
  }

  static byte[] signed(byte[] pdf, Family family, HttpFetch fetch, Profile profile, Path folder)
      throws Exception {
    var stamps = new StampService(fetch, URI.create(family.url() + "/tsp"));
    return new PdfSigner(stamps, PdfLimits.USUAL)
        .sign(pdf, key(family.issue(profile), folder), Instant.now());
  }

  private static SigningKey key(Credentials of, Path folder) throws Exception {
    var factory = CertificateFactory.getInstance("X.509");
    var chain = new ArrayList<Certificate>();
    chain.add(factory.generateCertificate(new ByteArrayInputStream(of.certificate().getEncoded())));
    for (var each : of.chain()) {
      chain.add(factory.generateCertificate(new ByteArrayInputStream(each.getEncoded())));
    }
    var store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    var secret =
        KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(of.key().encoded()));
    var word = Files.writeString(folder.resolve("word"), "a word");
    store.setKeyEntry("key", secret, "a word".toCharArray(), chain.toArray(Certificate[]::new));
    try (var out = Files.newOutputStream(folder.resolve("key.p12"))) {
      store.store(out, "a word".toCharArray());
    }
    return LocalKey.open(folder.resolve("key.p12"), word);
  }
}
