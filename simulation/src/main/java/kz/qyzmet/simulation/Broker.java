package kz.qyzmet.simulation;

import static kz.qyzmet.simulation.VirtualTime.MILLI;
import static kz.qyzmet.simulation.VirtualTime.SECOND;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.qyzmet.contracts.event.EventJson;
import kz.qyzmet.kit.inbox.Arrival;

/**
 * Kafka as far as the protocol knows it: topics of a few partitions, a producer whose records
 * arrive in order or break off, consumer groups in {@link Group}.
 */
final class Broker {
  static final int PARTITIONS = 3;

  private final World world;
  private final Map<String, List<List<Arrival>>> topics = new HashMap<>();
  private final List<Group> groups = new ArrayList<>();
  private long backAt;

  /** Observed: per topic what was appended, in that order. */
  final Map<String, List<Tables.Waiting>> appended = new HashMap<>();

  /** Observed: what was written to the topics and is no event. */
  final List<Arrival> poisoned = new ArrayList<>();

  Broker(World world) {
    this.world = world;
  }

  List<Arrival> partition(String topic, int partition) {
    return topics
        .computeIfAbsent(
            topic,
            _ -> {
              var partitions = new ArrayList<List<Arrival>>();
              for (int i = 0; i < PARTITIONS; i++) {
                partitions.add(new ArrayList<>());
              }
              return partitions;
            })
        .get(partition);
  }

  void add(Group group) {
    groups.add(group);
  }

  private boolean away() {
    if (world.time.micros() < backAt) {
      return true;
    }
    if (world.faults.outage()) {
      backAt = world.time.micros() + world.chance.between(SECOND, 90 * SECOND);
      world.story.tell("broker", "IS AWAY until", VirtualTime.instant(backAt));
      return true;
    }
    return false;
  }

  private void append(Tables.Waiting row) {
    var topic = row.event().topic();
    int number = partitionOf(row.event().applicationId());
    var partition = partition(topic, number);
    partition.add(
        new Arrival(
            topic,
            number,
            partition.size(),
            row.event().applicationId().toString(),
            row.payload(),
            row.decoded()));
    appended.computeIfAbsent(topic, _ -> new ArrayList<>()).add(row);
    if (world.faults.poison()) {
      poison(topic, number);
    }
    world.story.tell(
        "broker",
        "has",
        row.event().type(),
        "v" + row.event().version(),
        row.event().applicationId());
    for (var group : groups) {
      if (group.reads(topic)) {
        group.wake();
      }
    }
  }

  /** Somebody writes to a topic what is no event. */
  private void poison(String topic, int number) {
    var partition = partition(topic, number);
    var bytes = "{\"specversion\":\"1.0\",\"id\":".getBytes(StandardCharsets.UTF_8);
    var record = new Arrival(topic, number, partition.size(), "?", bytes, EventJson.decode(bytes));
    partition.add(record);
    poisoned.add(record);
    world.story.tell("broker", "HAS POISON", topic, number, record.offset());
  }

  static int partitionOf(UUID application) {
    return Math.floorMod(application.hashCode() * 31 + 7, PARTITIONS);
  }

  /** The idempotent producer of one relay. */
  final class Producer {
    private final Replica client;
    private long lastArrival;
    private int session;

    Producer(Replica client) {
      this.client = client;
    }

    /**
     * Sends a batch.
     *
     * @param acknowledged when every record is acknowledged
     * @param failed on the first failure, once; nothing more of the batch is sent then, but what is
     *     under way may still arrive
     */
    void publish(List<Tables.Waiting> rows, Runnable acknowledged, Runnable failed) {
      var batch = new InFlight(rows.size(), ++session, client.life(), acknowledged, failed);
      for (var row : rows) {
        lastArrival =
            Math.max(lastArrival, world.time.micros()) + Math.max(1, world.faults.delay() / 4);
        world.time.at(lastArrival, () -> batch.arrive(row));
      }
    }

    private final class InFlight {
      private final int mine;
      private final int life;
      private final Runnable acknowledged;
      private final Runnable failed;
      private int missing;
      private boolean over;
      private boolean broken;

      InFlight(int size, int mine, int life, Runnable acknowledged, Runnable failed) {
        this.missing = size;
        this.mine = mine;
        this.life = life;
        this.acknowledged = acknowledged;
        this.failed = failed;
      }

      private void arrive(Tables.Waiting row) {
        boolean gone = client.life() != life || !client.isUp() || mine != session;
        // A record that was under way when its sender died may arrive all the same.
        broken |= (gone || over) && world.chance.in(0.5);
        if (broken || away()) {
          broken = true;
          fail(world.chance.between(SECOND, 20 * SECOND));
          return;
        }
        append(row);
        if (world.faults.loss()) {
          world.story.tell("broker", "LOSES the acknowledgement of", row.event().type());
          fail(world.chance.between(MILLI, 20 * SECOND));
        } else {
          client.later(life, world.faults.delay(), "acknowledgement", this::acknowledge);
        }
      }

      private void acknowledge() {
        if (--missing == 0 && !over) {
          over = true;
          acknowledged.run();
        }
      }

      private void fail(long after) {
        client.later(
            life,
            after,
            "failed publication",
            () -> {
              if (!over) {
                over = true;
                broken = true;
                failed.run();
              }
            });
      }
    }
  }

  /** The partitions of a topic, for the judgement. */
  List<Tables.Waiting> history(String topic) {
    return Collections.unmodifiableList(appended.getOrDefault(topic, List.of()));
  }
}
