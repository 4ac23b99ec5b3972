package kz.qyzmet.simulation;

import static kz.qyzmet.simulation.VirtualTime.MILLI;
import static kz.qyzmet.simulation.VirtualTime.SECOND;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import kz.qyzmet.deadline.watch.domain.Notice;
import kz.qyzmet.deadline.watch.domain.Watch;
import kz.qyzmet.deadline.watch.domain.WatchRules;

/**
 * One process's sweeper, step by step as production's: it waits for the next mark that it knows of,
 * for an earlier one that a commit brings, and for the poll; then one transaction locks due rows
 * that nobody else holds, decides by {@link WatchRules}, writes rows and notices. Polls that would
 * find nothing are left out.
 */
final class Sweeping {
  private static final int LIMIT = 3;
  private static final long POLL = SECOND;

  /** A due mark that a sweep left behind is in another process's hands; production: 20 ms. */
  private static final long BEHIND = 250 * MILLI;

  private static final long CATCH_UP = 60 * SECOND;

  private final Deadlines service;
  private final Replica replica;
  private final World world;
  private boolean opened;
  private boolean sweeping;
  private boolean again;
  private Instant next = Instant.MAX;
  private Instant expected = Instant.MAX;

  /** Which timer counts; an earlier one that still rings is out of date. */
  private int timer;

  private Instant pollFor = Instant.MAX;

  Sweeping(Deadlines service, Replica replica) {
    this.service = service;
    this.replica = replica;
    this.world = service.world;
    replica.whenStarted(this::begin);
  }

  /** Nothing is told before what was said while the process was down is taken in, or too late. */
  private void begin() {
    opened = false;
    sweeping = false;
    again = false;
    next = Instant.MAX;
    expected = Instant.MAX;
    pollFor = Instant.MAX;
    timer++;
    long limit = world.time.micros() + CATCH_UP;
    var ends = service.group.ends();
    replica.later(0, "catch-up", () -> catchUp(ends, limit));
  }

  private void catchUp(int[] ends, long limit) {
    if (service.group.reached(ends) || world.time.micros() >= limit) {
      opened = true;
      sweepNow();
    } else {
      replica.later(200 * MILLI, "catch-up", () -> catchUp(ends, limit));
    }
  }

  /** A commit of this process brought a mark; null where it brought none. */
  void expect(Instant mark) {
    if (mark != null && opened) {
      expected = earlier(expected, mark);
      if (mark.isBefore(next)) {
        next = mark;
        arm();
      }
    }
  }

  /** The net: the first poll at or after the instant at which there is something to find. */
  void expectPoll() {
    var mark = service.nextAt().orElse(Instant.MAX);
    if (!replica.isUp() || mark.equals(Instant.MAX) || !mark.isBefore(pollFor)) {
      return;
    }
    pollFor = mark;
    long wait = Math.max(0, VirtualTime.micros(mark) - world.time.micros());
    replica.later(
        wait + world.chance.between(1, POLL),
        "sweeper's poll",
        () -> {
          if (mark.equals(pollFor)) {
            pollFor = Instant.MAX;
            sweepNow();
          }
        });
  }

  private void sweepNow() {
    if (!opened) {
      return;
    }
    timer++;
    if (sweeping) {
      again = true;
      return;
    }
    sweeping = true;
    expected = Instant.MAX;
    sweep();
  }

  private void sweep() {
    var tx = service.database.begin(replica, failure -> failed());
    if (world.mutant == Mutant.NO_FENCING) {
      tx.unfenced();
    }
    tx.<Due>call(
        "claim of due watches",
        (session, reply) -> reply.accept(due(session)),
        due -> tell(tx, due));
  }

  private record Due(Instant now, List<Watch> watches) {}

  /** FOR UPDATE SKIP LOCKED. */
  private Due due(Database.Session session) {
    var now = world.time.now();
    var due = new ArrayList<Watch>();
    service.watches.values().stream()
        .map(pinned -> pinned.watch())
        .filter(watch -> watch.nextAt().filter(at -> !at.isAfter(now)).isPresent())
        .sorted(Comparator.comparing((Watch watch) -> watch.nextAt().orElseThrow()))
        .forEach(
            watch -> {
              if (due.size() < LIMIT && session.tryLock(Deadlines.row(watch.applicationId()))) {
                due.add(watch);
              }
            });
    return new Due(now, due);
  }

  private void tell(Database.Session tx, Due due) {
    var outcomes = due.watches().stream().map(watch -> WatchRules.tick(watch, due.now())).toList();
    List<Notice> told = outcomes.stream().flatMap(each -> each.notices().stream()).toList();
    var saved = outcomes.stream().map(outcome -> outcome.watch()).toList();
    Consumer<Instant> swept = after -> done(due, told, after);
    if (world.mutant == Mutant.DEADLINE_FIRED_TWICE && !told.isEmpty()) {
      service.database.<Boolean>execute(
          replica,
          "notices without their marks",
          (other, reply) -> {
            service.tables.append(other, service.envelopes(told, due.now()));
            reply.accept(true);
          },
          written -> save(tx, saved, List.of(), due, swept),
          failure -> failed());
    } else {
      save(tx, saved, told, due, swept);
    }
  }

  private void save(
      Database.Session tx, List<Watch> saved, List<Notice> told, Due due, Consumer<Instant> swept) {
    var seen = new AtomicReference<>(Instant.MAX);
    tx.<Boolean>call(
        "write of marks and notices",
        (session, reply) -> {
          service.save(session, saved);
          service.tables.append(session, service.envelopes(told, due.now()));
          session.write(() -> seen.set(service.nextAt().orElse(Instant.MAX)));
          reply.accept(true);
        },
        written -> tx.commit(() -> swept.accept(seen.get())));
  }

  private void done(Due due, List<Notice> told, Instant seen) {
    if (!told.isEmpty()) {
      world.story.tell(replica.name(), "has told", told.size(), "notices by", due.now());
      service.kick(replica);
    }
    next = earlier(expected, seen);
    finish(due.watches().size() == LIMIT);
  }

  private void failed() {
    next = Instant.MAX;
    again = false;
    expectPollAfterFailure();
    finish(false);
  }

  private void expectPollAfterFailure() {
    pollFor = Instant.MAX;
    expectPoll();
  }

  private void finish(boolean more) {
    sweeping = false;
    boolean goOn = more || again;
    again = false;
    if (goOn) {
      sweepNow();
    } else {
      arm();
    }
  }

  private void arm() {
    if (sweeping || next.equals(Instant.MAX)) {
      return;
    }
    int mine = ++timer;
    long until = VirtualTime.micros(next) - world.time.micros();
    replica.later(
        until <= 0 ? BEHIND : until + MILLI,
        "sweeper's timer",
        () -> {
          if (mine == timer) {
            sweepNow();
          }
        });
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
