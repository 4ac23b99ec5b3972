package kz.qyzmet.college.casework.usecase;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.qyzmet.college.casework.domain.Actor.Operator;
import kz.qyzmet.college.casework.domain.CaseState;
import kz.qyzmet.college.casework.domain.Casework;
import kz.qyzmet.college.casework.domain.Change;
import kz.qyzmet.college.casework.domain.Procedure;
import kz.qyzmet.college.casework.usecase.Transition.Cause;
import kz.qyzmet.contracts.event.ApplicationAccepted;
import kz.qyzmet.contracts.event.ApplicationEvent;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.contracts.event.ObjectionFiled;
import kz.qyzmet.contracts.event.PackageDispatched;
import kz.qyzmet.contracts.event.PapersReceived;
import kz.qyzmet.contracts.event.ResultHandedOver;
import kz.qyzmet.contracts.event.ResultReceived;
import kz.qyzmet.contracts.event.ResultRequested;
import kz.qyzmet.contracts.event.ResultReturned;
import kz.qyzmet.contracts.event.WithdrawalRequested;
import kz.qyzmet.kit.clock.Ids;
import kz.qyzmet.kit.clock.Moments;
import org.jboss.logging.Logger;

/**
 * Follows what intake-service says: an accepted application opens a case, or, where a branch took
 * it in, is kept until its papers are here; a wish to withdraw and an objection are answered; what
 * a branch says of a result that was sent there moves its case. A batch is one statement for all
 * openings; what concerns cases adds one that locks and one pipelined batch.
 */
@ApplicationScoped
public class FollowApplications {

  private static final Logger LOG = Logger.getLogger(FollowApplications.class);

  private final CaseStore store;
  private final AwaitedPackages packages;
  private final Procedures procedures;
  private final Moments moments;
  private final Ids ids;

  FollowApplications(
      CaseStore store, AwaitedPackages packages, Procedures procedures, Moments moments, Ids ids) {
    this.store = store;
    this.packages = packages;
    this.procedures = procedures;
    this.moments = moments;
    this.ids = ids;
  }

  /** New events, in order for each application. */
  public Uni<Void> handle(SqlConnection tx, List<Envelope<?>> events) {
    // An application at an organisation that is new may come before this replica has heard of it.
    return events.stream().allMatch(this::ofSomebodyKnown)
        ? follow(tx, events)
        : procedures.refresh().chain(() -> follow(tx, events));
  }

  private boolean ofSomebodyKnown(Envelope<?> event) {
    return !(event.data() instanceof ApplicationAccepted accepted)
        || procedures.knows(accepted.provider());
  }

  private Uni<Void> follow(SqlConnection tx, List<Envelope<?>> events) {
    List<Transition> openings = new ArrayList<>();
    List<PackageAt> expected = new ArrayList<>();
    List<PackageDispatched> dispatches = new ArrayList<>();
    List<Envelope<?>> wishes = new ArrayList<>();
    var now = moments.now();
    for (var event : events) {
      if (event.data() instanceof ApplicationEvent said) {
        switch (said) {
          case ApplicationAccepted accepted when AwaitedPackages.areFor(accepted) ->
              expected.add(PackageAt.expected(event));
          case ApplicationAccepted accepted -> openings.add(open(event, accepted, now));
          case PackageDispatched dispatched -> dispatches.add(dispatched);
          // The case ended when the papers went back.
          case PapersReceived _ -> {}
          case WithdrawalRequested _,
              ObjectionFiled _,
              ResultReceived _,
              ResultHandedOver _,
              ResultReturned _,
              ResultRequested _ ->
              wishes.add(event);
        }
      }
    }
    LOG.debugf(
        "batch=applications opened=%d expected=%d dispatched=%d wishes=%d",
        openings.size(), expected.size(), dispatches.size(), wishes.size());
    return store
        .within(tx)
        .open(openings)
        .chain(() -> packages.expect(tx, expected, dispatches))
        .chain(() -> answer(tx, wishes, now));
  }

