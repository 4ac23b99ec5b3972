package kz.qyzmet.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import kz.qyzmet.contracts.event.Decoded;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.contracts.event.EventJson;
import kz.qyzmet.kit.inbox.Arrival;
import kz.qyzmet.kit.outbox.OutboxRow;

/**
 * The tables that every service has: outbox, positions and parked events of the inbox, dead
 * letters, idempotency. And, beside them, what an observer remembers of them for the judgement.
 */
final class Tables {
  final TreeMap<Long, Waiting> outbox = new TreeMap<>();
  final Map<Place, Integer> positions = new HashMap<>();
  final Map<Place, TreeMap<Integer, Arrival>> parked = new LinkedHashMap<>();
  final Map<String, StoredReply> idempotency = new HashMap<>();
  final List<String> deadLetters = new ArrayList<>();

  /** Dead letters that no service could read, by where they came from: each lies here once. */
  final Map<String, String> unreadable = new LinkedHashMap<>();

  /** Observed: every event that was ever committed. */
  final Map<UUID, Envelope<?>> committed = new LinkedHashMap<>();

  /** Observed: how often a consumer's committed transactions have handled an event. */
  final Map<Effect, Integer> handled = new HashMap<>();

  private static final byte[] NO_BYTES = {};

  private final boolean bytes;
  private final List<Runnable> watchers = new ArrayList<>();
  private long sequence;

  /**
   * Empty tables.
   *
   * @param bytes whether events travel as the bytes that production sends
   */
  Tables(boolean bytes) {
    this.bytes = bytes;
  }

  /** A row of the outbox: the event as it is and as the wire will carry it. */
  record Waiting(long sequence, Envelope<?> event, int share, byte[] payload, Decoded decoded) {}

  /** One application's events of one source, to one consumer. */
  record Place(String consumer, Arrival.Stream stream) {}

  /** An event's effect by one consumer. */
  record Effect(String consumer, UUID event) {}

  static String origin(Arrival arrival) {
    return arrival.topic() + " " + arrival.partition() + " " + arrival.offset();
  }

  /** An answer that is kept; {@code request} stands for the hash over method, path and body. */
  record StoredReply(String request, Reply reply) {}

  /** Hears after a commit that the outbox is not empty. */
  void watch(Runnable watcher) {
    watchers.add(watcher);
  }

  /** Within a transaction: the number is taken now, the row is seen after the commit. */
  void append(Database.Session tx, List<? extends Envelope<?>> events) {
    for (var event : events) {
      // Reading and writing JSON would be a third of a life's cost: not every life pays it.
      var payload = bytes ? EventJson.encode(event) : NO_BYTES;
      var decoded = bytes ? EventJson.decode(payload) : new Decoded.Known(event);
      var row =
          new Waiting(
              ++sequence, event, OutboxRow.shareOf(event.applicationId()), payload, decoded);
      tx.write(
          () -> {
            outbox.put(row.sequence(), row);
            committed.put(event.id(), event);
          });
    }
    if (!events.isEmpty()) {
      tx.write(() -> watchers.forEach(Runnable::run));
    }
  }

  /** Every event that was ever committed, by the application that it is about. */
  Map<UUID, List<Envelope<?>>> byApplication() {
    var events = new LinkedHashMap<UUID, List<Envelope<?>>>();
    committed
        .values()
        .forEach(
            event ->
                events.computeIfAbsent(event.applicationId(), _ -> new ArrayList<>()).add(event));
    return events;
  }
}
