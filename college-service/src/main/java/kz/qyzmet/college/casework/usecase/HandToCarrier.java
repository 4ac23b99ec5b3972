package kz.qyzmet.college.casework.usecase;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.qyzmet.college.casework.domain.CaseState;
import kz.qyzmet.college.casework.domain.Casework;
import kz.qyzmet.college.casework.domain.Change;
import kz.qyzmet.college.casework.domain.Command;
import kz.qyzmet.college.casework.domain.Decision;
import kz.qyzmet.college.casework.domain.Sending;
import kz.qyzmet.college.casework.domain.Staff;
import kz.qyzmet.college.casework.usecase.Transition.Cause;
import kz.qyzmet.contracts.passport.Step.Action;
import kz.qyzmet.kit.clock.Ids;

/** Several cases take their last step at once: one run takes their answers to the branch. */
@ApplicationScoped
public class HandToCarrier {

  private final CaseStore store;
  private final Procedures procedures;
  private final Ids ids;

  HandToCarrier(CaseStore store, Procedures procedures, Ids ids) {
    this.store = store;
    this.procedures = procedures;
    this.ids = ids;
  }

  /** Who hands them over, and how they travel. */
  public record Order(Staff by, Sending sending, String correlation) {}

  /**
   * Sends those that wait for it. What stands elsewhere by now, or is another's task, stays as it
   * is.
   *
   * @return the cases that have left
   */
  public Uni<Set<UUID>> send(SqlConnection tx, Collection<UUID> cases, Order order, Instant now) {
    var batch = store.within(tx);
    return batch
        .lock(cases)
        .flatMap(
            found -> {
              List<Transition> left = new ArrayList<>();
              found.values().forEach(before -> sent(before, order, now).ifPresent(left::add));
              return batch
                  .write(left)
                  .replaceWith(
                      left.stream()
                          .map(each -> each.to().state().facts().id())
                          .collect(Collectors.toSet()));
            });
  }

  private Optional<Transition> sent(CaseAt before, Order order, Instant now) {
    var facts = before.state().facts();
    var procedure = procedures.of(facts.service(), facts.organisation());
    if (!(before.state() instanceof CaseState.Live live)
        || procedure.action(live.at().step()) != Action.ISSUE) {
      return Optional.empty();
    }
    var work =
        new Command.Work(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(order.sending()));
    var command = new Command.Complete(order.by(), live.at().step(), work);
    return switch (Casework.decide(live, command, procedure, now)) {
      case Decision.Refused<?> _ -> Optional.empty();
      case Decision.Accepted<?>(var changes) ->
          Optional.of(transition(before, changes, order.correlation()));
    };
  }

  private Transition transition(CaseAt before, List<Change> changes, String correlation) {
    return Transition.of(
        before.version(), before.after(changes), changes, new Cause(null, correlation), ids, null);
  }
}
