package kz.qyzmet.college.issued.usecase;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import kz.qyzmet.college.issued.domain.Entry;
import kz.qyzmet.college.issued.domain.Entry.Original;
import kz.qyzmet.college.issued.domain.Numbered;
import kz.qyzmet.college.issued.domain.PaperCode;
import kz.qyzmet.contracts.organisation.RegisterBook;
import kz.qyzmet.kit.idempotency.CommandKey;
import kz.qyzmet.kit.idempotency.StoredAnswer;

/** Where numbers and entries are kept. Entries are only added. */
public interface IssuedBook {

  /** What the case's paper bears, if it has a number already. */
  Uni<Optional<Numbered>> numbered(UUID application);

  /**
   * Takes the next number. Fails where the case has one meanwhile, or the code is another's; no
   * number is lost by it.
   *
   * @param year of the number
   */
  Uni<Numbered> take(Wish wish, RegisterBook book, int year);

  /** For which case. */
  record Wish(UUID application, String organisation, PaperCode code, Instant at) {}

  <T> Uni<T> inTransaction(Function<SqlConnection, Uni<T>> work);

  /** The entries of a paper, in their order; nobody else adds one until the transaction ends. */
  Uni<List<Entry>> lock(SqlConnection tx, PaperCode code);

  /**
   * Adds an entry to the organisation's book.
   *
   * @param year of the book
   */
  Uni<Void> add(SqlConnection tx, Entry entry, int year);

  Uni<Void> answer(SqlConnection tx, CommandKey key, StoredAnswer answer);

  /** The entries of a paper, in their order. */
  Uni<List<Entry>> entries(PaperCode code);

  /** Whose code the paper of that number is, as it is printed. */
  Uni<Optional<PaperCode>> code(String organisation, String number);

  /** Codes of the duplicates that took the place of an original, the latest first. */
  Uni<List<PaperCode>> instead(String organisation, Original original);

  /**
   * Entries of the organisation's book, the latest first.
   *
   * @param before only those before it
   */
  Uni<List<Placed>> page(String organisation, Optional<Place> before, int limit);

  /**
   * All entries of the papers that were entered first in that time, in the order of the book.
   *
   * @param until not included
   * @param papers at most of so many papers, the earliest
   */
  Uni<List<Placed>> between(String organisation, Instant from, Instant until, int papers);

  /** Where an entry stands. */
  record Place(int year, int number) {}

  record Placed(Place place, Entry entry) {}
}
