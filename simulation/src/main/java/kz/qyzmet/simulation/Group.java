package kz.qyzmet.simulation;

import static kz.qyzmet.simulation.VirtualTime.MILLI;
import static kz.qyzmet.simulation.VirtualTime.SECOND;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.qyzmet.kit.inbox.Arrival;

/**
 * One service's consumers of one topic. A member takes a batch, handles it, then commits its
 * offsets; a member that fell silent loses its partitions, handles on, and finds its commit
 * refused. Records may come shuffled, some once more, or all from the beginning.
 */
final class Group {
  private static final long SESSION = 10 * SECOND;
  private static final int MOST = 6;

  private final World world;
  private final String service;
  private final String topic;
  private final Map<Replica, Member> members = new LinkedHashMap<>();
  private final List<Member> present = new ArrayList<>();
  private final int[] committed = new int[Broker.PARTITIONS];
  private int generation;

  /** What a member does with a batch; {@code done} in a step of the same process. */
  @FunctionalInterface
  interface Handler {
    void handle(List<Arrival> records, Runnable done);
  }

  Group(World world, String service, String topic) {
    this.world = world;
    this.service = service;
    this.topic = topic;
    world.broker.add(this);
  }

  String topic() {
    return topic;
  }

  /** One process's consumer of this topic. */
  void member(Replica replica, Handler handler) {
    var member = new Member(replica, handler);
    members.put(replica, member);
    replica.whenStarted(member::begin);
    // A heartbeat after a silence learns that it was counted out.
    replica.whenThawed(() -> replica.later(world.faults.delay(), "rejoin " + topic, member::join));
    replica.whenCrashed(
        () -> {
          int life = replica.life();
          world.time.after(SESSION, () -> missed(member, life));
        });
    replica.whenFrozen(
        () -> {
          int life = replica.life();
          world.time.after(
              SESSION,
              () -> {
                if (replica.isFrozen()) {
                  missed(member, life);
                }
              });
        });
  }

  private void missed(Member member, int life) {
    if (member.life == life && present.remove(member)) {
      rebalance();
    }
  }

  private void rebalance() {
    generation++;
    for (var member : present) {
      member.generation = generation;
      for (int p = 0; p < Broker.PARTITIONS; p++) {
        member.next[p] = committed[p];
      }
      member.wake();
    }
  }

  void wake() {
    present.forEach(Member::wake);
  }

  /** Where the topic ends now, by partition. */
  int[] ends() {
    var ends = new int[Broker.PARTITIONS];
    for (int p = 0; p < ends.length; p++) {
      ends[p] = world.broker.partition(topic, p).size();
    }
    return ends;
  }

  boolean reached(int[] ends) {
    for (int p = 0; p < ends.length; p++) {
      if (committed[p] < ends[p]) {
        return false;
      }
    }
    return true;
  }

  private final class Member {
    private final Replica replica;
    private final Handler handler;
    private final int[] next = new int[Broker.PARTITIONS];
    private int generation;
    private int life;
    private boolean busy;
    private boolean woken;

    Member(Replica replica, Handler handler) {
      this.replica = replica;
      this.handler = handler;
    }

    void begin() {
      life = replica.life();
      busy = false;
      woken = false;
      present.remove(this);
      replica.later(world.faults.delay(), "join " + topic, this::join);
    }

    private void join() {
      if (!present.contains(this)) {
        present.add(this);
        rebalance();
      }
    }

    void wake() {
      if (!busy && !woken) {
        woken = true;
        replica.later(life, world.faults.delay(), "poll " + topic, this::poll);
      }
    }

    private void poll() {
      woken = false;
      if (busy) {
        return;
      }
      if (!present.contains(this)) {
        join();
        return;
      }
      var batch = fetch();
      if (!batch.isEmpty()) {
        busy = true;
        handle(batch, generation, next.clone());
      }
    }

    private List<Arrival> fetch() {
      if (world.faults.rewind()) {
        world.story.tell(replica.name(), "STARTS AGAIN at the first record of", topic);
        Arrays.fill(next, 0);
      }
      var batch = new ArrayList<Arrival>();
      int turn = present.indexOf(this);
      for (int p = 0; p < Broker.PARTITIONS; p++) {
        if (p % present.size() == turn) {
          var log = world.broker.partition(topic, p);
          int to = Math.min(log.size(), next[p] + 1 + world.chance.below(MOST));
          if (to > next[p]) {
            batch.addAll(log.subList(next[p], to));
            next[p] = to;
            if (world.faults.disorder()) {
              batch.add(log.get(world.chance.below(to)));
            }
          }
        }
      }
      if (batch.size() > 1 && world.faults.disorder()) {
        world.story.tell(replica.name(), "gets records of", topic, "OUT OF ORDER");
        world.chance.shuffle(batch);
      }
      return batch;
    }

    private void handle(List<Arrival> batch, int ofGeneration, int[] upTo) {
      if (world.mutant == Mutant.OFFSET_BEFORE_COMMIT) {
        commit(ofGeneration, upTo);
        handler.handle(batch, this::goOn);
      } else {
        handler.handle(
            batch,
            () -> {
              if (world.faults.loss()) {
                world.story.tell(replica.name(), "LOSES its offset commit of", topic);
              } else {
                world.time.after(world.faults.delay(), () -> commit(ofGeneration, upTo));
              }
              replica.later(life, 3 * MILLI, "next poll of " + topic, this::goOn);
            });
      }
    }

    private void goOn() {
      busy = false;
      wake();
    }

    private void commit(int ofGeneration, int[] upTo) {
      if (ofGeneration != Group.this.generation) {
        world.story.tell(service, "refuses an offset commit of", replica.name(), "to", topic);
        return;
      }
      int turn = present.indexOf(this);
      for (int p = 0; p < Broker.PARTITIONS; p++) {
        if (turn >= 0 && p % present.size() == turn) {
          committed[p] = upTo[p];
        }
      }
    }
  }
}
