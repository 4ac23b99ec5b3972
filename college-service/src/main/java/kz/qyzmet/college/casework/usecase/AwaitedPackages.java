package kz.qyzmet.college.casework.usecase;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.qyzmet.college.casework.domain.Change;
import kz.qyzmet.college.casework.domain.PackageState;
import kz.qyzmet.college.casework.domain.Procedure;
import kz.qyzmet.college.casework.usecase.PackageStep.Told;
import kz.qyzmet.college.casework.usecase.Transition.Cause;
import kz.qyzmet.contracts.event.Actor;
import kz.qyzmet.contracts.event.ApplicationAccepted;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.contracts.event.EventCatalog;
import kz.qyzmet.contracts.event.ObjectionAnswered;
import kz.qyzmet.contracts.event.ObjectionFiled;
import kz.qyzmet.contracts.event.PackageDispatched;
import kz.qyzmet.contracts.event.WithdrawalRequested;
import kz.qyzmet.kit.clock.Ids;

/**
 * Applications that a branch of the Corporation took in: their papers are on their way, so nobody
 * can work on them, and there is no case yet.
 */
@ApplicationScoped
class AwaitedPackages {

  private static final String CORPORATION = "corporation";

  private final PackageStore packages;
  private final CaseStore cases;
  private final Procedures procedures;
  private final Ids ids;

  AwaitedPackages(PackageStore packages, CaseStore cases, Procedures procedures, Ids ids) {
    this.packages = packages;
    this.cases = cases;
    this.procedures = procedures;
    this.ids = ids;
  }

  static boolean areFor(ApplicationAccepted accepted) {
    return accepted.channel().equals(CORPORATION);
  }

  /** What was sent how, after what is to be expected at all. Of nothing it makes no statement. */
  Uni<Void> expect(SqlConnection tx, List<PackageAt> expected, List<PackageDispatched> dispatches) {
    // A case that could never be opened fails now, not when the clerk has the papers in hand.
    expected.forEach(this::procedure);
    var batch = packages.within(tx);
    Map<UUID, PackageDispatched> last = new LinkedHashMap<>();
    dispatches.forEach(each -> last.put(each.applicationId(), each));
    return batch.expect(expected).chain(() -> batch.dispatched(last.values()));
  }

  /** What was found of a package is written; the case of one that has arrived is opened. */
  Uni<Void> write(SqlConnection tx, PackageStep step, Instant now) {
    var openings =
        step.next() == PackageState.ARRIVED
            ? List.of(opening(step.after(), now))
            : List.<Transition>of();
    return packages.within(tx).write(List.of(step)).chain(() -> cases.within(tx).open(openings));
  }

  /**
   * The same of a package whose applicant has withdrawn: its case is there, and counts on. The
   * package's row is held before the case's, as where dispatches come in.
   */
  Uni<Void> writeAfterwards(
      SqlConnection tx, PackageStep step, Change.PackageFound found, String correlation) {
    var id = step.before().id();
    var batch = cases.within(tx);
    return packages
        .within(tx)
        .write(List.of(step))
        .chain(() -> batch.lock(List.of(id)))
        .chain(
            locked ->
                batch.write(
                    List.of(told(locked.get(id), found, new Cause(null, correlation), ids))));
  }

  /** What a withdrawn case tells of its papers. Pure: the simulation runs it too. */
  public static Transition told(CaseAt before, Change.PackageFound found, Cause cause, Ids ids) {
    var changes = List.<Change>of(found);
    return Transition.of(before.version(), before.after(changes), changes, cause, ids, null);
  }

  /** The case of a package, counting on from what was told of it. */
  private Transition opening(PackageAt found, Instant now) {
    return Opening.of(
        found.acceptance(), found.accepted(), procedure(found), now, ids, found.told());
  }

  private Procedure procedure(PackageAt of) {
    return procedures.of(Opening.service(of.accepted()), of.organisation());
  }

  /**
   * Wishes of applicants who have no case yet. A withdrawal opens it, to be withdrawn; an objection
   * has nothing to object to. What is no longer awaited has a case by now: somebody was faster.
   */
  Uni<Answered> answer(SqlConnection tx, List<Envelope<?>> wishes, Instant now) {
    var batch = packages.within(tx);
    var applications = wishes.stream().map(Envelope::applicationId).distinct().toList();
    return batch
        .lock(applications)
        .chain(
            found -> {
              var work = new Work(found, now);
              wishes.forEach(work::take);
              return batch
                  .write(work.steps)
                  .chain(() -> cases.within(tx).open(work.openings))
                  .chain(() -> cases.within(tx).lock(applications))
                  .map(opened -> new Answered(opened, work.done));
            });
  }

  /**
   * What came of it.
   *
   * @param cases those that are there by now
   * @param wishes those that are answered; the others are the cases' to answer
   */
  record Answered(Map<UUID, CaseAt> cases, List<Envelope<?>> wishes) {}

  /** A batch of wishes, one after the other. */
  private final class Work {
    private final Map<UUID, PackageAt> found;
    private final Instant now;
    private final List<PackageStep> steps = new ArrayList<>();
    private final List<Transition> openings = new ArrayList<>();
    private final List<Envelope<?>> done = new ArrayList<>();

    Work(Map<UUID, PackageAt> found, Instant now) {
      this.found = new HashMap<>(found);
      this.now = now;
    }

    void take(Envelope<?> wish) {
      var one = found.get(wish.applicationId());
      if (one == null || !one.state().isAwaited()) {
        return;
      }
      if (wish.data() instanceof ObjectionFiled) {
        write(new PackageStep(one, one.state(), List.of(tooLate(one, Cause.of(wish)))));
        done.add(wish);
      } else if (wish.data() instanceof WithdrawalRequested) {
        openings.add(opening(one, now));
        write(new PackageStep(one, one.state().withdrawn(), List.of()));
      }
    }

    private void write(PackageStep step) {
      steps.add(step);
      found.put(step.before().id(), step.after());
    }

    private Told tooLate(PackageAt one, Cause cause) {
      return new Told(
          new Envelope<>(
              ids.next(),
              EventCatalog.COLLEGE,
              one.told() + 1,
              cause.event(),
              cause.correlation(),
              now,
              new ObjectionAnswered(one.id(), one.organisation(), now, Actor.system(), "too-late")),
          "OBJECTION_TOO_LATE",
          Optional.empty(),
          null);
    }
  }
}
