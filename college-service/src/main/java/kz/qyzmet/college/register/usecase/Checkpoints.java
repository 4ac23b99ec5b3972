package kz.qyzmet.college.register.usecase;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import kz.qyzmet.signatures.register.Checkpoint;

/** What the service has signed of its books. */
public interface Checkpoints {

  /**
   * Takes the turn of making them; false where it is not yet time, or another process has it.
   *
   * @param next how long until the one after
   */
  Uni<Boolean> take(Duration next);

  /** Lets the next turn begin earlier: this one came to nothing. */
  Uni<Void> again(Duration next);

  /** Keeps one; nothing happens where the book has one of that entry, or no such entry. */
  Uni<Void> keep(Checkpoint checkpoint, List<byte[]> certificates);

  /**
   * A page of them, in the order in which they were made.
   *
   * @param after place of the last one of the page before; 0 for the first page
   */
  Uni<List<Kept>> page(Wanted wanted, long after, int limit);

  /**
   * Whose.
   *
   * @param organisation null for all; so are book and year
   */
  record Wanted(String organisation, String book, Integer year) {
    public static Wanted of(Book book) {
      return new Wanted(book.organisation(), book.code(), book.year());
    }
  }

  /**
   * A checkpoint as it is kept.
   *
   * @param place among all of the service, from 1 on, without gaps
   * @param certificates DER, the signer's own first
   */
  record Kept(long place, Checkpoint checkpoint, List<byte[]> certificates) {
    public Kept {
      certificates = List.copyOf(certificates);
    }
  }
}
