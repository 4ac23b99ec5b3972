package kz.qyzmet.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import kz.qyzmet.college.casework.domain.CaseState;
import kz.qyzmet.college.casework.domain.Casework;
import kz.qyzmet.college.casework.domain.Change;
import kz.qyzmet.college.casework.domain.Decision;
import kz.qyzmet.college.casework.domain.PackageCheck;
import kz.qyzmet.college.casework.domain.PackageCondition;
import kz.qyzmet.college.casework.domain.PackageState;
import kz.qyzmet.college.casework.domain.Procedure;
import kz.qyzmet.college.casework.domain.StaffCode;
import kz.qyzmet.college.casework.usecase.CaseAt;
import kz.qyzmet.college.casework.usecase.NumberSlot;
import kz.qyzmet.college.casework.usecase.Opening;
import kz.qyzmet.college.casework.usecase.PackageAt;
import kz.qyzmet.college.casework.usecase.PackageStep;
import kz.qyzmet.college.casework.usecase.Transition;
import kz.qyzmet.contracts.event.Actor;
import kz.qyzmet.contracts.event.CaseEvent;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.contracts.event.EventCatalog;
import kz.qyzmet.contracts.event.PackageChecked;
import kz.qyzmet.contracts.passport.PassportRef;

/** college-service: opens cases, lets people work on them, answers what applicants say. */
final class College extends Service {
  /** Numbers are given before the events are made here, so no place is held free for one. */
  private static final NumberSlot NONE_OPEN = new NumberSlot("");

  final Map<UUID, CaseAt> cases = new LinkedHashMap<>();

  /** What happened to each case, in order: the table {@code history}. */
  final Map<UUID, List<Entry>> history = new LinkedHashMap<>();

