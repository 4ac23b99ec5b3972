package kz.qyzmet.signatures.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import kz.qyzmet.signatures.register.Finding.Kind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegisterVerifierTest {
  private static final Instant AT = Instant.parse("2026-11-23T01:02:03.000004Z");
  private static KeyPair provider;

  @BeforeAll
  static void a_key_of_the_provider() throws GeneralSecurityException {
    provider = KeyPairGenerator.getInstance("EC").generateKeyPair();
  }

  private static RegisterEntry entry(int number, String text, String before) {
    var open =
        RegisterEntry.incoming(
            "college", "қабылдау", 2026, number, new UUID(0, number), text, AT, before, "");
    return with(open, text, before, open.computed());
  }

  private static RegisterEntry with(RegisterEntry e, String text, String before, String hash) {
    var says = List.of(e.says().getFirst(), text, e.says().getLast());
    return new RegisterEntry(
        e.kind(), e.organisation(), e.book(), e.year(), e.number(), says, before, hash);
  }

  private static List<RegisterEntry> book(int size, String text) {
    var book = new ArrayList<RegisterEntry>();
    var before = RegisterEntry.NONE;
    for (int number = 1; number <= size; number++) {
      book.add(entry(number, text + number, before));
      before = book.getLast().hash();
    }
    return book;
  }

  private static Checkpoint signed(RegisterEntry e, KeyPair by) throws GeneralSecurityException {
    var signature = Signature.getInstance(Checkpoint.algorithm(by.getPrivate()));
    signature.initSign(by.getPrivate());
    signature.update(
        Checkpoint.signed(e.organisation(), e.book(), e.year(), e.number(), e.hash(), AT));
    return new Checkpoint(
        e.organisation(),
        e.book(),
        e.year(),
        e.number(),
        e.hash(),
        AT,
        Base64.getEncoder().encodeToString(signature.sign()));
  }

  private static List<Finding> verify(List<RegisterEntry> book, Checkpoint... checkpoints) {
    return RegisterVerifier.verify(book, List.of(checkpoints), provider.getPublic());
  }

  @ParameterizedTest
  @ValueSource(strings = {"EC", "RSA"})
  void a_book_as_it_was_entered_is_right(String algorithm) throws GeneralSecurityException {
    // Given
    var key = KeyPairGenerator.getInstance(algorithm).generateKeyPair();
    var book = book(5, "ә-");
    // When
    var found =
        RegisterVerifier.verify(
            book, List.of(signed(book.get(2), key), signed(book.get(4), key)), key.getPublic());
    // Then
    assertThat(found).isEmpty();
  }

  @Test
  void a_changed_entry_is_named_and_so_is_the_one_that_followed_it() {
    // Given
    var book = book(5, "ә-");
    var changed = book.get(2);
    book.set(2, with(changed, "99", changed.before(), changed.hash()));
    // When
    var found = verify(book);
    // Then
    assertThat(found).containsExactly(new Finding(3, Kind.CHANGED), new Finding(4, Kind.UNLINKED));
  }

  @Test
  void a_changed_entry_with_a_hash_of_its_own_breaks_the_link() {
    // Given
    var book = book(5, "ә-");
    book.set(2, entry(3, "99", book.get(2).before()));
    // When
    var found = verify(book);
    // Then
    assertThat(found).containsExactly(new Finding(4, Kind.UNLINKED));
  }

  @Test
  void a_removed_entry_is_named() {
    // Given
    var book = book(5, "ә-");
    book.remove(1);
    // When
    var found = verify(book);
    // Then
    assertThat(found).containsExactly(new Finding(2, Kind.REMOVED), new Finding(3, Kind.UNLINKED));
  }

  @Test
  void an_inserted_entry_is_named() {
    // Given
    var book = book(5, "ә-");
    book.add(2, entry(2, "more", book.get(1).hash()));
    // When
    var found = verify(book);
    // Then
    assertThat(found).contains(new Finding(2, Kind.INSERTED), new Finding(3, Kind.UNLINKED));
  }

  @Test
  void entries_that_changed_places_are_named() {
    // Given
    var book = book(5, "ә-");
    book.add(2, book.remove(3));
    // When
    var found = verify(book);
    // Then
    assertThat(found).contains(new Finding(3, Kind.INSERTED), new Finding(4, Kind.UNLINKED));
  }

  @Test
  void an_entry_of_another_book_is_named() {
    // Given
    var book = book(2, "ә-");
    var foreign = entry(3, "x", book.get(1).hash());
    book.add(
        new RegisterEntry(
            foreign.kind(),
            "other",
            foreign.book(),
            2026,
            3,
            foreign.says(),
            foreign.before(),
            foreign.hash()));
    // When
    var found = verify(book);
    // Then
    assertThat(found).containsExactly(new Finding(3, Kind.FOREIGN));
  }

  @Test
  void an_entry_of_another_kind_is_named() {
    // Given
    var book = book(2, "ә-");
    var last = book.get(1);
    var says = List.of("so", "much", "else", "");
    var open =
        new RegisterEntry(
            "qyzmet-other-1", last.organisation(), last.book(), 2026, 3, says, last.hash(), "");
    book.add(
        new RegisterEntry(
            open.kind(),
            open.organisation(),
            open.book(),
            2026,
            3,
            says,
            open.before(),
            open.computed()));
    // When
    var mixed = verify(book);
    // Then
    assertThat(mixed).containsExactly(new Finding(3, Kind.FOREIGN));
  }

  @Test
  void an_end_that_was_cut_off_before_a_checkpoint_is_named() throws GeneralSecurityException {
    // Given
    var book = book(5, "ә-");
    var checkpoint = signed(book.get(4), provider);
    // When
    var found = verify(book.subList(0, 3), checkpoint);
    var emptied = verify(List.of(), checkpoint);
    // Then
    assertThat(found).containsExactly(new Finding(5, Kind.CUT_OFF));
    assertThat(emptied).containsExactly(new Finding(5, Kind.CUT_OFF));
  }

  @Test
  void a_book_that_was_written_anew_is_not_what_was_signed() throws GeneralSecurityException {
    // Given
    var checkpoint = signed(book(5, "ә-").get(3), provider);
    // When
    var found = verify(book(5, "other-"), checkpoint);
    // Then
    assertThat(found).containsExactly(new Finding(4, Kind.REWRITTEN));
  }

  @Test
  void a_checkpoint_of_another_key_or_with_a_changed_number_is_forged()
      throws GeneralSecurityException {
    // Given
    var book = book(5, "ә-");
    var good = signed(book.get(3), provider);
    var moved =
        new Checkpoint(
            good.organisation(), good.book(), 2026, 5, book.get(4).hash(), AT, good.signature());
    var foreign = signed(book.get(3), KeyPairGenerator.getInstance("EC").generateKeyPair());
    // When
    var found = verify(book, foreign, moved);
    // Then
    assertThat(found).containsExactly(new Finding(4, Kind.FORGED), new Finding(5, Kind.FORGED));
  }
}
