package kz.qyzmet.kit.inbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import kz.qyzmet.contracts.event.Decoded;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.kit.inbox.Arrival.Stream;

/**
 * Decides, without a database, which arrivals are next, which are duplicates and which come too
 * early. Pure, so that every order of arrival can be tried, here and in the simulation.
 */
public final class Sorting {
  private final Map<Stream, Integer> positions;
  private final Map<Stream, TreeMap<Integer, Arrival>> waiting = new LinkedHashMap<>();
  private final Map<Stream, TreeMap<Integer, Arrival>> parkedBefore = new HashMap<>();

  /** Parked ones that took effect without having been taken from the table. */
  private final List<Arrival> stale = new ArrayList<>();

  private final List<Arrival> next = new ArrayList<>();
  private int duplicates;

  /**
   * @param positions the last version handled of each stream
   * @param parked what was parked earlier for the applications at hand
   */
  public Sorting(Map<Stream, Integer> positions, List<Arrival> parked) {
    this.positions = new HashMap<>(positions);
    for (var arrival : parked) {
      if (arrival.version() <= position(arrival.stream())) {
        stale.add(arrival);
        continue;
      }
      parkedBefore
          .computeIfAbsent(arrival.stream(), s -> new TreeMap<>())
          .put(arrival.version(), arrival);
      waiting
          .computeIfAbsent(arrival.stream(), s -> new TreeMap<>())
          .put(arrival.version(), arrival);
    }
  }

  /** Takes the arrivals in; afterwards the questions below have answers. */
  public Sorting take(List<Arrival> arrivals) {
    for (var arrival : arrivals) {
      var stream = arrival.stream();
      var early = waiting.computeIfAbsent(stream, s -> new TreeMap<>());
      if (arrival.version() <= position(stream) || early.containsKey(arrival.version())) {
        duplicates++;
      } else {
        early.put(arrival.version(), arrival);
        release(stream);
      }
    }
    // What waited for a cause of another topic gets its chance after the new arrivals.
    waiting.keySet().forEach(this::release);
    return this;
  }

  private int position(Stream stream) {
    return positions.getOrDefault(stream, 0);
  }

  private void release(Stream stream) {
    var early = waiting.get(stream);
    while (!early.isEmpty() && early.firstKey() == position(stream) + 1) {
      var arrival = early.pollFirstEntry().getValue();
      positions.put(stream, arrival.version());
      next.add(arrival);
    }
  }

  /**
   * Events to handle, in order; unknown types are left out, their position moves on all the same.
   */
  public List<Envelope<?>> events() {
    var events = new ArrayList<Envelope<?>>(next.size());
    for (var arrival : next) {
      if (arrival.decoded() instanceof Decoded.Known known) {
        events.add(known.envelope());
      }
    }
    return events;
  }

  /** Those held back whose application has come further with this very batch. */
  public static List<Envelope<?>> worthAnotherTry(List<Envelope<?>> offered, Set<UUID> notYet) {
    if (notYet.isEmpty()) {
      return List.of();
    }
    var moved = new HashSet<UUID>();
    var held = new ArrayList<Envelope<?>>();
    for (var event : offered) {
      if (notYet.contains(event.id())) {
        held.add(event);
      } else {
        moved.add(event.applicationId());
      }
    }
    held.removeIf(event -> !moved.contains(event.applicationId()));
    return held;
  }

  public int duplicates() {
    return duplicates;
  }

  long unknownTypes() {
    return next.stream().filter(a -> a.decoded() instanceof Decoded.UnknownType).count();
  }

  /**
   * Where everything stands once the handler has said which events came before their cause: such an
   * event and all that follow it in its stream are parked, the others are done.
   */
  public Settled settle(Set<UUID> notYet) {
    var done = new LinkedHashMap<Stream, Integer>();
    var held = new LinkedHashSet<Stream>();
    var park = new ArrayList<Arrival>();
    var unpark = new ArrayList<Arrival>(stale);
    for (var arrival : next) {
      var stream = arrival.stream();
      boolean tooEarly =
          arrival.decoded() instanceof Decoded.Known known
              && notYet.contains(known.envelope().id());
      if (tooEarly) {
        held.add(stream);
      } else if (held.contains(stream) && arrival.decoded() instanceof Decoded.Known) {
        throw new IllegalStateException(
            "Expected the handler to hold back every later event of a stream too, but it handled "
                + arrival.version());
      }
      boolean wasParked = wasParked(arrival);
      if (held.contains(stream)) {
        if (!wasParked) {
          park.add(arrival);
        }
      } else {
        done.put(stream, arrival.version());
        if (wasParked) {
          unpark.add(arrival);
        }
      }
    }
    for (var early : waiting.values()) {
      for (var arrival : early.values()) {
        if (!wasParked(arrival)) {
          park.add(arrival);
        }
      }
    }
    return new Settled(done, park, unpark);
  }

  /** Whether this very record came from the table, not an equal one from Kafka. */
  @SuppressWarnings("ReferenceEquality")
  private boolean wasParked(Arrival arrival) {
    var parked = parkedBefore.get(arrival.stream());
    return parked != null && parked.get(arrival.version()) == arrival;
  }

  /**
   * What a transaction writes down at its end.
   *
   * @param positions streams whose position moves, and where to
   * @param park arrivals to write down for later
   * @param unpark parked ones that are done
   */
  public record Settled(Map<Stream, Integer> positions, List<Arrival> park, List<Arrival> unpark) {}
}
