package kz.qyzmet.signatures.pades;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import kz.qyzmet.authority.Profile;
import kz.qyzmet.signatures.Expected;
import kz.qyzmet.signatures.Limits;
import kz.qyzmet.signatures.Reason;
import kz.qyzmet.signatures.SignatureVerifier;
import kz.qyzmet.signatures.Trust;
import kz.qyzmet.signatures.Verdict;
import kz.qyzmet.signatures.Verdict.Refused;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused in a signed paper, each for its own reason. */
class PdfVerifierTest {
  private static Office office;
  private static byte[] signed;

  @BeforeAll
  static void start() throws Exception {
    office = new Office();
    signed = office.signed();
  }

  @AfterAll
  static void stop() {
    office.close();
  }

  private static Verdict refused(Reason reason) {
    return new Refused(reason);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] with(byte[] pdf, String more) {
    var all = Arrays.copyOf(pdf, pdf.length + more.length());
    System.arraycopy(ascii(more), 0, all, pdf.length, more.length());
    return all;
  }

  /** A change of the same length at the last place where this stands. */
  private static byte[] replaced(byte[] pdf, String what, String by) {
    var text = new String(pdf, StandardCharsets.ISO_8859_1);
    int at = text.lastIndexOf(what);
    assertThat(at).isPositive();
    assertThat(by).hasSameSizeAs(what);
    return ascii(text.substring(0, at) + by + text.substring(at + what.length()));
  }

  @FunctionalInterface
  private interface Change {
    void on(PDDocument document) throws IOException;
  }

