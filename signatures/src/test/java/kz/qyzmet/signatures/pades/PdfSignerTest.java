package kz.qyzmet.signatures.pades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import kz.qyzmet.signatures.Expected;
import kz.qyzmet.signatures.Verdict.Valid;
import kz.qyzmet.signatures.pades.CannotSign.Why;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** What a signed paper is, by ourselves and by programs that share no line with us. */
class PdfSignerTest {
  private static Office office;
  private static byte[] signed;

  @TempDir private Path folder;

  @BeforeAll
  static void start() throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    office = new Office();
    signed = office.signed();
  }

  @AfterAll
  static void stop() {
    office.close();
  }

  private static CannotSign.Why why(Throwable e) {
    return ((CannotSign) e).why();
  }

  @Test
  void the_directors_signature_holds_at_the_time_of_its_stamp() {
    // When
    var verdict = office.verdict(signed);
    // Then
    assertThat(verdict)
        .isInstanceOfSatisfying(
            Valid.class,
            valid -> {
              assertThat(valid.time()).isEqualTo(Office.MORNING);
              assertThat(valid.signatory().iin()).isEqualTo(Office.IIN);
            });
  }

  @Test
  void years_later_it_holds_by_the_evidence_and_without_any_by_all_but_the_status() {
    // Given
    var expected = Expected.organisation(Office.BIN);
    var evidence = ((Valid) office.verdict(signed)).evidence();
    // When, then
    assertThat(office.verifier.verifyAgain(signed, evidence, expected)).isInstanceOf(Valid.class);
    assertThat(office.verifier.verifyUnasked(signed, expected, Office.MORNING))
        .isInstanceOf(Valid.class);
  }

  @Test
  void what_was_there_stays_to_the_byte() {
    // Given
    var paper = Office.paper();
    // Then
    assertThat(Arrays.copyOf(signed, paper.length)).isEqualTo(paper);
  }

  @Test
  void an_independent_validator_says_that_it_is_still_pdf_a_2a() throws Exception {
    // When
    try (var parser =
            Foundries.defaultInstance()
                .createParser(new ByteArrayInputStream(signed), PDFAFlavour.PDFA_2_A);
        var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_A, false)) {
      var result = validator.validate(parser);
      // Then
      assertThat(
              result.getTestAssertions().stream()
                  .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                  .map(TestAssertion::getMessage)
                  .distinct())
          .isEmpty();
      assertThat(result.isCompliant()).isTrue();
    }
  }

  @Test
  void openssl_says_the_same_of_the_message_and_of_the_bytes() throws Exception {
    // Given
    var parts = SignedPdf.read(signed, PdfLimits.USUAL);
    Files.write(folder.resolve("content"), parts.content());
    Files.write(folder.resolve("message"), parts.message());
    var other = parts.content().clone();
    other[100] ^= 1;
    Files.write(folder.resolve("other"), other);
    Files.writeString(folder.resolve("roots"), office.family.rootPem());
    // When, then
    assertThat(openssl("content")).isZero();
    assertThat(openssl("other")).isNotZero();
  }

  private int openssl(String content) throws IOException, InterruptedException {
    return run(
        "openssl",
        "cms",
        "-verify",
        "-binary",
        "-cades",
        "-inform",
        "DER",
        "-in",
        "message",
        "-content",
        content,
        "-CAfile",
        "roots",
        "-purpose",
        "any",
        "-attime",
        Long.toString(Office.MORNING.getEpochSecond()),
        "-out",
        "out");
  }

  private int run(String... command) throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("said").toFile())
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  @Test
  void pdfsig_says_that_it_is_valid_and_covers_the_whole_file() throws Exception {
    // Given
    assumeThat(
            List.of(System.getenv("PATH").split(":")).stream()
                .anyMatch(each -> Files.isExecutable(Path.of(each, "pdfsig"))))
        .as("pdfsig, of poppler-utils")
        .isTrue();
    Files.write(folder.resolve("signed.pdf"), signed);
    var other = signed.clone();
    other[2000] ^= 1;
    Files.write(folder.resolve("other.pdf"), other);
    // When, then
    assertThat(pdfsig("signed.pdf"))
        .contains("Signature is Valid", "Total document signed", "ETSI.CAdES.detached");
    assertThat(pdfsig("other.pdf")).doesNotContain("Signature is Valid");
  }

  private String pdfsig(String file) throws IOException, InterruptedException {
    run("pdfsig", "-nocert", file);
    return Files.readString(folder.resolve("said"));
  }

  @Test
  void a_paper_is_signed_once() {
    assertThatThrownBy(
            () -> office.signer.sign(signed, office.key(office.director), Office.MORNING))
        .isInstanceOf(CannotSign.class)
        .extracting(PdfSignerTest::why)
        .isEqualTo(Why.NOT_A_PAPER);
  }

  @Test
  void what_is_no_pdf_is_not_signed() {
    assertThatThrownBy(
            () -> office.signer.sign(new byte[100], office.key(office.director), Office.MORNING))
        .isInstanceOf(CannotSign.class)
        .extracting(PdfSignerTest::why)
        .isEqualTo(Why.NOT_A_PAPER);
  }

  @Test
  void a_key_under_anothers_certificate_signs_nothing() {
    // Given
    var other = office.head(Office.BIN);
    // When, then
    assertThatThrownBy(
            () ->
                office.signer.sign(
                    Office.paper(),
                    office.key(office.director.under(other.certificate())),
                    Office.MORNING))
        .isInstanceOf(CannotSign.class)
        .extracting(PdfSignerTest::why)
        .isEqualTo(Why.KEY_REFUSED);
  }

  @Test
  void without_the_service_of_stamps_it_is_worth_another_try() {
    // Given
    var signer =
        new PdfSigner(
            new StampService(office.fetch, URI.create("http://127.0.0.1:1/tsp")), PdfLimits.USUAL);
    // When, then
    assertThatThrownBy(
            () -> signer.sign(Office.paper(), office.key(office.director), Office.MORNING))
        .isInstanceOf(CannotSign.class)
        .extracting(PdfSignerTest::why)
        .isEqualTo(Why.STAMPS_AWAY)
        .extracting(Why::isWorthAnotherTry)
        .isEqualTo(true);
  }
}
