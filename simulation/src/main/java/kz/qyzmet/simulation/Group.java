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
 * One service's consumer group over all topics that it reads. A member takes a batch, handles it,
 * then commits its offsets; a member that fell silent loses its partitions, handles on, and finds
 * its commit refused. Records may come shuffled, some once more, or all from the beginning.
 */
final class Group {
  private static final long SESSION = 6 * SECOND;
  private static final int MOST = 6;

  private final World world;
  private final String service;
  private final List<String> topics;
  private final Map<Replica, Member> members = new LinkedHashMap<>();
  private final List<Member> present = new ArrayList<>();
  private final int[] committed;
  private final List<List<Arrival>> partitions = new ArrayList<>();
  private int generation;

  /** What a member does with a batch; {@code done} in a step of the same process. */
  @FunctionalInterface
  interface Handler {
    void handle(List<Arrival> records, Runnable done);
  }

  Group(World world, String service, String... topics) {
    this.world = world;
    this.service = service;
    this.topics = List.of(topics);
    this.committed = new int[topics.length * Broker.PARTITIONS];
    for (var topic : topics) {
      for (int number = 0; number < Broker.PARTITIONS; number++) {
        partitions.add(world.broker.partition(topic, number));
      }
    }
    world.broker.add(this);
  }

  boolean reads(String topic) {
    return topics.contains(topic);
  }

  /** The partitions of all topics under one numbering. */
  private List<Arrival> partition(int number) {
    return partitions.get(number);
  }

  /** One process's consumer. */
  void member(Replica replica, Handler handler) {
    var member = new Member(replica, handler);
    members.put(replica, member);
    replica.whenStarted(member::begin);
    // A heartbeat after a silence learns that it was counted out.
    replica.whenThawed(() -> replica.later(world.faults.delay(), "rejoin", member::join));
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
      System.arraycopy(committed, 0, member.next, 0, committed.length);
      member.wake();
    }
  }

  void wake() {
    present.forEach(Member::wake);
  }

  /** Where the topics end now, by partition. */
  int[] ends() {
    var ends = new int[committed.length];
    for (int p = 0; p < ends.length; p++) {
      ends[p] = partition(p).size();
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
    private final int[] next = new int[committed.length];
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
      replica.later(world.faults.delay(), "join", this::join);
    }

    private void join() {
      if (!present.contains(this)) {
        present.add(this);
        rebalance();
      }
    }

    void wake() {
      if (!busy && !woken && hasReason()) {
        woken = true;
        replica.later(life, world.faults.delay(), "poll", this::poll);
      }
    }

    /**
     * A poll that would bring nothing is left out, unless it is to tell that one was counted out.
     */
    private boolean hasReason() {
      if (!present.contains(this)) {
        return true;
      }
      for (int p = 0; p < next.length; p++) {
        if (isMine(p) && partition(p).size() > next[p]) {
          return true;
        }
      }
      return false;
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
        world.story.tell(replica.name(), "STARTS AGAIN at the first record");
        Arrays.fill(next, 0);
      }
      var batch = new ArrayList<Arrival>();
      int first = world.chance.below(next.length);
      for (int i = 0; i < next.length; i++) {
        int p = (first + i) % next.length;
        if (isMine(p)) {
          take(p, batch);
        }
      }
      if (batch.size() > 1 && world.faults.disorder()) {
        world.story.tell(replica.name(), "gets records OUT OF ORDER");
        world.chance.shuffle(batch);
      }
      return batch;
    }

    private boolean isMine(int partition) {
      // As Kafka's range assignor: the same numbers of all topics go to one member.
      return partition % Broker.PARTITIONS % present.size() == present.indexOf(this);
    }

    private void take(int partition, List<Arrival> batch) {
      var log = Group.this.partition(partition);
      int to = Math.min(log.size(), next[partition] + 1 + world.chance.below(MOST));
      if (to > next[partition]) {
        batch.addAll(log.subList(next[partition], to));
        next[partition] = to;
        if (world.faults.disorder()) {
          batch.add(log.get(world.chance.below(to)));
        }
      }
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
                world.story.tell(replica.name(), "LOSES its offset commit");
              } else {
                world.time.after(world.faults.delay(), () -> commit(ofGeneration, upTo));
              }
              replica.later(life, 3 * MILLI, "next poll", this::goOn);
            });
      }
    }

    private void goOn() {
      busy = false;
      wake();
    }

    private void commit(int ofGeneration, int[] upTo) {
      if (ofGeneration != Group.this.generation) {
        world.story.tell(service, "refuses an offset commit of", replica.name());
        return;
      }
      for (int p = 0; p < committed.length; p++) {
        if (isMine(p)) {
          committed[p] = upTo[p];
        }
      }
    }
  }
}
