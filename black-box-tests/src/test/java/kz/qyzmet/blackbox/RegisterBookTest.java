package kz.qyzmet.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import kz.qyzmet.embedded.Grant;
import kz.qyzmet.signatures.SystemKey;
import kz.qyzmet.signatures.register.Checkpoint;
import kz.qyzmet.signatures.register.RegisterEntry;
import kz.qyzmet.stack.Main;
import kz.qyzmet.stack.run.Service;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The register book of the running stack in the hands of somebody who trusts nothing but roots. */
class RegisterBookTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String BOOK = "/register-books/" + World.COLLEGE + "/incoming/2026";
  private static final String CHECKPOINTS =
      "/register-checkpoints?limit=200&organisation=" + World.COLLEGE;

  @TempDir private static Path folder;

  private static World world;

  /** As it was given. */
  private static List<String> lines;

  /** What anybody could keep. */
  private static Path kept;

  private static int entries;

  @BeforeAll
  static void aBookIsSignedAndFetched() throws IOException {
    world = World.get();
    world.stack.clock().set(World.START);
    for (int i = 570; i < 573; i++) {
      var id = world.file(world.applicant(i), "kk").get("id").asText();
      world.settle();
      world.complete(id, world.clerk(), "{\"step\":\"register\"}");
    }
    var monitor = world.token(Grant.official("monitor"));
    lines =
        await()
            .atMost(Duration.ofSeconds(60))
            .until(
                () ->
                    new String(
                            world
                                .http
                                .get(world.url(Service.COLLEGE, BOOK), monitor)
                                .expect(200)
                                .response()
                                .body(),
                            StandardCharsets.UTF_8)
                        .lines()
                        .toList(),
                RegisterBookTest::isSignedToItsEnd);
    entries = json(lines.getFirst()).at("/book/entries").asInt();
    var page = world.http.get(world.url(Service.COLLEGE, CHECKPOINTS), null).expect(200);
    kept = Files.write(folder.resolve("kept.json"), page.response().body());
  }

  private static boolean isSignedToItsEnd(List<String> book) {
    int end = json(book.getFirst()).at("/book/entries").asInt();
    return end >= 3
        && book.stream().anyMatch(each -> json(each).at("/checkpoint/number").asInt() == end);
  }

  private static JsonNode json(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private record Said(int code, String text) {}

  private static Said verify(List<String> book, String... options) throws IOException {
    var file = Files.write(folder.resolve("book.jsonl"), book);
    var arguments = new ArrayList<>(List.of("verify-register", file.toString()));
    arguments.addAll(List.of(options));
    arguments.addAll(List.of("--data", world.stack.data().toString()));
    var said = new StringWriter();
    int code =
        Main.run(
            arguments.toArray(String[]::new),
            new PrintWriter(said, true),
            new PrintWriter(said, true));
    return new Said(code, said.toString());
  }

  @Test
  void it_holds_without_any_server() throws IOException {
    // When
    var said = verify(lines, "--checkpoint", kept.toString(), "--by", "990940009994");
    // Then
    assertThat(said.code()).as(said.text()).isEqualTo(Main.ANSWERED);
    assertThat(said.text()).contains("GOOD", World.COLLEGE, "signed to     entry " + entries);
  }

  @ParameterizedTest
  @CsvSource({
    "changed,  CHANGED",
    "removed,  REMOVED",
    "inserted, INSERTED",
    "moved,    INSERTED",
    "cut-off,  CUT_OFF"
  })
  void whatever_is_done_to_it_is_found(String how, String kind) throws IOException {
    // Given
    var tampered = new ArrayList<>(lines);
    int second = tampered.size() - 1 - entries + 1;
    var line = tampered.get(second);
    switch (how) {
      case "changed" -> tampered.set(second, line.replace("\"2026-", "\"2025-"));
      case "removed" -> tampered.remove(second);
      case "inserted" -> tampered.add(second + 1, line.replace("\"2026-", "\"2025-"));
      case "moved" -> tampered.add(second, tampered.remove(second + 1));
      default -> tampered.remove(tampered.size() - 2);
    }
    counted(tampered);
    // When
    var said = verify(tampered);
    // Then
    assertThat(said.code()).as(said.text()).isEqualTo(Main.CHECK_FAILED);
    assertThat(said.text()).contains("NOT GOOD", kind);
  }

  private static void counted(List<String> book) {
    long now = book.stream().filter(each -> json(each).has("entry")).count();
    var head = (ObjectNode) json(book.getFirst());
    ((ObjectNode) head.get("book")).put("entries", now);
    book.set(0, head.toString());
    book.set(book.size() - 1, "{\"end\":{\"entries\":" + now + "}}");
  }

  /** By somebody who has the database and the service's own key. */
  @Test
  void a_book_that_is_written_and_signed_anew_is_found_by_one_checkpoint_that_somebody_kept()
      throws IOException {
    // Given
    var anew = new ArrayList<String>();
    anew.add(lines.getFirst());
    var chain = new ArrayList<String>();
    var before = RegisterEntry.NONE;
    RegisterEntry last = null;
    for (var line : lines) {
      if (json(line).has("entry")) {
        var old = JSON.convertValue(json(line).get("entry"), RegisterEntry.class);
        last = rewritten(old, before);
        before = last.hash();
        chain.add("{\"entry\":" + JSON.writeValueAsString(last) + "}");
      }
    }
    anew.add("{\"checkpoint\":" + signed(last) + "}");
    anew.addAll(chain);
    anew.add(lines.getLast());
    // When
    var alone = verify(anew, "--by", "990940009994");
    var held = verify(anew, "--checkpoint", kept.toString());
    // Then
    assertThat(alone.code()).as(alone.text()).isEqualTo(Main.ANSWERED);
    assertThat(held.code()).as(held.text()).isEqualTo(Main.CHECK_FAILED);
    assertThat(held.text()).contains("REWRITTEN");
  }

  private static RegisterEntry rewritten(RegisterEntry old, String before) {
    var says = List.of(old.says().getFirst(), "77-anew", old.says().getLast());
    var open = with(old, says, before, "");
    return with(old, says, before, open.computed());
  }

  private static RegisterEntry with(
      RegisterEntry old, List<String> says, String before, String hash) {
    return new RegisterEntry(
        old.kind(), old.organisation(), old.book(), old.year(), old.number(), says, before, hash);
  }

  private static String signed(RegisterEntry last) throws IOException {
    var authority = world.stack.data().resolve("authority");
    var key =
        SystemKey.open(authority.resolve("witness.p12"), authority.resolve("witness.password"));
    var at = Instant.parse("2026-03-05T05:00:00Z");
    var by =
        key.sign(
            Checkpoint.signed(
                last.organisation(), last.book(), last.year(), last.number(), last.hash(), at));
    var json = JSON.createObjectNode();
    json.put("organisation", last.organisation())
        .put("book", last.book())
        .put("year", last.year())
        .put("number", last.number())
        .put("hash", last.hash())
        .put("at", at.toString())
        .put("signature", Base64.getEncoder().encodeToString(by.signature()));
    var certificates = json.putArray("certificates");
    by.certificates().forEach(each -> certificates.add(Base64.getEncoder().encodeToString(each)));
    return JSON.writeValueAsString(json);
  }
}
