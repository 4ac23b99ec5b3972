package kz.qyzmet.college.register;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import kz.qyzmet.college.RunningCollege;
import kz.qyzmet.college.SigningOffice;
import kz.qyzmet.college.Tables;
import kz.qyzmet.embedded.Grant;
import kz.qyzmet.signatures.Attestation;
import kz.qyzmet.signatures.AttestationVerifier;
import kz.qyzmet.signatures.Trust;
import kz.qyzmet.signatures.Verdict;
import kz.qyzmet.signatures.register.Checkpoint;
import kz.qyzmet.signatures.register.RegisterEntry;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the service signs of its books, and gives to whoever asks. */
@QuarkusTest
class CheckpointsTest extends RunningCollege {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);
  private static final Grant MONITOR = Grant.official("monitor");
  private static final int PAGES = 450;

  /** Entries of a book of its own, made as the service makes them, but all at once. */
  private static String book(int size) {
    var organisation = "o-" + UUID.randomUUID();
    enter(organisation, 1, size);
    return organisation;
  }

  private static void enter(String organisation, int from, int to) {
    for (int n = from; n <= to; n++) {
      Tables.done(
          """
          INSERT INTO register_entry (case_id, organisation, book, year, number, text, at)
          VALUES (gen_random_uuid(), '%s', 'incoming', 2026, %d, 'ә-%d', now())
          """
              .formatted(organisation, n, n));
    }
    Tables.done(
        """
        INSERT INTO register_counter (organisation, book, year, last)
        VALUES ('%s', 'incoming', 2026, %d)
        ON CONFLICT (organisation, book, year) DO UPDATE SET last = excluded.last
        """
            .formatted(organisation, to));
  }

  /** What whoever owns the tables does. */
  private static void tamper(String organisation, String sql) {
    Tables.done(
        "ALTER TABLE register_entry DISABLE TRIGGER USER",
        sql + " AND organisation = '" + organisation + "'",
        "ALTER TABLE register_entry ENABLE TRIGGER USER");
  }

  private static JsonNode checkpoints(String query) {
    var answer = given().get("/register-checkpoints?" + query);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return json(answer.asString());
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void signedTo(String organisation, int number) {
    await()
        .atMost(LONG_ENOUGH)
        .until(
            () -> {
              var items = checkpoints("limit=200&organisation=" + organisation).get("items");
              return !items.isEmpty()
                  && items.get(items.size() - 1).get("number").asInt() == number;
            });
  }

  private static List<String> breach(String organisation) {
    return Tables.texts(
        "SELECT number || ' ' || kind FROM register_breach WHERE organisation = '"
            + organisation
            + "'");
  }

  private static List<JsonNode> lines(String organisation) {
    var answer = read(MONITOR, "/register-books/" + organisation + "/incoming/2026");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.contentType()).startsWith("application/x-ndjson");
    return answer.asString().lines().map(CheckpointsTest::json).toList();
  }

  private static RegisterEntry entry(JsonNode json) {
    return JSON.convertValue(json, RegisterEntry.class);
  }

  @Test
  void a_book_that_has_grown_is_signed_by_the_key_of_the_service() throws IOException {
    // Given
    var organisation = book(3);
    // When
    signedTo(organisation, 3);
    // Then
    var item = checkpoints("organisation=" + organisation).at("/items/0");
    var signed =
        new Checkpoint(
            organisation,
            item.get("book").asText(),
            item.get("year").asInt(),
            item.get("number").asInt(),
            item.get("hash").asText(),
            Instant.parse(item.get("at").asText()),
            item.get("signature").asText());
    var certificates = new ArrayList<byte[]>();
    item.get("certificates")
        .forEach(each -> certificates.add(Base64.getDecoder().decode(each.asText())));
    var by = new Attestation(Base64.getDecoder().decode(signed.signature()), certificates);
    var file = ConfigProvider.getConfig().getValue("qyzmet.college.signing-roots", String.class);
    var roots = Files.readString(Path.of(file), StandardCharsets.US_ASCII);
    var trust = Trust.of(roots, "", roots);
    assertThat(new AttestationVerifier(trust).verify(signed.signed(), by, signed.at()))
        .isInstanceOfSatisfying(
            Verdict.Valid.class,
            valid -> assertThat(valid.signatory().bin()).isEqualTo(SigningOffice.WITNESS_BIN));
    assertThat(
            Tables.texts(
                "SELECT encode(hash, 'hex') FROM register_entry WHERE number = 3"
                    + " AND organisation = '"
                    + organisation
                    + "'"))
        .containsExactly(signed.hash());
  }

  @Test
  void the_book_of_issued_papers_is_signed_and_given_as_any_other() {
    // Given
    var organisation = "o-" + UUID.randomUUID();
    Tables.done(
        """
        INSERT INTO issued_entry (organisation, book, year, number, case_id, text, at, code)
        VALUES ('%s', 'issued', 2026, 1, gen_random_uuid(), '{"code":"0"}', now(), '0')
        """
            .formatted(organisation));
    for (var book : List.of("issued", "issued-numbers")) {
      Tables.done(
          """
          INSERT INTO register_counter (organisation, book, year, last)
          VALUES ('%s', '%s', 2026, 1)
          """
              .formatted(organisation, book));
    }
    // When
    signedTo(organisation, 1);
    // Then
    var answer = read(MONITOR, "/register-books/" + organisation + "/issued/2026");
    var lines = answer.asString().lines().map(CheckpointsTest::json).toList();
    var entry = entry(lines.get(lines.size() - 2).get("entry"));
    assertThat(entry.computed()).isEqualTo(entry.hash());
    assertThat(breach(organisation)).isEmpty();
  }

  @Test
  void a_book_that_has_not_grown_is_not_signed_again() {
    // Given
    var organisation = book(2);
    signedTo(organisation, 2);
    // When
    var other = book(1);
    signedTo(other, 1);
    enter(other, 2, 2);
    signedTo(other, 2);
    // Then
    assertThat(checkpoints("organisation=" + organisation).get("items")).hasSize(1);
  }

  @Test
  void anybody_reads_all_of_them_page_by_page_without_gaps() {
    // Given
    var organisation = book(1);
    signedTo(organisation, 1);
    // When
    var places = new ArrayList<Long>();
    long after = 0;
    for (JsonNode page = null; page == null || !page.get("next").isNull(); ) {
      page = checkpoints("limit=2&after=" + after);
      page.get("items").forEach(each -> places.add(each.get("place").asLong()));
      after = page.get("next").asLong();
    }
    // Then
    assertThat(places).first().isEqualTo(1L);
    assertThat(places).last().isEqualTo((long) places.size());
  }

  @ParameterizedTest
  @CsvSource({"after=-1, 400", "limit=0, 400", "limit=1000, 400", "organisation=nobody, 200"})
  void what_makes_no_sense_is_refused(String query, int status) {
    given().get("/register-checkpoints?" + query).then().statusCode(status);
  }

  @Test
  void a_book_is_given_whole_over_many_pages() {
    // Given
    var organisation = book(PAGES);
    signedTo(organisation, PAGES);
    // When
    var lines = lines(organisation);
    // Then
    assertThat(lines.getFirst().at("/book/entries").asInt()).isEqualTo(PAGES);
    assertThat(lines.getLast().at("/end/entries").asInt()).isEqualTo(PAGES);
    assertThat(lines.stream().filter(each -> each.has("checkpoint"))).isNotEmpty();
    var entries =
        lines.stream().filter(each -> each.has("entry")).map(each -> entry(each.get("entry")));
    assertThat(entries.map(RegisterEntry::number))
        .hasSize(PAGES)
        .doesNotHaveDuplicates()
        .isSorted();
    assertThat(
            lines.stream().filter(each -> each.has("entry")).map(each -> entry(each.get("entry"))))
        .allMatch(each -> each.hash().equals(each.computed()));
  }

  @Test
  void the_own_staff_has_its_book_and_nobody_elses() {
    // Given
    registered();
    var own = "/register-books/" + KARAGANDA + "/incoming/2026";
    // Then
    read(CLERK, own).then().statusCode(200);
    read(DIRECTOR, own).then().statusCode(200);
    read(CLERK_OF_ATYRAU, own).then().statusCode(404);
    read(EXECUTOR, own).then().statusCode(403);
    read(MONITOR, own).then().statusCode(200);
    read(MONITOR, "/register-books/" + KARAGANDA + "/none/2026")
        .then()
        .statusCode(404)
        .body("status", equalTo(404));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "UPDATE register_entry SET hash = sha256('x') WHERE number = 2 | 2 REWRITTEN",
        "DELETE FROM register_entry WHERE number = 2                   | 2 REWRITTEN"
      })
  void a_book_whose_signed_entry_was_tampered_with_is_told_and_not_signed_again(
      String sql, String said) {
    // Given
    var organisation = book(2);
    signedTo(organisation, 2);
    // When
    tamper(organisation, sql);
    // Then
    await().atMost(LONG_ENOUGH).until(() -> breach(organisation).equals(List.of(said)));
    await()
        .atMost(LONG_ENOUGH)
        .until(() -> !given().get("/q/metrics").asString().contains("qyzmet_register_broken 0.0"));
    assertThat(checkpoints("organisation=" + organisation).get("items")).hasSize(1);
  }

  @Test
  void a_book_whose_newer_entries_were_tampered_with_is_signed_again_once_it_is_whole() {
    // Given
    var organisation = book(2);
    signedTo(organisation, 2);
    // When
    Tables.done(
        """
        WITH made AS (
          INSERT INTO register_entry (case_id, organisation, book, year, number, text, at)
          VALUES (gen_random_uuid(), '%s', 'incoming', 2026, 3, 'x', now()) RETURNING 1)
        UPDATE register_counter SET last = 3 FROM made WHERE organisation = '%s'
        """
            .formatted(organisation, organisation),
        "ALTER TABLE register_entry DISABLE TRIGGER USER",
        "UPDATE register_entry SET text = 'y' WHERE number = 3 AND organisation = '"
            + organisation
            + "'",
        "ALTER TABLE register_entry ENABLE TRIGGER USER");
    // Then
    await().atMost(LONG_ENOUGH).until(() -> breach(organisation).equals(List.of("3 CHANGED")));
    // When
    tamper(organisation, "UPDATE register_entry SET text = 'x' WHERE number = 3");
    // Then
    signedTo(organisation, 3);
    await().atMost(LONG_ENOUGH).until(() -> breach(organisation).isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "UPDATE register_checkpoint SET number = 9",
        "DELETE FROM register_checkpoint",
        "TRUNCATE register_checkpoint",
        "DELETE FROM witness_chain"
      })
  void what_was_signed_stays(String sql) {
    assertThat(Tables.refusalOf(sql)).contains("append-only");
  }
}
