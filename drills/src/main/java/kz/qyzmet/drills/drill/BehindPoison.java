package kz.qyzmet.drills.drill;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kz.qyzmet.contracts.event.EventCatalog;
import kz.qyzmet.drills.check.Topics;
import kz.qyzmet.drills.load.Journey;
import kz.qyzmet.drills.load.Traffic;
import kz.qyzmet.stack.CheckFailed;
import kz.qyzmet.stack.run.Service;
import org.apache.kafka.common.utils.Utils;

/**
 * Times what comes behind poison in its own partition: from the moment at which a person has been
 * told that it is done until each reader has handled its event.
 */
final class BehindPoison implements AutoCloseable {
  private static final int PARTITIONS = kz.qyzmet.embedded.Topics.PARTITIONS;
  static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Duration LOOK = Duration.ofMillis(10);

  private final Field field;
  private final BadRecords bad;
  private final Journey journey;
  private final Map<Service, Connection> databases = new EnumMap<>(Service.class);
  private final List<Double> took = new ArrayList<>();
  private int never;

  BehindPoison(Field field, BadRecords bad) {
    this.field = field;
    this.bad = bad;
    this.journey = field.journey(new Traffic());
  }

  /** Poison in every partition of both topics, each time with an event right behind it. */
  void round() {
    for (int partition = 0; partition < PARTITIONS; partition++) {
      poison(Topics.APPLICATION, partition);
      var id = fileInto(partition);
      time(id, Topics.APPLICATION, EventCatalog.INTAKE, 1);
      int opened = journey.at(id, "register").version();
      poison(Topics.CASE, partition);
      journey.register(id);
      time(id, Topics.CASE, EventCatalog.COLLEGE, opened + 1);
    }
  }

  private void poison(String topic, int partition) {
    bad.send(topic, partition);
    bad.sendLarge(topic, partition);
  }

  /** Files until one falls into that partition: it is the identity that decides. */
  private String fileInto(int partition) {
    while (true) {
      var id = journey.file(field.applicants(1));
      if (partitionOf(id) == partition) {
        return id;
      }
    }
  }

  /** As the relay's producer does it. */
  private static int partitionOf(String id) {
    return Utils.toPositive(Utils.murmur2(id.getBytes(StandardCharsets.UTF_8))) % PARTITIONS;
  }

  private void time(String id, String topic, String source, int version) {
    long started = System.nanoTime();
    var left = new ArrayList<>(Topics.readers(topic));
    while (!left.isEmpty()) {
      left.removeIf(
          reader -> {
            boolean handled = position(reader, id, source) >= version;
            if (handled) {
              took.add((System.nanoTime() - started) / 1e9);
            }
            return handled;
          });
      if (System.nanoTime() - started > LIMIT.toNanos()) {
        never += left.size();
        return;
      }
      Field.pause(LOOK);
    }
  }

  /** How far a reader has come with that application and source. */
  private int position(Service reader, String id, String source) {
    try (Statement sql = database(reader).createStatement();
        var row =
            sql.executeQuery(
                "SELECT coalesce(max(version), 0) FROM stream_position WHERE application_id = '%s'"
                        .formatted(id)
                    + " AND source = '%s'".formatted(source))) {
      row.next();
      return row.getInt(1);
    } catch (SQLException e) {
      throw new CheckFailed("Expected to see how far a reader is, but: " + e.getMessage(), e);
    }
  }

  private Connection database(Service reader) throws SQLException {
    var known = databases.get(reader);
    if (known == null) {
      known = field.stack().superuser(reader);
      databases.put(reader, known);
    }
    return known;
  }

  /** How long each took that was handled in time, in seconds, in ascending order. */
  List<Double> took() {
    return took.stream().sorted().toList();
  }

  /** How many were not handled within {@link #LIMIT}. */
  int never() {
    return never;
  }

  @Override
  public void close() {
    for (var each : databases.values()) {
      try {
        each.close();
      } catch (SQLException e) {
        throw new CheckFailed("Expected to let go of a database, but: " + e.getMessage(), e);
      }
    }
  }
}
