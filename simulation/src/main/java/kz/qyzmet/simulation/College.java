package kz.qyzmet.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import kz.qyzmet.college.casework.domain.CaseState;
import kz.qyzmet.college.casework.domain.Casework;
import kz.qyzmet.college.casework.domain.Change;
import kz.qyzmet.college.casework.domain.Decision;
import kz.qyzmet.college.casework.domain.Facts;
import kz.qyzmet.college.casework.domain.Procedure;
import kz.qyzmet.college.casework.usecase.CaseAt;
import kz.qyzmet.college.casework.usecase.NumberSlot;
import kz.qyzmet.college.casework.usecase.Opening;
import kz.qyzmet.college.casework.usecase.Transition;
import kz.qyzmet.contracts.event.ApplicationAccepted;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.contracts.event.EventCatalog;
import kz.qyzmet.contracts.event.WithdrawalRequested;

/** college-service: opens cases, lets people work on them, answers wishes to withdraw. */
final class College extends Service {
  /** Numbers are given before the events are made here, so no place is held free for one. */
  private static final NumberSlot NONE_OPEN = new NumberSlot("");

  final Map<UUID, CaseAt> cases = new LinkedHashMap<>();

  /** What happened to each case, in order: the table {@code history}. */
  final Map<UUID, List<Entry>> history = new LinkedHashMap<>();

  private final Books books = new Books();

  /**
   * A row of the history.
   *
   * @param request the idempotency key's owner and text behind it; null for what no person asked
   */
  record Entry(int version, Change change, UUID event, String request) {}

  College(World world) {
    super(world, "college");
    follow(
        "college-service",
        this::handle,
        new Group(world, "college", EventCatalog.APPLICATION_TOPIC));
  }

  private Procedure procedure(Facts facts) {
    return world.procedure(facts.organisation());
  }

  /**
   * A person's command: load, decide, write in one statement.
   *
   * @param expected the version that the person has seen
   */
  void change(
      Replica replica,
      Command key,
      UUID id,
      int expected,
      kz.qyzmet.college.casework.domain.Command command,
      Exchange exchange) {
    load(
        replica,
        id,
        before -> {
          if (before == null) {
            firstAnswer(replica, key, () -> Reply.refused(Reply.ABSENT, "not-found"), exchange);
          } else if (before.version() != expected) {
            firstAnswer(replica, key, () -> stale(id, before), exchange);
          } else {
            decide(replica, key, before, command, exchange);
          }
        },
        exchange);
  }

  private void load(Replica replica, UUID id, Consumer<CaseAt> then, Exchange exchange) {
    database.<CaseAt>execute(
        replica,
        "load of the case",
        (tx, reply) -> reply.accept(cases.get(id)),
        then,
        failure -> exchange.fail());
  }

  private static Reply stale(UUID id, CaseAt now) {
    return new Reply(Reply.CONFLICT, id, now.version(), "stale");
  }

  private void decide(
      Replica replica,
      Command key,
      CaseAt before,
      kz.qyzmet.college.casework.domain.Command command,
      Exchange exchange) {
    var facts = before.state().facts();
    switch (Casework.decide(before.state(), command, procedure(facts), replica.now())) {
      case Decision.Refused<?>(var refusal) ->
          firstAnswer(
              replica,
              key,
              () -> Reply.refused(Reply.CONFLICT, refusal.getClass().getSimpleName()),
              exchange);
      case Decision.Accepted<?>(var changes) -> write(replica, key, before, changes, exchange);
    }
  }

