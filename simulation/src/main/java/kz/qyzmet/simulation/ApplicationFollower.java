package kz.qyzmet.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import kz.qyzmet.college.casework.domain.CaseState;
import kz.qyzmet.college.casework.domain.Casework;
import kz.qyzmet.college.casework.domain.Change;
import kz.qyzmet.college.casework.usecase.CaseAt;
import kz.qyzmet.college.casework.usecase.Opening;
import kz.qyzmet.contracts.event.ApplicationAccepted;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.contracts.event.Event;
import kz.qyzmet.contracts.event.ObjectionFiled;
import kz.qyzmet.contracts.event.WithdrawalRequested;
import kz.qyzmet.contracts.passport.PassportRef;

/** What college-service makes of what intake-service says. */
final class ApplicationFollower {
  private final College college;

  ApplicationFollower(College college) {
    this.college = college;
  }

  /** The handler of the inbox. */
  void handle(
      Replica replica,
      Database.Session tx,
      List<Envelope<?>> events,
      Consumer<InboxConsumer.Handled> then) {
    var wishes = new ArrayList<Envelope<?>>();
    for (var event : events) {
      if (event.data() instanceof ApplicationAccepted accepted) {
        open(tx, event, accepted, replica);
      } else if (event.data() instanceof WithdrawalRequested
          || event.data() instanceof ObjectionFiled) {
        wishes.add(event);
      }
    }
    if (wishes.isEmpty()) {
      then.accept(InboxConsumer.Handled.PLAINLY);
      return;
    }
    var ids = wishes.stream().map(Envelope::applicationId).distinct().sorted().toList();
    var at = replica.now();
    tx.<Map<UUID, CaseAt>>call(
        "lock of cases",
        (session, reply) ->
            session.lock(
                ids.stream().map(College::row).toList(),
                () -> {
                  var found = new HashMap<UUID, CaseAt>();
                  ids.forEach(id -> found.put(id, session.get(college.cases, id)));
                  reply.accept(found);
                }),
        found -> {
          for (var wish : wishes) {
            answer(tx, wish, found, at);
          }
          then.accept(InboxConsumer.Handled.PLAINLY);
        });
  }

  private void open(
      Database.Session tx, Envelope<?> event, ApplicationAccepted accepted, Replica replica) {
    var service = new PassportRef(accepted.service(), accepted.passportVersion());
    var procedure = college.world.law.procedure(service, accepted.provider());
    var opening = Opening.of(event, accepted, procedure, replica.now(), college.world.chance);
    var id = accepted.applicationId();
    // ON CONFLICT (id) DO NOTHING: nothing at all of a second opening is written.
    if (!tx.has(college.cases, id)) {
      tx.require(() -> tx.require(!college.cases.containsKey(id), "case_file_pkey"));
      college.remember(tx, opening, null);
    }
  }

  private void answer(Database.Session tx, Envelope<?> wish, Map<UUID, CaseAt> found, Instant at) {
    var before = found.get(wish.applicationId());
    if (before == null) {
      throw new IllegalStateException(
          "Expected a case that the applicant speaks of, but there is none for "
              + wish.applicationId());
    }
    var changes = changes(wish.data(), before.state(), at);
    if (!changes.isEmpty()) {
      college.store(tx, before, changes, wish.id(), null);
      found.put(wish.applicationId(), before.after(changes));
    }
  }

  private static List<Change> changes(Event wish, CaseState state, Instant at) {
    return wish instanceof ObjectionFiled objection
        ? List.of(Casework.object(state, objection.at(), at))
        : Casework.withdraw(state, at);
  }
}
