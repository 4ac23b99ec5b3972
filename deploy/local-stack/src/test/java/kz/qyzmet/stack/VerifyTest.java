package kz.qyzmet.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import kz.qyzmet.authority.Algorithm;
import kz.qyzmet.authority.Authority;
import kz.qyzmet.authority.Family;
import kz.qyzmet.authority.Profile;
import kz.qyzmet.signatures.HttpFetch;
import kz.qyzmet.stack.CommandLineTest.Run;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Papers as somebody may hold them; the authority that certified and stamped is gone by then. */
class VerifyTest {
  private static final String IIN = SignedSample.IIN;
  private static final String BIN = SignedSample.BIN;

  /** As a stack's data folder: its authority stands in a folder of it. */
  @TempDir private static Path data;

  private static byte[] unsigned;
  private static byte[] signed;
  private static byte[] ownKey;
  private static byte[] oddName;

  @BeforeAll
  static void sign() throws Exception {
    unsigned = SignedSample.unsigned();
    var folder = data.resolve("authority");
    try (var authority = Authority.start(folder, 0, Instant::now);
        var fetch = new HttpFetch(Duration.ofSeconds(10))) {
      var family = authority.family(Algorithm.RSA);
      Files.writeString(folder.resolve("roots.pem"), family.rootPem());
      var from = Instant.now().minus(Duration.ofDays(30));
      signed = signed(family, fetch, Profile.head(IIN, BIN, "СЕЙІТОВА", "ӘЛИЯ", from));
      ownKey = signed(family, fetch, Profile.person(IIN, "СЕЙІТОВА", "ӘЛИЯ", from));
      oddName = signed(family, fetch, Profile.head(IIN, BIN, "A\u001b[2J\nverdict", "B", from));
    }
    try (var other = Authority.start(data.resolve("other"), 0, Instant::now)) {
      Files.writeString(data.resolve("other.pem"), other.family(Algorithm.RSA).rootPem());
    }
  }

  private static byte[] signed(Family family, HttpFetch fetch, Profile profile) throws Exception {
    return SignedSample.signed(unsigned, family, fetch, profile, data);
  }

  private static Run verify(byte[] pdf, String options) throws IOException {
    var file = Files.write(data.resolve("paper.pdf"), pdf);
    return CommandLineTest.qyzmet("verify " + file + " --data " + data + options);
  }

  private static void couldNotBeJudged(Run run, String why) {
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(why);
    assertThat(run.err().lines()).hasSize(1);
  }

  @Test
  void a_signed_paper_is_good_and_tells_who_signed_it_for_whom() throws IOException {
    // When
    var run = verify(signed, "");
    // Then
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("GOOD", "СЕЙІТОВА ӘЛИЯ", BIN, "the whole file", "not proven here")
        .doesNotContain("NOT GOOD", IIN);
  }

  @Test
  void a_name_that_would_move_the_cursor_does_not() throws IOException {
    // When
    var run = verify(oddName, "");
    // Then
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("A?[2J?verdict B");
  }

  @Test
  void the_same_as_one_object() throws IOException {
    // When
    var run = verify(signed, " --json --roots " + data.resolve("authority/roots.pem"));
    // Then
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("\"good\" : true", "\"bin\" : \"" + BIN + "\"", "\"revocationProven\" : false");
  }

  @ParameterizedTest
  @CsvSource({
    "unsigned, PDF_NOT_SIGNED",
    "changed,  WRONG_BYTES",
    "added,    PDF_CHANGED_LATER",
    "ownKey,   INDIVIDUAL_KEY"
  })
  void what_does_not_hold_ends_with_1_and_its_reason(String which, String reason)
      throws IOException {
    // Given
    var pdf =
        switch (which) {
          case "unsigned" -> unsigned;
          case "changed" -> changed();
          case "added" -> Arrays.copyOf(signed, signed.length + 1);
          default -> ownKey;
        };
    // When
    var run = verify(pdf, "");
    // Then
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("NOT GOOD", reason, "Expected ", ", but ");
    assertThat(verify(pdf, " --json").out()).contains("\"reason\" : \"" + reason + "\"");
  }

  /** A digit of the version, which every reader takes. */
  private static byte[] changed() {
    var other = signed.clone();
    other[7] = '5';
    return other;
  }

  @Test
  void by_the_roots_of_another_authority_nothing_holds() throws IOException {
    // When
    var run = verify(signed, " --roots " + data.resolve("other.pem"));
    // Then
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("UNKNOWN_TIME_STAMP_AUTHORITY");
  }

  @Test
  void what_cannot_be_read_as_a_paper_could_not_be_judged() throws IOException {
    couldNotBeJudged(verify(new byte[0], ""), "cannot be read");
    couldNotBeJudged(verify("hello".getBytes(StandardCharsets.UTF_8), ""), "cannot be read");
    couldNotBeJudged(verify(Arrays.copyOf(signed, signed.length / 2), ""), "cannot be read");
  }

  @Test
  void a_huge_file_is_not_read_to_its_end() throws IOException {
    // Given: more than fits into an array
    var huge = data.resolve("huge.pdf");
    try (var file = new RandomAccessFile(huge.toFile(), "rw")) {
      file.write(signed);
      file.setLength(4L << 30);
    }
    // When
    var run = CommandLineTest.qyzmet("verify " + huge + " --data " + data);
    // Then
    couldNotBeJudged(run, "Could not judge");
  }

  @Test
  void without_roots_it_says_that_they_are_needed(@TempDir Path empty) throws IOException {
    // When
    var file = Files.write(empty.resolve("paper.pdf"), signed);
    var run = CommandLineTest.qyzmet("verify " + file + " --data " + empty);
    // Then
    couldNotBeJudged(run, "--roots");
  }
}