  /** A further revision, as any program adds it. */
  private static byte[] revised(byte[] pdf, Change change) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var document = Loader.loadPDF(pdf)) {
      change.on(document);
      document.saveIncremental(out);
    }
    return out.toByteArray();
  }

  private static byte[] made(Change change) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var document = new PDDocument()) {
      document.addPage(new PDPage());
      change.on(document);
      document.save(out);
    }
    return out.toByteArray();
  }

  @Nested
  class the_file {
    @Test
    void without_a_signature() {
      assertThat(office.verdict(Office.paper())).isEqualTo(refused(Reason.PDF_NOT_SIGNED));
    }

    @Test
    void that_was_changed_within_what_is_signed() {
      // Given: a bit of the paper's own time
      var other = replaced(signed, "/M (D:2026", "/M (D:2025");
      // When, then
      assertThat(office.verdict(other)).isEqualTo(refused(Reason.WRONG_BYTES));
    }

    @Test
    void with_bytes_behind_the_signed_ones() {
      assertThat(office.verdict(with(signed, "\n% nothing\n")))
          .isEqualTo(refused(Reason.PDF_CHANGED_LATER));
    }

    @Test
    void with_a_revision_that_shows_something_else() throws IOException {
      // Given
      var other =
          revised(
              signed,
              document -> {
                var page = document.getPage(0);
                var note = new PDAnnotationText();
                note.setContents("other");
                page.getAnnotations().add(note);
                page.getCOSObject().setNeedToBeUpdated(true);
              });
      // When, then
      assertThat(office.verdict(other)).isEqualTo(refused(Reason.PDF_CHANGED_LATER));
    }

    @Test
    void with_a_second_signature_over_the_first() throws IOException {
      // Given
      var out = new ByteArrayOutputStream();
      try (var document = Loader.loadPDF(signed)) {
        var second = new PDSignature();
        second.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
        second.setSubFilter(PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
        document.addSignature(second);
        document.saveIncrementalForExternalSigning(out).setSignature(new byte[] {0x30, 0});
      }
      // When, then
      assertThat(office.verdict(out.toByteArray()))
          .isEqualTo(refused(Reason.PDF_SEVERAL_SIGNATURES));
    }

    @Test
    void whose_signature_leaves_out_more_than_its_place() {
      // Given: the range is made to end its first part earlier
      var text = new String(signed, StandardCharsets.ISO_8859_1);
      int from = text.lastIndexOf("/ByteRange [0 ") + "/ByteRange [0 ".length();
      var first = text.substring(from, text.indexOf(' ', from));
      var less = Integer.toString(Integer.parseInt(first) - 1);
      // When, then
      assertThat(
              office.verdict(replaced(signed, "/ByteRange [0 " + first, "/ByteRange [0 " + less)))
          .isEqualTo(refused(Reason.PDF_PARTLY_SIGNED));
    }

    @Test
    void with_something_behind_the_message_in_its_place() {
      // Given: the zeros that fill the place
      var other = replaced(signed, "0000>", "0001>");
      // When, then
      assertThat(office.verdict(other)).isEqualTo(refused(Reason.PDF_PARTLY_SIGNED));
    }

    @Test
    void that_does_something_when_it_is_opened() throws Exception {
      // Given: prepared before it was signed
      var trap =
          made(
              document -> document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("1")));
      var all = office.signer.sign(trap, office.key(office.director), Office.MORNING);
      // When, then
      assertThat(office.verdict(all)).isEqualTo(refused(Reason.PDF_MALFORMED));
    }

    @Test
    void that_is_cut_off_or_none() {
      assertThat(office.verdict(Arrays.copyOf(signed, signed.length / 2)))
          .isEqualTo(refused(Reason.PDF_MALFORMED));
      assertThat(office.verdict(new byte[0])).isEqualTo(refused(Reason.PDF_MALFORMED));
    }
  }

  @Nested
  class the_signer {
    @Test
    void with_a_key_of_his_own() throws Exception {
      // Given
      var own =
          office.family.issue(
              Profile.person(
                  Office.IIN, "СЕЙІТОВА", "ӘЛИЯ", Office.MORNING.minus(Duration.ofDays(1))));
      var pdf = office.signer.sign(Office.paper(), office.key(own), Office.MORNING);
      // When, then
      assertThat(office.verdict(pdf)).isEqualTo(refused(Reason.INDIVIDUAL_KEY));
    }

    @Test
    void of_another_organisation() {
      assertThat(
              office.verifier.verify(signed, Expected.organisation("061211600012"), Office.MORNING))
          .isEqualTo(refused(Reason.BIN_MISMATCH));
    }

    @ParameterizedTest
    @CsvSource({
      "1.2.398.3.3.4.1.2.2, false", // has the right to sign
      "1.2.398.3.3.4.1.2.3, true",
      "1.2.398.3.3.4.1.2.4, true",
      "1.2.398.3.3.4.1.2.5, true"
    })
    void who_is_not_the_head(String role, boolean refused) throws Exception {
      // Given
      var from = Office.MORNING.minus(Duration.ofDays(1));
      var head = Profile.head(Office.IIN, Office.BIN, "СЕЙІТОВА", "ӘЛИЯ", from);
      var purposes =
          head.purposes().stream()
              .map(each -> each.equals(Profile.HEAD) ? new ASN1ObjectIdentifier(role) : each)
              .toList();
      var by = office.family.issue(head.withPurposes(purposes));
      var pdf = office.signer.sign(Office.paper(), office.key(by), Office.MORNING);
      // When
      var verdict = office.verdict(pdf);
      // Then
      if (refused) {
        assertThat(verdict).isEqualTo(refused(Reason.NO_RIGHT_TO_SIGN));
      } else {
        assertThat(verdict).isInstanceOf(Verdict.Valid.class);
      }
    }

    @Test
    void of_an_organisation_that_nobody_named_is_told_with_its_number() {
      // When
      var verdict =
          office.verifier.verifyUnasked(signed, Expected.anyOrganisation(), Office.MORNING);
      // Then
      assertThat(verdict)
          .isInstanceOfSatisfying(
              Verdict.Valid.class,
              valid -> assertThat(valid.signatory().bin()).isEqualTo(Office.BIN));
    }

    @Test
    void whose_certificate_was_revoked_before() throws Exception {
      // Given
      var by = office.head(Office.BIN);
      office.family.revoke(by.certificate(), Office.MORNING.minus(Duration.ofHours(1)));
      var pdf = office.signer.sign(Office.paper(), office.key(by), Office.MORNING);
      // When, then
      assertThat(office.verdict(pdf)).isEqualTo(refused(Reason.REVOKED));
    }
  }

  /** Files that are small to send and large to read. */
  @Nested
  @Timeout(60)
  class a_bomb {
    private Verdict verdict(byte[] pdf, PdfLimits limits) {
      var trust = Trust.of(office.family.rootPem(), "", office.family.rootPem());
      return new PdfVerifier(new SignatureVerifier(trust, Limits.USUAL, office.fetch), limits)
          .verify(pdf, Expected.organisation(Office.BIN), Office.MORNING);
    }

    @Test
    void of_more_bytes_than_any_paper() {
      assertThat(verdict(signed, new PdfLimits(10_000, 20_000, 500, 64L << 20)))
          .isEqualTo(refused(Reason.PDF_TOO_LARGE));
    }

    @Test
    void whose_stream_is_long_once_unpacked() throws IOException {
      // Given: 200 megabytes of zeros in some 200 kilobytes
      var bomb =
          made(
              document -> {
                var stream = document.getDocument().createCOSStream();
                try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                  for (int i = 0; i < 200; i++) {
                    out.write(new byte[1 << 20]);
                  }
                }
                document.getPage(0).getCOSObject().setItem(COSName.CONTENTS, stream);
              });
      assertThat(bomb).hasSizeLessThan(1 << 20);
      // When, then
      assertThat(office.verdict(bomb)).isEqualTo(refused(Reason.PDF_TOO_LARGE));
    }

    @Test
    void of_streams_packed_twice() throws IOException {
      // Given
      var bomb =
          made(
              document -> {
                var twice = new COSArray();
                twice.add(COSName.FLATE_DECODE);
                twice.add(COSName.FLATE_DECODE);
                var stream = document.getDocument().createCOSStream();
                try (var out = stream.createOutputStream(twice)) {
                  out.write(new byte[1 << 20]);
                }
                document.getPage(0).getCOSObject().setItem(COSName.CONTENTS, stream);
              });
      // When, then
      assertThat(office.verdict(bomb)).isEqualTo(refused(Reason.PDF_MALFORMED));
    }

    @Test
    void of_many_pages() throws IOException {
      // Given
      var bomb =
          made(
              document -> {
                for (int i = 0; i < 500; i++) {
                  document.addPage(new PDPage());
                }
              });
      // When, then
      assertThat(office.verdict(bomb)).isEqualTo(refused(Reason.PDF_TOO_LARGE));
    }

    @Test
    void of_many_objects() {
      assertThat(verdict(signed, new PdfLimits(8 << 20, 10, 500, 64L << 20)))
          .isEqualTo(refused(Reason.PDF_TOO_LARGE));
    }

    @Test
    void of_arrays_within_arrays() throws IOException {
      // Given
      var deep = "[".repeat(200_000) + "]".repeat(200_000);
      var head = "%PDF-1.7\n";
      var object = "1 0 obj\n<</Type/Catalog/Deep " + deep + ">>\nendobj\n";
      var xref =
          "xref\n0 2\n0000000000 65535 f \n0000000009 00000 n \ntrailer\n<</Size 2/Root 1 0 R>>\n"
              + "startxref\n"
              + (head.length() + object.length())
              + "\n%%EOF\n";
      // When
      var verdict = office.verdict(ascii(head + object + xref));
      // Then
      assertThat(verdict).isInstanceOf(Refused.class);
    }
  }
}
