package kz.qyzmet.intake.filing.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import kz.qyzmet.calendar.WorkingCalendar;
import kz.qyzmet.contracts.corporation.Branch;
import kz.qyzmet.contracts.corporation.Branches;
import kz.qyzmet.contracts.organisation.Organisation;
import kz.qyzmet.contracts.organisation.Organisations;
import kz.qyzmet.intake.filing.domain.ApplicationNumber;
import kz.qyzmet.intake.filing.domain.Checks;
import kz.qyzmet.intake.filing.usecase.ApplicationReads.Whole;
import kz.qyzmet.kit.clock.Moments;
import org.jboss.logging.Logger;

/**
 * Finds an application for the contact centre, whose callers nobody can see: by its number and two
 * facts that only the applicant is likely to know. Every try is counted before it is looked at, so
 * that many at once guess no more than many in a row.
 */
@ApplicationScoped
public class LookUp {
  private static final Logger LOG = Logger.getLogger(LookUp.class);
  private static final int WRONG_TRIES = 5;
  private static final Duration REMEMBERED = Duration.ofHours(1);

  private final ApplicationReads reads;
  private final LookupTries tries;
  private final Organisations organisations;
  private final Branches branches;
  private final Moments moments;

  LookUp(
      ApplicationReads reads,
      LookupTries tries,
      Organisations organisations,
      Branches branches,
      Moments moments) {
    this.reads = reads;
    this.tries = tries;
    this.organisations = organisations;
    this.branches = branches;
    this.moments = moments;
  }

  /** What came of it. */
  public sealed interface Outcome {
    record Found(Whole whole) implements Outcome {}

    /** No such number, or a check is wrong: the two can't be told apart. */
    record Nothing() implements Outcome {}

    /** Too many wrong tries for the number. */
    record TooMany(Duration rest) implements Outcome {}
  }

  /**
   * Looks it up.
   *
   * @param by opaque code of who asks
   */
  public Uni<Outcome> lookUp(ApplicationNumber number, Checks checks, String by) {
    var now = moments.now();
    return tries
        .count(number, now, REMEMBERED)
        .flatMap(
            counted -> {
              if (counted.count() > WRONG_TRIES) {
                LOG.warnf("lookup=too-many by=%s", by);
                return Uni.createFrom()
                    .item(new Outcome.TooMany(Duration.between(now, counted.until())));
              }
              return reads
                  .byNumber(number)
                  .flatMap(found -> answer(number, found.filter(whole -> fit(checks, whole)), by));
            });
  }

  private Uni<Outcome> answer(ApplicationNumber number, Optional<Whole> found, String by) {
    if (found.isEmpty()) {
      LOG.infof("lookup=nothing by=%s", by);
      return Uni.createFrom().item(new Outcome.Nothing());
    }
    LOG.infof("lookup=shown application=%s by=%s", found.get().application().id(), by);
    return tries.forget(number).replaceWith(new Outcome.Found(found.get()));
  }

  /** By the clock of the counter, or else the provider's: as the receipt shows the day. */
  private boolean fit(Checks checks, Whole whole) {
    var zone =
        Optional.ofNullable(whole.filed().branch())
            .flatMap(branches::find)
            .map(Branch::zone)
            .or(() -> organisations.find(whole.application().provider()).map(Organisation::zone))
            .orElse(WorkingCalendar.ZONE);
    return checks.fit(whole.application(), whole.filed(), zone);
  }
}
