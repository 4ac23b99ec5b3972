package kz.qyzmet.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Collectors;
import kz.qyzmet.authority.Algorithm;
import kz.qyzmet.authority.Authority;
import kz.qyzmet.authority.KeyFile;
import kz.qyzmet.authority.Profile;
import kz.qyzmet.signatures.SystemKey;
import kz.qyzmet.stack.CommandLineTest.Run;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers about papers as somebody may hold them: also by one who should not have answered. */
class VerifyAnswerTest {
  private static final String SERVICE = "990940009994";
  private static final String OTHER = "980240000029";

  @TempDir private static Path data;

  private static Instant at;
  private static byte[] paper;
  private static SystemKey service;
  private static SystemKey other;
  private static SystemKey stranger;

  @BeforeAll
  static void sign() throws Exception {
    at = Instant.now();
    var folder = data.resolve("authority");
    try (var authority = Authority.start(folder, 0, Instant::now);
        var elsewhere = Authority.start(data.resolve("elsewhere"), 0, Instant::now)) {
      Files.writeString(folder.resolve("roots.pem"), authority.family(Algorithm.RSA).rootPem());
      paper = SignedSample.signed(authority.family(Algorithm.RSA), data);
      service = key(authority, SERVICE);
      other = key(authority, OTHER);
      stranger = key(elsewhere, SERVICE);
    }
  }

  private static SystemKey key(Authority authority, String bin) {
    var from = at.minus(Duration.ofDays(30));
    var made = authority.family(Algorithm.RSA).issue(Profile.system("QYZMET", bin, "O", from));
    KeyFile.write(made, data.resolve("system.p12"), "a word");
    return SystemKey.open(data.resolve("system.p12"), data.resolve("system.password"));
  }

  /** As the service gives it. */
  private static String answer(SystemKey by, String issuer, byte[] about) throws Exception {
    var digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(about));
    var statement =
        """
        qyzmet-paper-answer-1
        {"asOf":"%s","paper":{"number":"2026/1","standing":"stands","issuer":{"bin":"%s"},\
        "files":[{"language":"kk","sha256":"%s"}]}}"""
            .formatted(at, issuer, digest)
            .getBytes(StandardCharsets.UTF_8);
    var signed = by.sign(statement);
    var base64 = Base64.getEncoder();
    return """
    {"statement":"%s","signature":"%s","certificates":[%s]}"""
        .formatted(
            base64.encodeToString(statement),
            base64.encodeToString(signed.signature()),
            signed.certificates().stream()
                .map(each -> "\"" + base64.encodeToString(each) + "\"")
                .collect(Collectors.joining(",")));
  }

  private static Run verify(String answer, String options) throws IOException {
    var file = Files.write(data.resolve("paper.pdf"), paper);
    var kept = Files.writeString(data.resolve("answer.json"), answer);
    return CommandLineTest.qyzmet(
        "verify " + file + " --answer " + kept + " --data " + data + options);
  }

  private static void provesNothing(Run run, String why) {
    assertThat(run.code()).as("%s%s", run.out(), run.err()).isEqualTo(1);
    assertThat(run.out()).contains("proves nothing", why).doesNotContain("stands");
  }

  @Test
  void by_whom_it_was_asked_it_proves_that_the_paper_stood() throws Exception {
    // When
    var run = verify(answer(service, SignedSample.BIN, paper), " --by " + SERVICE);
    // Then
    assertThat(run.code()).as("%s%s", run.out(), run.err()).isZero();
    assertThat(run.out()).contains("stands, as of " + at, "BIN " + SERVICE, "but revocation");
  }

  @Test
  void a_key_of_another_system_answers_for_nobody() throws Exception {
    // Given: a good key, and a true answer
    var answer = answer(other, SignedSample.BIN, paper);
    // When, then
    provesNothing(verify(answer, " --by " + SERVICE), "BIN " + OTHER + " signed it");
    provesNothing(
        verify(answer(stranger, SignedSample.BIN, paper), " --by " + SERVICE), "Expected ");
  }

  @Test
  void asked_for_nobody_it_tells_whose_answer_it_is_and_what_is_left_to_prove() throws Exception {
    // When
    var run = verify(answer(other, SignedSample.BIN, paper), "");
    // Then
    assertThat(run.code()).isEqualTo(Main.NOT_PROVEN);
    assertThat(run.out())
        .contains("answer        NOT PROVEN: stands")
        .contains("not proven    that BIN " + OTHER + " may answer for BIN " + SignedSample.BIN)
        .contains("--by BIN");
    assertThat(verify(answer(other, SignedSample.BIN, paper), " --json").out())
        .contains("\"bin\" : \"" + OTHER + "\"", "\"notProven\" : \"that BIN " + OTHER);
  }

  @Test
  void an_answer_about_a_paper_of_another_organisation_proves_nothing() throws Exception {
    provesNothing(
        verify(answer(service, OTHER, paper), " --by " + SERVICE),
        "of BIN " + SignedSample.BIN + ", who signed it, but it names BIN " + OTHER);
    provesNothing(verify(answer(service, "", paper), ""), "it names BIN -");
  }

  @Test
  void an_answer_about_another_file_proves_nothing() throws Exception {
    provesNothing(
        verify(answer(service, SignedSample.BIN, new byte[1]), " --by " + SERVICE),
        "it is about another");
  }
}
