package kz.qyzmet.college.casework.usecase;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import kz.qyzmet.college.casework.domain.Actor.Clerk;
import kz.qyzmet.college.casework.domain.Change;
import kz.qyzmet.college.casework.domain.PackageCheck;
import kz.qyzmet.college.casework.domain.PackageCondition;
import kz.qyzmet.college.casework.usecase.ChangeCase.Outcome;
import kz.qyzmet.college.casework.usecase.ChangeCase.Request;
import kz.qyzmet.college.casework.usecase.PackageStep.Told;
import kz.qyzmet.contracts.event.Actor;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.contracts.event.EventCatalog;
import kz.qyzmet.contracts.event.PackageChecked;
import kz.qyzmet.kit.clock.Ids;
import kz.qyzmet.kit.clock.Moments;
import kz.qyzmet.kit.idempotency.StoredAnswer;
import kz.qyzmet.kit.outbox.Outbox;
import org.jboss.logging.Logger;

/**
 * A clerk has looked for a package. Package, case, events and answer are written in one
 * transaction, which holds the package's row: of two clerks, or of a clerk and a withdrawal, one
 * comes first.
 */
@ApplicationScoped
public class CheckPackage {

  private static final Logger LOG = Logger.getLogger(CheckPackage.class);

  private final PackageStore packages;
  private final AwaitedPackages awaited;
  private final Outbox outbox;
  private final Moments moments;
  private final Ids ids;
  private final CaseMeters meters;

  CheckPackage(
      PackageStore packages,
      AwaitedPackages awaited,
      Outbox outbox,
      Moments moments,
      Ids ids,
      CaseMeters meters) {
    this.packages = packages;
    this.awaited = awaited;
    this.outbox = outbox;
    this.moments = moments;
    this.ids = ids;
    this.meters = meters;
  }

  /**
   * What a clerk says.
   *
   * @param organisation his own: another's package is absent for him
   * @param expected the version that he has seen
   */
  public record Check(
      UUID id, String organisation, Clerk by, int expected, PackageCondition found) {}

  /** Makes the answer that is stored and sent. */
  @FunctionalInterface
  public interface Answering {
    StoredAnswer to(PackageAt after);
  }

  public Uni<Outcome> check(Check check, Request request, Answering answer) {
    return packages
        .inTransaction(
            tx ->
                packages
                    .within(tx)
                    .lock(List.of(check.id()))
                    .chain(
                        found ->
                            Optional.ofNullable(found.get(check.id()))
                                .filter(one -> one.organisation().equals(check.organisation()))
                                .map(before -> decide(tx, before, check, request, answer))
                                .orElseGet(() -> Uni.createFrom().item(new Outcome.Absent()))))
        .invoke(outcome -> tell(check, outcome));
  }

  private Uni<Outcome> decide(
      SqlConnection tx, PackageAt before, Check check, Request request, Answering answer) {
    if (before.version() != check.expected()) {
      return Uni.createFrom().item(new Outcome.Stale(before.version()));
    }
    return switch (PackageCheck.decide(before.state(), check.found())) {
      case PackageCheck.Refused(var refusal) ->
          Uni.createFrom().item(new Outcome.Refused(refusal, before.version()));
      case PackageCheck.Found(var next) -> {
        var now = moments.now();
        var step =
            new PackageStep(before, next, List.of(told(before, check, request.correlation(), now)));
        var told = answer.to(step.after());
        yield awaited
            .write(tx, step, now)
            .chain(() -> packages.within(tx).answer(new StoredCommand(request.key(), told)))
            .replaceWith(new Outcome.Done(told));
      }
      case PackageCheck.FoundAfterwards(var next) -> {
        var step = new PackageStep(before, next, List.of());
        var told = answer.to(step.after());
        yield awaited
            .writeAfterwards(tx, step, found(before, check), request.correlation())
            .chain(() -> packages.within(tx).answer(new StoredCommand(request.key(), told)))
            .replaceWith(new Outcome.Done(told));
      }
    };
  }

  private Change.PackageFound found(PackageAt before, Check check) {
    return new Change.PackageFound(check.by(), check.found(), before.registry(), moments.now());
  }

  private Told told(PackageAt before, Check check, String correlation, Instant now) {
    var condition = check.found().name().toLowerCase(Locale.ROOT);
    var event =
        new PackageChecked(
            before.id(),
            before.organisation(),
            now,
            new Actor(check.by().role(), check.by().code().value()),
            condition,
            before.registry().orElse(null));
    return new Told(
        new Envelope<>(
            ids.next(), EventCatalog.COLLEGE, before.told() + 1, null, correlation, now, event),
        "PACKAGE_CHECKED",
        Optional.of(check.by()),
        condition);
  }

  /** After the commit. */
  private void tell(Check check, Outcome outcome) {
    switch (outcome) {
      case Outcome.Done _ -> {
        outbox.kick();
        LOG.infof(
            "package=%s version=%d found=%s", check.id(), check.expected() + 1, check.found());
      }
      case Outcome.Refused(var refusal, var version) -> {
        meters.refused(refusal);
        LOG.infof(
            "package=%s version=%d refused=%s",
            check.id(), version, refusal.getClass().getSimpleName());
      }
      // Said once it is known to be no retry.
      case Outcome.Stale _, Outcome.Absent _ -> {}
    }
  }

  /** As {@link ChangeCase#refusedAsStale}. */
  public void refusedAsStale(UUID id, int currentVersion) {
    meters.stale();
    LOG.infof("package=%s version=%d refused=Stale", id, currentVersion);
  }
}
