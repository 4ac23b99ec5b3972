package kz.qyzmet.college.issued.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.function.Function;
import kz.qyzmet.college.issued.domain.Entry;
import kz.qyzmet.college.issued.domain.Entry.Reason;
import kz.qyzmet.college.issued.domain.Entry.What;
import kz.qyzmet.college.issued.domain.IssuedPaper;
import kz.qyzmet.college.issued.domain.PaperCode;
import kz.qyzmet.college.organisation.usecase.OrganisationDirectory;
import kz.qyzmet.kit.clock.Moments;
import kz.qyzmet.kit.idempotency.CommandKey;
import kz.qyzmet.kit.idempotency.StoredAnswer;
import org.jboss.logging.Logger;

/** A paper of the organisation stops being worth anything. Entry and answer are one transaction. */
@ApplicationScoped
public class AnnulPaper {
  private static final Logger LOG = Logger.getLogger(AnnulPaper.class);

  private final IssuedBook book;
  private final OrganisationDirectory organisations;
  private final Moments moments;

  AnnulPaper(IssuedBook book, OrganisationDirectory organisations, Moments moments) {
    this.book = book;
    this.organisations = organisations;
    this.moments = moments;
  }

  /** What came of it. */
  public sealed interface Outcome {
    record Done(StoredAnswer answer) implements Outcome {}

    /** It is annulled or replaced already. */
    record StandsNoMore(Instant since) implements Outcome {}

    /** No such paper of the organisation. */
    record Absent() implements Outcome {}
  }

  /**
   * Annuls it.
   *
   * @param answer makes what is stored and sent
   */
  public Uni<Outcome> annul(
      PaperCode code,
      Reason reason,
      String organisation,
      CommandKey key,
      Function<IssuedPaper, StoredAnswer> answer) {
    return book.<Outcome>inTransaction(
            tx ->
                book.lock(tx, code)
                    .flatMap(
                        entries -> {
                          var found =
                              IssuedPaper.of(entries)
                                  .filter(it -> it.organisation().equals(organisation));
                          if (found.isEmpty()) {
                            return Uni.createFrom().item(new Outcome.Absent());
                          }
                          return switch (found.get().standing()) {
                            case IssuedPaper.Standing.Annulled(var at, _) ->
                                Uni.createFrom().item(new Outcome.StandsNoMore(at));
                            case IssuedPaper.Standing.Replaced(var at, _, _) ->
                                Uni.createFrom().item(new Outcome.StandsNoMore(at));
                            case IssuedPaper.Standing.Stands _ -> {
                              var now = moments.now();
                              var entry =
                                  new Entry(
                                      found.get().application(),
                                      organisation,
                                      code,
                                      now,
                                      new What.Annulled(reason));
                              var told = answer.apply(found.get().after(entry));
                              var year =
                                  organisations
                                      .find(organisation)
                                      .orElseThrow()
                                      .dayAt(now)
                                      .getYear();
                              yield book.add(tx, entry, year)
                                  .chain(() -> book.answer(tx, key, told))
                                  .replaceWith(new Outcome.Done(told));
                            }
                          };
                        }))
        .invoke(
            outcome ->
                LOG.infof(
                    "paper=annul outcome=%s reason=%s",
                    outcome.getClass().getSimpleName(), reason.code()));
  }
}
