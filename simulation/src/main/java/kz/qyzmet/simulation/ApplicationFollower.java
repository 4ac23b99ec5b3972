package kz.qyzmet.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import kz.qyzmet.college.casework.domain.Actor.Operator;
import kz.qyzmet.college.casework.domain.CaseState;
import kz.qyzmet.college.casework.domain.Casework;
import kz.qyzmet.college.casework.domain.Change;
import kz.qyzmet.college.casework.domain.PackageState;
import kz.qyzmet.college.casework.domain.Procedure;
import kz.qyzmet.college.casework.domain.StaffCode;
import kz.qyzmet.college.casework.usecase.CaseAt;
import kz.qyzmet.college.casework.usecase.Opening;
import kz.qyzmet.college.casework.usecase.PackageAt;
import kz.qyzmet.college.casework.usecase.PackageStep;
import kz.qyzmet.contracts.event.Actor;
import kz.qyzmet.contracts.event.ApplicationAccepted;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.contracts.event.Event;
import kz.qyzmet.contracts.event.ObjectionAnswered;
import kz.qyzmet.contracts.event.ObjectionFiled;
import kz.qyzmet.contracts.event.ResultHandedOver;
import kz.qyzmet.contracts.event.ResultReceived;
import kz.qyzmet.contracts.event.ResultRequested;
import kz.qyzmet.contracts.event.ResultReturned;
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
      switch (event.data()) {
        case ApplicationAccepted accepted when accepted.branch() == null ->
            open(tx, event, accepted, replica);
        case ApplicationAccepted _ -> expect(tx, event);
        case WithdrawalRequested _,
            ObjectionFiled _,
            ResultReceived _,
            ResultHandedOver _,
            ResultReturned _,
            ResultRequested _ ->
            wishes.add(event);
        case Event _ -> {}
      }
    }
    if (wishes.isEmpty()) {
      then.accept(InboxConsumer.Handled.PLAINLY);
      return;
    }
    var ids = wishes.stream().map(Envelope::applicationId).distinct().sorted().toList();
    var rows = new ArrayList<Locks.Row>();
    ids.forEach(id -> rows.add(College.row(id)));
    // Behind the cases: a package is held until its case is there.
    ids.forEach(id -> rows.add(College.packageRow(id)));
    var at = replica.now();
    tx.<Map<UUID, CaseAt>>call(
        "lock of cases",
        (session, reply) ->
            session.lock(
                rows,
                () -> {
                  var found = new HashMap<UUID, CaseAt>();
                  ids.forEach(id -> found.put(id, session.get(college.cases, id)));
                  reply.accept(found);
                }),
        found -> {
          for (var wish : wishes) {
            if (found.get(wish.applicationId()) == null) {
              early(tx, wish, at);
              found.put(wish.applicationId(), tx.get(college.cases, wish.applicationId()));
            } else {
              answer(tx, wish, found, at);
            }
          }
          then.accept(InboxConsumer.Handled.PLAINLY);
        });
  }

  /** There is no case yet: a withdrawal opens it, an objection has nothing to object to. */
  private void early(Database.Session tx, Envelope<?> wish, Instant at) {
    var one = tx.get(college.packages, wish.applicationId());
    if (one == null) {
      throw new IllegalStateException(
          "Expected a case or a package of which is spoken, but there is none for "
              + wish.applicationId());
    }
    if (wish.data() instanceof ObjectionFiled) {
      var answer =
          new ObjectionAnswered(one.id(), one.organisation(), at, Actor.system(), "too-late");
      college.write(tx, college.told(one, one.state(), wish.id(), answer, at), at);
    } else {
      college.write(tx, new PackageStep(one, one.state().withdrawn(), List.of()), at);
      var opened = tx.get(college.cases, one.id());
      college.store(tx, opened, Casework.withdraw(opened.state(), at), wish.id(), null);
    }
  }

  /** ON CONFLICT DO NOTHING, as of a case. */
  private void expect(Database.Session tx, Envelope<?> event) {
    if (!tx.has(college.packages, event.applicationId())) {
      tx.put(
          college.packages,
          event.applicationId(),
          new PackageAt(event, PackageState.ON_ITS_WAY, 1, 0, Optional.empty()));
    }
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

  private List<Change> changes(Event said, CaseState state, Instant at) {
    return switch (said) {
      case ObjectionFiled objection -> List.of(Casework.object(state, objection.at(), at));
      case ResultReceived received ->
          received.condition().equals("missing")
              ? List.of()
              : Casework.arrived(state, received.at(), Optional.ofNullable(received.keepUntil()));
      case ResultHandedOver handed ->
          Casework.handedOver(state, operator(handed.by()), handed.receivedBy(), handed.at());
      case ResultReturned back ->
          Casework.sentBack(state, operator(back.by()), procedure(state), back.at());
      case ResultRequested back ->
          Casework.wantedAgain(state, operator(back.by()), procedure(state), back.at());
      case Event _ -> Casework.withdraw(state, at);
    };
  }

  private static Operator operator(Actor by) {
    return new Operator(new StaffCode(by.person()));
  }

  private Procedure procedure(CaseState state) {
    return college.world.law.procedure(state.facts().service(), state.facts().organisation());
  }
}
