package kz.qyzmet.college.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import kz.qyzmet.college.RunningCollege;
import kz.qyzmet.college.Tables;
import kz.qyzmet.college.Together;
import kz.qyzmet.signatures.register.Checkpoint;
import kz.qyzmet.signatures.register.Finding;
import kz.qyzmet.signatures.register.Finding.Kind;
import kz.qyzmet.signatures.register.RegisterEntry;
import kz.qyzmet.signatures.register.RegisterVerifier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The register book against somebody who may do everything in the database. */
@QuarkusTest
class RegisterChainTest extends RunningCollege {
  private static final String BOOK =
      """
      SELECT * FROM register_entry WHERE organisation = '%s' ORDER BY book, year, number
      """
          .formatted(KARAGANDA);

  private static KeyPair provider;

  @BeforeAll
  static void a_key_of_the_provider() throws GeneralSecurityException {
    provider = KeyPairGenerator.getInstance("EC").generateKeyPair();
  }

  /** At least so many entries, made as they always are. */
  private static List<RegisterEntry> entered(int size) {
    for (int have = book().size(); have < size; have++) {
      registered();
    }
    return book();
  }

  private static List<RegisterEntry> book() {
    return Tables.undone(RegisterChainTest::entries);
  }

  private static List<RegisterEntry> entries(Connection connection) throws SQLException {
    var book = new ArrayList<RegisterEntry>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(BOOK)) {
      while (rows.next()) {
        book.add(
            RegisterEntry.incoming(
                rows.getString("organisation"),
                rows.getString("book"),
                rows.getInt("year"),
                rows.getInt("number"),
                rows.getObject("case_id", UUID.class),
                rows.getString("text"),
                rows.getObject("at", OffsetDateTime.class).toInstant(),
                HexFormat.of().formatHex(rows.getBytes("before")),
                HexFormat.of().formatHex(rows.getBytes("hash"))));
      }
    }
    return book;
  }

  private static List<Finding> verify(List<RegisterEntry> book, Checkpoint... checkpoints) {
    return RegisterVerifier.verify(book, List.of(checkpoints), provider.getPublic());
  }

  private static Checkpoint signed(RegisterEntry e) throws GeneralSecurityException {
    var at = Instant.parse("2026-11-23T01:02:03Z");
    var signature = Signature.getInstance(Checkpoint.algorithm(provider.getPrivate()));
    signature.initSign(provider.getPrivate());
    signature.update(
        Checkpoint.signed(e.organisation(), e.book(), e.year(), e.number(), e.hash(), at));
    return new Checkpoint(
        e.organisation(),
        e.book(),
        e.year(),
        e.number(),
        e.hash(),
        at,
        Base64.getEncoder().encodeToString(signature.sign()));
  }

  /** The book after a statement that no trigger stops; it is undone afterwards. */
  private static List<RegisterEntry> after(String... tampering) {
    return Tables.undone(
        connection -> {
          try (var statement = connection.createStatement()) {
            statement.execute("ALTER TABLE register_entry DISABLE TRIGGER USER");
            for (var sql : tampering) {
              assertThat(statement.executeUpdate(sql)).isPositive();
            }
          }
          return entries(connection);
        });
  }

  private static String here(String sql) {
    return sql + " AND organisation = '" + KARAGANDA + "'";
  }

  @Test
  void numbers_that_were_taken_in_the_same_moment_are_one_chain() {
    // Given
    var acts = new ArrayList<Callable<Response>>();
    for (int i = 0; i < 6; i++) {
      var id = opened();
      acts.add(() -> command(CLERK, id, "complete", 1, "{\"step\":\"register\"}"));
    }
    // When
    var answers = Together.all(acts);
    // Then
    assertThat(answers).extracting(Response::statusCode).containsOnly(200);
    assertThat(book()).hasSizeGreaterThanOrEqualTo(6);
    assertThat(verify(book())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE register_entry SET text = 'x'",
        "DELETE FROM register_entry",
        "TRUNCATE register_entry"
      })
  void what_stands_in_a_book_is_neither_changed_nor_removed(String sql) {
    assertThat(Tables.refusalOf(sql)).contains("a register book is append-only");
  }

  @Test
  void an_entry_that_follows_nothing_is_refused() {
    // When
    var refusal =
        Tables.refusalOf(
            """
            INSERT INTO register_entry (case_id, organisation, book, year, number, text, at)
            VALUES (gen_random_uuid(), 'nobody', 'incoming', 2026, 2, 'x', now())
            """);
    // Then
    assertThat(refusal).contains("Expected the entry before 2");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "text = 'x', CHANGED",
        "case_id = gen_random_uuid(), CHANGED",
        "at = at + interval '1 microsecond', CHANGED",
        "hash = sha256('x'), CHANGED",
        "number = 100000, REMOVED"
      })
  void a_changed_entry_is_found(String change, Kind kind) {
    // Given
    entered(4);
    // When
    var tampered = after(here("UPDATE register_entry SET " + change + " WHERE number = 2"));
    // Then
    assertThat(verify(tampered)).contains(new Finding(2, kind));
  }

  @Test
  void a_change_with_its_hash_made_anew_is_found() {
    // Given
    entered(4);
    // When
    var tampered =
        after(
            here("UPDATE register_entry SET text = 'x' WHERE number = 2"),
            here("UPDATE register_entry e SET hash = register_hash(e) WHERE number = 2"));
    // Then
    assertThat(verify(tampered)).containsExactly(new Finding(3, Kind.UNLINKED));
  }

  @Test
  void a_removed_entry_is_found() {
    // Given
    entered(4);
    // When
    var tampered = after(here("DELETE FROM register_entry WHERE number = 2"));
    // Then
    assertThat(verify(tampered))
        .containsExactly(new Finding(2, Kind.REMOVED), new Finding(3, Kind.UNLINKED));
  }

  @Test
  void an_inserted_entry_is_found() {
    // Given
    entered(4);
    // When
    var tampered =
        after(
            here("UPDATE register_entry SET number = number + 100000 WHERE number > 1"),
            here("UPDATE register_entry SET number = number - 99999 WHERE number > 1"),
            here(
                "INSERT INTO register_entry (case_id, organisation, book, year, number, text, at,"
                    + " before, hash) SELECT gen_random_uuid(), organisation, book, year, 2, 'x',"
                    + " at, hash, sha256('x') FROM register_entry WHERE number = 1"));
    // Then
    assertThat(verify(tampered))
        .contains(new Finding(2, Kind.CHANGED), new Finding(3, Kind.CHANGED));
  }

  @Test
  void entries_that_changed_places_are_found() {
    // Given
    entered(4);
    // When
    var tampered =
        after(
            here("UPDATE register_entry SET number = 100000 WHERE number = 2"),
            here("UPDATE register_entry SET number = 2 WHERE number = 3"),
            here("UPDATE register_entry SET number = 3 WHERE number = 100000"));
    // Then
    assertThat(verify(tampered))
        .contains(new Finding(2, Kind.CHANGED), new Finding(3, Kind.CHANGED));
  }

  @Test
  void an_end_that_was_cut_off_is_found_by_what_was_signed() throws GeneralSecurityException {
    // Given
    var book = entered(4);
    var checkpoint = signed(book.getLast());
    // When
    var tampered = after(here("DELETE FROM register_entry WHERE number >= " + (book.size() - 1)));
    // Then
    assertThat(verify(tampered)).isEmpty();
    assertThat(verify(tampered, checkpoint))
        .containsExactly(new Finding(book.size(), Kind.CUT_OFF));
    assertThat(verify(book, checkpoint)).isEmpty();
  }
}