  private void write(
      Replica replica, Command key, CaseAt before, List<Change> changes, Exchange exchange) {
    var id = before.state().facts().id();
    var told = new Reply(Reply.OK, id, before.version() + changes.size(), "done");
    if (world.mutant == Mutant.ACKNOWLEDGED_BEFORE_COMMIT) {
      exchange.answer(told);
    }
    database.<Boolean>execute(
        replica,
        "command",
        (tx, reply) ->
            tx.lock(
                List.of(row(id)),
                () -> {
                  boolean same =
                      world.mutant == Mutant.NO_VERSION_CHECK
                          || cases.get(id).version() == before.version();
                  if (same) {
                    keep(tx, key, told);
                    store(
                        tx,
                        before,
                        books.numbered(tx, before, changes),
                        null,
                        key.caller() + " " + key.key());
                  }
                  reply.accept(same);
                }),
        written -> {
          if (written) {
            kick(replica);
            exchange.answer(told);
          } else {
            // Somebody was faster between the two round trips.
            load(
                replica,
                id,
                now -> firstAnswer(replica, key, () -> stale(id, now), exchange),
                exchange);
          }
        },
        failure -> {
          if (failure.passing()) {
            exchange.fail();
          } else {
            firstAnswer(
                replica, key, () -> Reply.refused(Reply.CONFLICT, failure.cause()), exchange);
          }
        });
  }

  private void store(
      Database.Session tx, CaseAt before, List<Change> changes, UUID cause, String request) {
    var after = before.after(changes);
    var transition =
        Transition.of(
            before.version(),
            after,
            changes,
            new Transition.Cause(cause, before.file().correlationId()),
            world.chance,
            NONE_OPEN);
    remember(tx, transition, request);
  }

  private void remember(Database.Session tx, Transition transition, String request) {
    tx.put(cases, transition.to().state().facts().id(), transition.to());
    tx.write(() -> addHistory(transition, request));
    tables.append(tx, transition.events());
  }

  private void addHistory(Transition transition, String request) {
    var id = transition.to().state().facts().id();
    for (int i = 0; i < transition.changes().size(); i++) {
      var change = transition.changes().get(i);
      var event = transition.events().get(i);
      history
          .computeIfAbsent(id, _ -> new ArrayList<>())
          .add(new Entry(event.version(), change, event.id(), request));
      world.story.tell(
          "college-db",
          change.getClass().getSimpleName(),
          "v" + event.version(),
          "of",
          id,
          request == null ? "" : "by " + request);
    }
  }

  private static Locks.Row row(UUID id) {
    return new Locks.Row("case", id);
  }

  private void handle(
      Replica replica,
      Database.Session tx,
      List<Envelope<?>> events,
      Consumer<InboxConsumer.Handled> then) {
    var wishes = new ArrayList<Envelope<?>>();
    for (var event : events) {
      if (event.data() instanceof ApplicationAccepted accepted) {
        open(tx, event, accepted, replica);
      } else if (event.data() instanceof WithdrawalRequested) {
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
                  ids.forEach(id -> found.put(id, session.get(cases, id)));
                  reply.accept(found);
                }),
        found -> {
          for (var wish : wishes) {
            withdraw(tx, wish, found, at);
          }
          then.accept(InboxConsumer.Handled.PLAINLY);
        });
  }

  private void open(
      Database.Session tx, Envelope<?> event, ApplicationAccepted accepted, Replica replica) {
    var opening =
        Opening.of(
            event, accepted, world.procedure(accepted.provider()), replica.now(), world.chance);
    var id = accepted.applicationId();
    // ON CONFLICT (id) DO NOTHING: nothing at all of a second opening is written.
    if (!tx.has(cases, id)) {
      tx.require(() -> tx.require(!cases.containsKey(id), "case_file_pkey"));
      remember(tx, opening, null);
    }
  }

  private void withdraw(
      Database.Session tx, Envelope<?> wish, Map<UUID, CaseAt> found, java.time.Instant at) {
    var before = found.get(wish.applicationId());
    if (before == null) {
      throw new IllegalStateException(
          "Expected a case to withdraw, but there is none for " + wish.applicationId());
    }
    var changes = Casework.withdraw(before.state(), at);
    if (!changes.isEmpty()) {
      store(tx, before, changes, wish.id(), null);
      found.put(wish.applicationId(), before.after(changes));
    }
  }

  /** The live cases of an organisation, as a task list shows them. */
  List<CaseAt> live(String organisation) {
    var live = new ArrayList<CaseAt>();
    for (var one : cases.values()) {
      if (one.state() instanceof CaseState.Live state
          && state.facts().organisation().equals(organisation)) {
        live.add(one);
      }
    }
    return live;
  }
}
