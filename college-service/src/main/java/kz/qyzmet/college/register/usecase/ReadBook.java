package kz.qyzmet.college.register.usecase;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kz.qyzmet.college.register.usecase.Checkpoints.Kept;
import kz.qyzmet.college.register.usecase.Checkpoints.Wanted;
import kz.qyzmet.signatures.register.RegisterEntry;

/** A whole book, page by page: nothing of it changes while it is read, it only goes on. */
@ApplicationScoped
public class ReadBook {
  private static final int PAGE = 200;

  private final Books books;
  private final Checkpoints checkpoints;

  ReadBook(Books books, Checkpoints checkpoints) {
    this.books = books;
    this.checkpoints = checkpoints;
  }

  /** The number of its last entry now; empty where there is no such book. */
  public Uni<Optional<Integer>> end(Book book) {
    return books.end(book);
  }

  /** Its checkpoints up to that entry. */
  public Multi<Kept> checkpoints(Book book, int end) {
    return pages(0L, after -> checkpoints.page(Wanted.of(book), after, PAGE), Kept::place)
        .filter(each -> each.checkpoint().number() <= end);
  }

  /** Its entries up to that one. */
  public Multi<RegisterEntry> entries(Book book, int end) {
    return pages(0, after -> books.entries(book, after, end, PAGE), RegisterEntry::number);
  }

  /** The next page is asked for when the one before is read. */
  private static <T, C> Multi<T> pages(
      C first, Function<C, Uni<List<T>>> reading, Function<T, C> cursor) {
    return Multi.createBy()
        .repeating()
        .uni(
            () -> new Position<C>(first),
            position ->
                reading
                    .apply(position.at)
                    .invoke(
                        page -> {
                          if (!page.isEmpty()) {
                            position.at = cursor.apply(page.getLast());
                          }
                        }))
        .whilst(page -> page.size() == PAGE)
        .onItem()
        .transformToIterable(page -> page);
  }

  /** How far was read. */
  private static final class Position<C> {
    private C at;

    Position(C at) {
      this.at = at;
    }
  }
}
