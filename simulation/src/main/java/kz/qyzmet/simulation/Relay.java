package kz.qyzmet.simulation;

import static kz.qyzmet.simulation.VirtualTime.MILLI;
import static kz.qyzmet.simulation.VirtualTime.SECOND;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import kz.qyzmet.kit.outbox.OutboxRow;

/**
 * One process's outbox relay, step by step as the kit's: lock some of the shares that have rows and
 * that nobody else holds, delete a batch of their oldest rows, publish it, wait for every
 * acknowledgement, commit. It runs when it is kicked and at every poll; rounds over an empty table
 * are left out, they change nothing.
 */
final class Relay {
  private static final int BATCH = 5;
  private static final int SHARES_PER_ROUND = OutboxRow.SHARES / 3;
  private static final long POLL = 200 * MILLI;

  private final World world;
  private final Replica replica;
  private final Database database;
  private final Tables tables;
  private final Broker.Producer producer;
  private int firstShare;
  private boolean running;
  private boolean kicked;
  private boolean polling;

  Relay(World world, Replica replica, Database database, Tables tables) {
    this.world = world;
    this.replica = replica;
    this.database = database;
    this.tables = tables;
    this.producer = world.broker.new Producer(replica);
    this.firstShare = world.chance.below(OutboxRow.SHARES);
    replica.whenStarted(this::begin);
    tables.watch(this::expectPoll);
  }

  private void begin() {
    running = false;
    kicked = false;
    polling = false;
    expectPoll();
  }

  /** After a commit of this process. A crash before it loses the kick. */
  void kick() {
    if (tables.outbox.isEmpty()) {
      return;
    }
    if (running) {
      kicked = true;
    } else {
      running = true;
      replica.later(world.chance.below(100), "relay round", this::round);
    }
  }

  private void expectPoll() {
    if (polling || !replica.isUp() || world.mutant == Mutant.KICK_LOST_WITHOUT_POLL) {
      return;
    }
    polling = true;
    replica.later(
        world.chance.between(MILLI, POLL),
        "relay poll",
        () -> {
          polling = false;
          kick();
        });
  }

  private void round() {
    kicked = false;
    var tx = database.begin(replica, failure -> pauseAndRetry());
    tx.call("take of the outbox", this::take, rows -> published(tx, rows));
  }

  private void take(Database.Session tx, Consumer<List<Tables.Waiting>> reply) {
    firstShare = (firstShare + SHARES_PER_ROUND) % OutboxRow.SHARES;
    var mine = new HashSet<Integer>();
    for (int share : waitingShares()) {
      if (mine.size() < SHARES_PER_ROUND && tx.tryLock(share)) {
        mine.add(share);
      }
    }
    var rows = new ArrayList<Tables.Waiting>();
    for (var row : tables.outbox.values()) {
      if (rows.size() < BATCH && mine.contains(row.share())) {
        rows.add(row);
      }
    }
    tx.write(() -> rows.forEach(row -> tables.outbox.remove(row.sequence())));
    reply.accept(rows);
  }

  /** The shares of the oldest rows, each time beginning with others. */
  private List<Integer> waitingShares() {
    var shares = new ArrayList<Integer>();
    int seen = 0;
    for (var row : tables.outbox.values()) {
      if (++seen > BATCH) {
        break;
      }
      if (!shares.contains(row.share())) {
        shares.add(row.share());
      }
    }
    shares.sort(Comparator.comparing(share -> (share + firstShare) % OutboxRow.SHARES));
    return shares;
  }

  private void published(Database.Session tx, List<Tables.Waiting> rows) {
    if (rows.isEmpty()) {
      tx.commit(() -> finished(rows));
      return;
    }
    if (world.mutant == Mutant.DELETED_BEFORE_ACK) {
      tx.commit(() -> producer.publish(rows, () -> finished(rows), this::pauseAndRetry));
      return;
    }
    var batch = world.mutant == Mutant.RELAY_REORDERS ? world.chance.shuffled(rows) : rows;
    producer.publish(
        batch,
        () -> tx.commit(() -> finished(rows)),
        () -> {
          world.story.tell(replica.name(), "could not publish, rolls back", rows.size(), "events");
          tx.rollback();
          pauseAndRetry();
        });
  }

  /** There may be more at once where the batch was full, or where other shares wait. */
  private void finished(List<Tables.Waiting> rows) {
    running = false;
    long shares = rows.stream().map(Tables.Waiting::share).distinct().count();
    if (rows.size() == BATCH || shares == SHARES_PER_ROUND || kicked) {
      kick();
    } else if (!tables.outbox.isEmpty()) {
      expectPoll();
    }
  }

  private void pauseAndRetry() {
    running = true;
    replica.later(SECOND, "relay retry", this::round);
  }
}