  private Transition open(Envelope<?> event, ApplicationAccepted accepted, Instant now) {
    var procedure = procedures.of(Opening.service(accepted), accepted.provider());
    return Opening.of(event, accepted, procedure, now, ids);
  }

  private Uni<Void> answer(SqlConnection tx, List<Envelope<?>> wishes, Instant now) {
    if (wishes.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    var batch = store.within(tx);
    var cases = wishes.stream().map(Envelope::applicationId).distinct().toList();
    return batch
        .lock(cases)
        .chain(
            found -> {
              var early =
                  wishes.stream().filter(wish -> !found.containsKey(wish.applicationId())).toList();
              return early.isEmpty()
                  ? write(batch, decided(wishes, found, now))
                  : packages
                      .answer(tx, early, now)
                      .chain(
                          done -> {
                            found.putAll(done.cases());
                            return write(batch, decided(left(wishes, done.wishes()), found, now));
                          });
            });
  }

  private static List<Envelope<?>> left(List<Envelope<?>> wishes, List<Envelope<?>> done) {
    return wishes.stream().filter(wish -> !done.contains(wish)).toList();
  }

  private static Uni<Void> write(CaseStore.Batch batch, Decided decided) {
    return batch.write(decided.transitions()).chain(() -> batch.remember(decided.missed()));
  }

  /**
   * What follows from a batch.
   *
   * @param missed what moves nothing and is remembered all the same
   */
  private record Decided(List<Transition> transitions, List<MissedResult> missed) {}

  private Decided decided(List<Envelope<?>> wishes, Map<UUID, CaseAt> found, Instant now) {
    List<Transition> transitions = new ArrayList<>();
    List<MissedResult> missed = new ArrayList<>();
    for (var wish : wishes) {
      var before = found.get(wish.applicationId());
      if (before == null) {
        throw new IllegalStateException(
            "Expected a case that the applicant speaks of, but there is none for "
                + wish.applicationId());
      }
      var changes = answer((ApplicationEvent) wish.data(), before.state(), now);
      if (changes.isEmpty()) {
        LOG.infof(
            "case=%s version=%d unmoved=%s",
            wish.applicationId(), before.version(), wish.data().getClass().getSimpleName());
        MissedResult.of(wish, before).ifPresent(missed::add);
      } else {
        var after = before.after(changes);
        transitions.add(Transition.of(before.version(), after, changes, Cause.of(wish), ids, null));
        found.put(wish.applicationId(), after);
      }
    }
    return new Decided(transitions, missed);
  }

  private List<Change> answer(ApplicationEvent wish, CaseState state, Instant now) {
    return switch (wish) {
      case WithdrawalRequested _ -> Casework.withdraw(state, now);
      case ObjectionFiled objection -> List.of(Casework.object(state, objection.at(), now));
      case ResultReceived found when !state.facts().isHadAt(found.branch()) -> List.of();
      case ResultHandedOver handed when !state.facts().isHadAt(handed.branch()) -> List.of();
      case ResultReturned back when !state.facts().isHadAt(back.branch()) -> List.of();
      case ResultRequested back when !state.facts().isHadAt(back.branch()) -> List.of();
      // What is missing may still be found.
      case ResultReceived found when MissedResult.isMissing(found) -> List.of();
      case ResultReceived found ->
          Casework.arrived(state, found.at(), Optional.ofNullable(found.keepUntil()));
      case ResultHandedOver handed ->
          Casework.handedOver(
              state, Operator.of(handed.by().person()), handed.receivedBy(), handed.at());
      case ResultReturned back ->
          Casework.sentBack(state, Operator.of(back.by().person()), procedure(state), back.at());
      case ResultRequested back ->
          Casework.wantedAgain(state, Operator.of(back.by().person()), procedure(state), back.at());
      case ApplicationAccepted _, PackageDispatched _, PapersReceived _ -> List.of();
    };
  }

  private Procedure procedure(CaseState state) {
    return procedures.of(state.facts().service(), state.facts().organisation());
  }
}
