package kz.qyzmet.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import kz.qyzmet.authority.Algorithm;
import kz.qyzmet.authority.Authority;
import kz.qyzmet.authority.KeyFile;
import kz.qyzmet.authority.Profile;
import kz.qyzmet.signatures.SystemKey;
import kz.qyzmet.signatures.register.Checkpoint;
import kz.qyzmet.signatures.register.RegisterEntry;
import kz.qyzmet.stack.CommandLineTest.Run;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Books as somebody may hold them; whoever wrote and signed them is gone by then. */
class VerifyRegisterTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Instant AT = Instant.parse("2026-11-23T01:02:03.000004Z");
  private static final String BIN = "990940009994";
  private static final String BY = " --by " + BIN;
  private static final String OTHER_BIN = "980240000029";
  private static final int SIZE = 6;

  /** As a stack's data folder: its authority stands in a folder of it. */
  @TempDir private static Path data;

  private static SystemKey service;
  private static SystemKey other;
  private static SystemKey stranger;

  @BeforeAll
  static void keys() throws IOException {
    var folder = data.resolve("authority");
    try (var authority = Authority.start(folder, 0, Instant::now);
        var elsewhere = Authority.start(data.resolve("elsewhere"), 0, Instant::now)) {
      Files.writeString(folder.resolve("roots.pem"), authority.family(Algorithm.RSA).rootPem());
      service = key(authority, BIN);
      other = key(authority, OTHER_BIN);
      stranger = key(elsewhere, BIN);
    }
  }

  private static SystemKey key(Authority authority, String bin) {
    var from = AT.minus(Duration.ofDays(30));
    var made = authority.family(Algorithm.RSA).issue(Profile.system("QYZMET", bin, "O", from));
    KeyFile.write(made, data.resolve("witness.p12"), "a word");
    return SystemKey.open(data.resolve("witness.p12"), data.resolve("witness.password"));
  }

  private static List<RegisterEntry> book(String text) {
    var all = new ArrayList<RegisterEntry>();
    var before = RegisterEntry.NONE;
    for (int n = 1; n <= SIZE; n++) {
      var open = entry(n, text + n, before, "");
      before = open.computed();
      all.add(entry(n, text + n, open.before(), before));
    }
    return all;
  }

  private static RegisterEntry entry(int number, String text, String before, String hash) {
    return RegisterEntry.incoming(
        "college", "incoming", 2026, number, new UUID(0, number), text, AT, before, hash);
  }

  private static String checkpoint(RegisterEntry of, SystemKey by) {
    var bytes =
        Checkpoint.signed(of.organisation(), of.book(), of.year(), of.number(), of.hash(), AT);
    var signed = by.sign(bytes);
    var certificates =
        signed.certificates().stream()
            .map(each -> "\"" + Base64.getEncoder().encodeToString(each) + "\"")
            .toList();
    return """
    {"place":1,"organisation":"%s","book":"%s","year":%d,"number":%d,"hash":"%s","at":"%s",\
    "signature":"%s","certificates":%s}"""
        .formatted(
            of.organisation(),
            of.book(),
            of.year(),
            of.number(),
            of.hash(),
            AT,
            Base64.getEncoder().encodeToString(signed.signature()),
            certificates);
  }

  /** As the service gives it, signed at its fourth entry. */
  private static List<String> file(List<RegisterEntry> book, SystemKey by) throws IOException {
    var all = new ArrayList<String>();
    all.add(
        "{\"book\":{\"organisation\":\"college\",\"book\":\"incoming\",\"year\":2026,\"entries\":"
            + book.size()
            + "}}");
    if (by != null) {
      all.add("{\"checkpoint\":" + checkpoint(book.get(3), by) + "}");
    }
    for (var each : book) {
      all.add("{\"entry\":" + JSON.writeValueAsString(each) + "}");
    }
    all.add("{\"end\":{\"entries\":" + book.size() + "}}");
    return all;
  }

  private static Run verify(List<String> lines, String options) throws IOException {
    var file = Files.write(data.resolve("book.jsonl"), lines);
    return CommandLineTest.qyzmet("verify-register " + file + " --data " + data + options);
  }

  private static Run verify(List<RegisterEntry> book, SystemKey by, String options)
      throws IOException {
    return verify(file(book, by), options);
  }

  private static String kept(String checkpoint) throws IOException {
    return " --checkpoint " + Files.writeString(data.resolve("kept.json"), checkpoint);
  }

  private static void couldNotBeJudged(Run run, String why) {
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(why);
    assertThat(run.err().lines()).hasSize(1);
  }

  private static void doesNotHold(Run run, String why) {
    assertThat(run.code()).as("%s%s", run.out(), run.err()).isEqualTo(1);
    assertThat(run.out()).contains("NOT GOOD", why);
  }

  @Test
  void a_book_as_it_was_entered_is_good_and_tells_how_far_who_signed_it() throws IOException {
    // When
    var run = verify(book("ә-"), service, BY);
    // Then
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("GOOD", "college, incoming, 2026", "1–6", "entry 4", BIN, "entries 5–6 are")
        .doesNotContain("NOT ");
  }

  @Test
  void a_book_that_anybody_may_have_signed_is_not_proven() throws IOException {
    // When
    var run = verify(book("ә-"), other, "");
    // Then
    assertThat(run.code()).as("%s%s", run.out(), run.err()).isEqualTo(Main.NOT_PROVEN);
    assertThat(run.out()).contains("verdict       NOT PROVEN", "--by BIN", OTHER_BIN);
    assertThat(verify(book("ә-"), other, " --json").out())
        .contains("\"good\" : true", "\"proven\" : false");
  }

  @Test
  void the_same_as_one_object() throws IOException {
    // When
    var run = verify(book("ә-"), service, " --json" + BY);
    // Then
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains(
            "\"good\" : true",
            "\"proven\" : true",
            "\"signedTo\" : 4",
            "\"bin\" : \"" + BIN + "\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "changed   | entry 2: CHANGED",
        "removed   | entry 2: REMOVED",
        "inserted  | entry 2: INSERTED",
        "moved     | entry 2: INSERTED",
        "re-hashed | entry 3: UNLINKED",
        "cut-off   | checkpoint of entry 4: CUT_OFF",
        "foreign   | entry 2: FOREIGN"
      })
  void whatever_was_done_to_an_entry_ends_with_1(String how, String said) throws IOException {
    // Given
    var book = book("ә-");
    var lines = file(book, service);
    tampering(how, book).accept(lines);
    // Then
    doesNotHold(verify(lines, ""), said);
  }

  private static Consumer<List<String>> tampering(String how, List<RegisterEntry> book) {
    return lines -> {
      switch (how) {
        case "changed" -> lines.set(3, lines.get(3).replace("ә-2", "ә-9"));
        case "removed" -> lines.remove(3);
        case "inserted" -> lines.add(4, lines.get(3).replace("ә-2", "ә-9"));
        case "moved" -> lines.add(3, lines.remove(4));
        case "re-hashed" -> lines.set(3, rehashed(book.get(1)));
        case "cut-off" -> lines.subList(5, 8).clear();
        default -> lines.set(3, lines.get(3).replace("\"college\"", "\"another\""));
      }
      int entries = lines.size() - 3;
      lines.set(0, lines.get(0).replace("\"entries\":6", "\"entries\":" + entries));
      lines.set(lines.size() - 1, "{\"end\":{\"entries\":" + entries + "}}");
    };
  }

  private static String rehashed(RegisterEntry of) {
    try {
      var open = entry(of.number(), "ә-9", of.before(), "");
      var changed = entry(of.number(), "ә-9", of.before(), open.computed());
      return "{\"entry\":" + JSON.writeValueAsString(changed) + "}";
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void a_book_that_was_written_anew_and_signed_anew_does_not_fit_what_somebody_has_kept()
      throws IOException {
    // Given
    var kept = kept(checkpoint(book("ә-").get(2), service));
    var anew = book("other-");
    // Then
    assertThat(verify(anew, service, BY).code()).isZero();
    doesNotHold(verify(anew, service, kept), "checkpoint of entry 3: REWRITTEN");
    assertThat(verify(book("ә-"), service, kept + BY).code()).isZero();
  }

  @Test
  void kept_checkpoints_may_be_pages_and_those_of_other_books_do_not_matter() throws IOException {
    // Given
    var own = checkpoint(book("ә-").get(2), service);
    var foreign =
        checkpoint(
            RegisterEntry.incoming(
                "another", "incoming", 2026, 3, new UUID(0, 3), "x", AT, RegisterEntry.NONE, "ab"),
            service);
    // When
    var run =
        verify(
            book("ә-"),
            service,
            kept("{\"items\":[" + own + "," + foreign + "],\"next\":null}") + BY);
    // Then
    assertThat(run.code()).as("%s%s", run.out(), run.err()).isZero();
    assertThat(run.out()).contains("checkpoints   2,");
  }

  @Test
  void a_checkpoint_of_somebody_else_is_not_believed() throws IOException {
    doesNotHold(verify(book("ә-"), stranger, ""), "UNKNOWN_CHAIN");
    doesNotHold(verify(book("ә-"), other, BY), "BIN_MISMATCH");
  }

  @Test
  void a_checkpoint_that_says_something_else_is_not_believed() throws IOException {
    // Given
    var lines = file(book("ә-"), service);
    lines.set(1, lines.get(1).replace("03.000004Z", "03.000005Z"));
    // Then
    doesNotHold(verify(lines, ""), "WRONG_SIGNER");
  }

  @Test
  void a_chain_that_nobody_has_signed_proves_nothing() throws IOException {
    couldNotBeJudged(verify(book("ә-"), null, ""), "no checkpoint");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "{}", "[1]", "{\"end\":{\"entries\":0}}", "{\"book\":1}"})
  void what_cannot_be_read_as_a_book_could_not_be_judged(String line) throws IOException {
    couldNotBeJudged(verify(List.of(line), ""), "Expected a");
  }

  @Test
  void a_book_without_its_last_line_or_with_one_too_long_could_not_be_judged() throws IOException {
    // Given
    var whole = file(book("ә-"), service);
    var endless = new char[1024 * 1024];
    Arrays.fill(endless, ' ');
    // Then
    couldNotBeJudged(verify(whole.subList(0, whole.size() - 1), ""), "last line is missing");
    couldNotBeJudged(verify(List.of(new String(endless)), ""), "line 0");
    couldNotBeJudged(verify(whole, kept("{}")), "has none");
    couldNotBeJudged(verify(whole, kept("no")), "cannot be read as such");
  }
}
