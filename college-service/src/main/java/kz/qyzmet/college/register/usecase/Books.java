package kz.qyzmet.college.register.usecase;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.qyzmet.signatures.register.RegisterEntry;

/** The books, whatever is entered in them. */
public interface Books {

  /**
   * Every book that goes further than what was signed of it, or whose signed entry isn't there, or
   * that was broken when it was last seen.
   */
  Uni<List<Unsigned>> unsigned();

  /** The number of a book's last entry; empty where there is no such book. */
  Uni<Optional<Integer>> end(Book book);

  /** Entries in order, from one behind {@code after} to {@code upTo}. */
  Uni<List<RegisterEntry>> entries(Book book, int after, int upTo, int limit);

  /** What is wrong now. */
  Uni<State> state();

  /** That a book doesn't fit what was signed of it, until it is told that it does. */
  Uni<Void> broken(Book book, Breach breach, Instant at);

  Uni<Void> whole(Book book);

  /**
   * Of one book.
   *
   * @param last number of its last entry, as counted
   * @param signed number of the newest checkpoint; 0 without one
   * @param hash of that checkpoint, in hex; what stands before a first entry without one
   * @param stands whether the entry that it covers still has that hash
   */
  record Unsigned(Book book, int last, int signed, String hash, boolean stands) {}

  /**
   * Where a book doesn't fit.
   *
   * @param kind the verifier's name of it
   */
  record Breach(int number, String kind) {}

  /**
   * Of all books.
   *
   * @param waitsSince when the oldest entry was made that no checkpoint covers; null where all are
   * @param broken how many don't fit what was signed of them
   */
  record State(Instant waitsSince, long broken) {}
}
