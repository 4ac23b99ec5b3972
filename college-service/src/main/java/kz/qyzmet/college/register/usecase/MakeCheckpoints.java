package kz.qyzmet.college.register.usecase;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.Optional;
import kz.qyzmet.college.register.usecase.Books.Breach;
import kz.qyzmet.college.register.usecase.Books.Unsigned;
import kz.qyzmet.college.witness.usecase.Witness;
import kz.qyzmet.kit.clock.Moments;
import kz.qyzmet.kit.log.Failures;
import kz.qyzmet.signatures.register.Checkpoint;
import kz.qyzmet.signatures.register.Finding;
import kz.qyzmet.signatures.register.RegisterWalk;
import org.jboss.logging.Logger;

/**
 * Signs how each book ends that has grown, after it was gone along from where it was signed last.
 */
@ApplicationScoped
class MakeCheckpoints {
  private static final Logger LOG = Logger.getLogger(MakeCheckpoints.class);
  private static final int ENTRIES = 500;

  private final Books books;
  private final Checkpoints checkpoints;
  private final Witness witness;
  private final Moments moments;

  MakeCheckpoints(Books books, Checkpoints checkpoints, Witness witness, Moments moments) {
    this.books = books;
    this.checkpoints = checkpoints;
    this.witness = witness;
    this.moments = moments;
  }

  /** Whether every book was seen to. */
  Uni<Boolean> ofAll() {
    return books
        .unsigned()
        .flatMap(
            all ->
                Multi.createFrom()
                    .iterable(all)
                    .onItem()
                    .transformToUniAndConcatenate(this::alone)
                    .collect()
                    .asList()
                    .map(seen -> seen.stream().allMatch(each -> each)));
  }

  /** Whatever goes wrong with one book, the others are signed. */
  private Uni<Boolean> alone(Unsigned book) {
    return Uni.createFrom()
        .deferred(() -> of(book))
        .replaceWith(true)
        .onFailure()
        .invoke(
            failure ->
                LOG.warnf("checkpoint=put-off %s cause=%s", named(book), Failures.line(failure)))
        .onFailure()
        .recoverWithItem(false);
  }

  private Uni<Void> of(Unsigned book) {
    if (!book.stands()) {
      return broken(book, new Finding(book.signed(), Finding.Kind.REWRITTEN));
    }
    var walk =
        book.signed() == 0
            ? RegisterWalk.fromStart()
            : RegisterWalk.after(book.signed(), book.hash());
    return along(book, walk)
        .flatMap(found -> found.map(each -> broken(book, each)).orElseGet(() -> sign(book, walk)));
  }

  /** To its end, or to the first entry that is not as it was entered. */
  private Uni<Optional<Finding>> along(Unsigned book, RegisterWalk walk) {
    return books
        .entries(book.book(), walk.number(), book.last(), ENTRIES)
        .flatMap(
            page -> {
              for (var entry : page) {
                var found = walk.next(entry);
                if (!found.isEmpty()) {
                  return Uni.createFrom().item(Optional.of(found.getFirst()));
                }
              }
              if (walk.number() == book.last()) {
                return Uni.createFrom().item(Optional.<Finding>empty());
              }
              return page.isEmpty()
                  ? Uni.createFrom()
                      .item(Optional.of(new Finding(book.last(), Finding.Kind.CUT_OFF)))
                  : along(book, walk);
            });
  }

  private Uni<Void> sign(Unsigned book, RegisterWalk walk) {
    var name = book.book();
    var at = moments.now();
    var statement =
        Checkpoint.signed(
            name.organisation(), name.code(), name.year(), walk.number(), walk.hash(), at);
    return witness
        .sign(statement)
        .flatMap(
            attested ->
                checkpoints.keep(
                    new Checkpoint(
                        name.organisation(),
                        name.code(),
                        name.year(),
                        walk.number(),
                        walk.hash(),
                        at,
                        Base64.getEncoder().encodeToString(attested.signature())),
                    attested.certificates()))
        .chain(() -> books.whole(name))
        .invoke(() -> LOG.infof("checkpoint=signed %s number=%d", named(book), walk.number()));
  }

  private Uni<Void> broken(Unsigned book, Finding found) {
    LOG.errorf(
        "checkpoint=refused %s number=%d cause=%s", named(book), found.number(), found.kind());
    return books.broken(
        book.book(), new Breach(found.number(), found.kind().name()), moments.now());
  }

  private static String named(Unsigned book) {
    var name = book.book();
    return "organisation=%s book=%s year=%d"
        .formatted(name.organisation(), name.code(), name.year());
  }
}