  /** Of what branches took in: papers on their way, and those that have come. */
  final Map<UUID, PackageAt> packages = new LinkedHashMap<>();

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
        new ApplicationFollower(this)::handle,
        new Group(world, "college", EventCatalog.APPLICATION_TOPIC));
  }

  private Procedure procedure(CaseState state) {
    var facts = state.facts();
    boolean hearing = state.progress().beside().hearing().isPresent();
    return world.mutant == Mutant.REFUSED_UNHEARD && hearing
        ? world.law.unheard(facts.service(), facts.organisation())
        : world.law.procedure(facts.service(), facts.organisation());
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
    var state =
        world.mutant == Mutant.VOTE_COUNTED_TWICE
            ? CountedTwice.of(before.state(), command, replica.now())
            : before.state();
    switch (Casework.decide(state, command, procedure(state), replica.now())) {
      case Decision.Refused<?>(var refusal) -> {
        if (world.mutant == Mutant.THROWS_INSTEAD) {
          throw new NoSuchElementException("No value present");
        }
        firstAnswer(
            replica,
            key,
            () -> Reply.refused(Reply.CONFLICT, refusal.getClass().getSimpleName()),
            exchange);
      }
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

  /**
   * A clerk has looked for a package; the case of one that has arrived is opened.
   *
   * @param expected the version that the clerk has seen
   */
  void check(
      Replica replica,
      Command key,
      UUID id,
      int expected,
      PackageCondition found,
      Exchange exchange) {
    database.<PackageAt>execute(
        replica,
        "load of the package",
        (tx, reply) -> reply.accept(packages.get(id)),
        before -> {
          if (before == null) {
            firstAnswer(replica, key, () -> Reply.refused(Reply.ABSENT, "not-found"), exchange);
          } else if (before.version() != expected) {
            var stale = new Reply(Reply.CONFLICT, id, before.version(), "stale");
            firstAnswer(replica, key, () -> stale, exchange);
          } else {
            check(replica, key, before, found, exchange);
          }
        },
        failure -> exchange.fail());
  }

  private void check(
      Replica replica, Command key, PackageAt before, PackageCondition found, Exchange exchange) {
    switch (PackageCheck.decide(before.state(), found)) {
      case PackageCheck.Refused(var refusal) ->
          firstAnswer(
              replica,
              key,
              () -> Reply.refused(Reply.CONFLICT, refusal.getClass().getSimpleName()),
              exchange);
      case PackageCheck.Found(var next) -> {
        var at = replica.now();
        var event =
            new PackageChecked(
                before.id(),
                before.organisation(),
                at,
                new Actor("clerk", key.caller()),
                found.name().toLowerCase(Locale.ROOT),
                null);
        write(replica, key, before, told(before, next, null, event, at), exchange);
      }
      case PackageCheck.FoundAfterwards(var next) -> {
        var by = new kz.qyzmet.college.casework.domain.Actor.Clerk(new StaffCode(key.caller()));
        var word = new Change.PackageFound(by, found, Optional.empty(), replica.now());
        write(
            replica,
            key,
            before,
            new PackageStep(before, next, List.of()),
            tx -> tell(tx, before.id(), word),
            exchange);
      }
    }
  }

  /** A withdrawn case tells of its papers. */
  private void tell(Database.Session tx, UUID id, Change.PackageFound word) {
    var before = tx.get(cases, id);
    store(tx, before, List.of(word), null, null);
  }

  /** What is told of a package beside its case. */
  PackageStep told(PackageAt before, PackageState next, UUID cause, CaseEvent event, Instant at) {
    return new PackageStep(
        before,
        next,
        List.of(
            new PackageStep.Told(
                new Envelope<>(
                    world.chance.next(),
                    EventCatalog.COLLEGE,
                    before.told() + 1,
                    cause,
                    before.acceptance().correlationId(),
                    at,
                    event),
                event.getClass().getSimpleName(),
                Optional.empty(),
                null)));
  }

  private void write(
      Replica replica, Command key, PackageAt before, PackageStep step, Exchange exchange) {
    write(replica, key, before, step, tx -> openWhereArrived(tx, step, replica.now()), exchange);
  }

  private void write(
      Replica replica,
      Command key,
      PackageAt before,
      PackageStep step,
      Consumer<Database.Session> withCase,
      Exchange exchange) {
    var id = before.id();
    var told = new Reply(Reply.OK, id, step.after().version(), "done");
    database.<Boolean>execute(
        replica,
        "check of the package",
        (tx, reply) ->
            tx.lock(
                rows(step),
                () -> {
                  boolean same =
                      world.mutant == Mutant.NO_VERSION_CHECK
                          || packages.get(id).version() == before.version();
                  if (same) {
                    keep(tx, key, told);
                    keep(tx, step);
                    withCase.accept(tx);
                  }
                  reply.accept(same);
                }),
        written -> {
          if (written) {
            kick(replica);
            exchange.answer(told);
          } else {
            firstAnswer(
                replica,
                key,
                () -> new Reply(Reply.CONFLICT, id, packages.get(id).version(), "stale"),
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

  /** Keeps it, with its case where it has arrived or is withdrawn. */
  void write(Database.Session tx, PackageStep step, Instant at) {
    keep(tx, step);
    openWhereArrived(tx, step, at);
  }

  /** The case first, as who follows applications does: nobody waits in a ring. */
  private static List<Locks.Row> rows(PackageStep step) {
    var id = step.before().id();
    return step.told().isEmpty() ? List.of(row(id), packageRow(id)) : List.of(packageRow(id));
  }

  private void keep(Database.Session tx, PackageStep step) {
    tx.put(packages, step.before().id(), step.after());
    tables.append(tx, step.told().stream().<Envelope<?>>map(PackageStep.Told::event).toList());
  }

  private void openWhereArrived(Database.Session tx, PackageStep step, Instant at) {
    if (!step.next().isAwaited()) {
      remember(tx, opening(step.after(), at), null);
    }
  }

  private Transition opening(PackageAt found, Instant at) {
    var accepted = found.accepted();
    var service = new PassportRef(accepted.service(), accepted.passportVersion());
    return Opening.of(
        found.acceptance(),
        accepted,
        world.law.procedure(service, accepted.provider()),
        at,
        world.chance,
        found.told());
  }

  /** How many events were told of a package before there was a case. */
  int toldBefore(UUID id) {
    return packages.containsKey(id) ? packages.get(id).told() : 0;
  }

  /** Whether its papers are still to come. */
  boolean awaits(UUID id) {
    return packages.containsKey(id) && packages.get(id).state().isAwaited();
  }

  /** The packages that an organisation's clerks look for. */
  List<PackageAt> awaited(String organisation) {
    return packages.values().stream()
        .filter(one -> one.state().isLookedFor() && one.organisation().equals(organisation))
        .toList();
  }

  static Locks.Row packageRow(UUID id) {
    return new Locks.Row("package", id);
  }

  void store(Database.Session tx, CaseAt before, List<Change> changes, UUID cause, String request) {
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

  void remember(Database.Session tx, Transition transition, String request) {
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

  static Locks.Row row(UUID id) {
    return new Locks.Row("case", id);
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
