package kz.qyzmet.college.casework.usecase;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.qyzmet.college.casework.domain.CaseState.Live;
import kz.qyzmet.college.casework.domain.Casework;
import kz.qyzmet.college.casework.domain.Command;
import kz.qyzmet.college.casework.domain.Decision;
import kz.qyzmet.college.casework.domain.Staff;
import kz.qyzmet.college.casework.usecase.Transition.Cause;
import kz.qyzmet.contracts.passport.Step.Action;
import kz.qyzmet.kit.clock.Ids;
import kz.qyzmet.kit.metrics.Kinds;
import kz.qyzmet.kit.outbox.Outbox;
import org.jboss.logging.Logger;

/** A case takes the step at which it is signed, in the transaction that keeps its signed paper. */
@ApplicationScoped
public class SignCase {
  private static final Logger LOG = Logger.getLogger(SignCase.class);

  private final CaseStore store;
  private final Procedures procedures;
  private final Outbox outbox;
  private final CaseMeters meters;
  private final Ids ids;

  SignCase(CaseStore store, Procedures procedures, Outbox outbox, CaseMeters meters, Ids ids) {
    this.store = store;
    this.procedures = procedures;
    this.outbox = outbox;
    this.meters = meters;
    this.ids = ids;
  }

  public Uni<Optional<CaseAt>> load(UUID id, String organisation) {
    return store.load(id, organisation);
  }

  /** Why that person can't sign it now: the code of a problem; empty where he can. */
  public Optional<String> hindrance(Optional<CaseAt> found, Staff by, Instant now) {
    if (found.isEmpty()) {
      return Optional.of("not-found");
    }
    var state = found.get().state();
    var facts = state.facts();
    var procedure = procedures.of(facts.service(), facts.organisation());
    if (state instanceof Live live && procedure.action(live.at().step()) != Action.SIGN) {
      return Optional.of("nothing-to-sign");
    }
    return switch (decide(found.get(), by, now)) {
      case Decision.Refused<?>(var refusal) -> {
        meters.refused(refusal);
        yield Optional.of(Kinds.of(refusal.getClass()));
      }
      case Decision.Accepted<?> _ -> Optional.empty();
    };
  }

  private Decision<?> decide(CaseAt at, Staff by, Instant now) {
    var facts = at.state().facts();
    var step = at.state() instanceof Live live ? live.at().step() : "";
    return Casework.decide(
        at.state(),
        new Command.Complete(by, step, Command.Work.NOTHING),
        procedures.of(facts.service(), facts.organisation()),
        now);
  }

  /**
   * Signs it as it was seen; empty where it has moved on, or may no longer be signed.
   *
   * @param seen what the signed paper was made of
   */
  public Uni<Optional<Signed>> sign(
      SqlConnection tx, CaseAt seen, Staff by, String correlation, Instant now) {
    var batch = store.within(tx);
    var id = seen.state().facts().id();
    return batch
        .lock(List.of(id))
        .flatMap(
            found -> {
              var before = found.get(id);
              if (before == null || before.version() != seen.version()) {
                return Uni.createFrom().item(Optional.<Signed>empty());
              }
              return switch (decide(before, by, now)) {
                case Decision.Refused<?> _ -> Uni.createFrom().item(Optional.<Signed>empty());
                case Decision.Accepted<?>(var changes) -> {
                  var transition =
                      Transition.of(
                          before.version(),
                          before.after(changes),
                          changes,
                          new Cause(null, correlation),
                          ids,
                          null);
                  yield batch
                      .write(List.of(transition))
                      .replaceWith(Optional.of(new Signed(transition)));
                }
              };
            });
  }

  /** What is told once it is committed. */
  public void told(Signed signed) {
    var transition = signed.transition;
    outbox.kick();
    meters.done(transition.changes());
    LOG.infof(
        "case=%s version=%d events=%s",
        transition.to().state().facts().id(), signed.version(), transition.kinds());
  }

  /** A case that was signed. */
  public record Signed(Transition transition) {
    public int version() {
      return transition.to().version();
    }
  }
}
