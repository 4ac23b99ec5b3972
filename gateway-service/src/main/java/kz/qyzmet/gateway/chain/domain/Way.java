package kz.qyzmet.gateway.chain.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One way through a chain, with the receipts that are there. A later system's receipt proves the
 * way up to it; one that comes after that fills a gap and moves nothing.
 *
 * @param systems in the order in which they get it
 * @param receipts the first one of each system, by its code
 */
public record Way(List<String> systems, Map<String, Receipt> receipts) {
  /** What a receipt does. */
  public sealed interface Taking {
    /** It is the first one of its system. */
    record Kept(Way way) implements Taking {}

    /** That system has told it before; whatever it says now, the first one stays. */
    record Repeated() implements Taking {}

    /** No such system is on this way. */
    record Stranger() implements Taking {}
  }

  public Way {
    systems = List.copyOf(systems);
    receipts = Map.copyOf(receipts);
    if (!systems.containsAll(receipts.keySet())) {
      throw new IllegalArgumentException("Expected receipts of the way's own systems only");
    }
  }

  /** How far the message itself is. */
  public enum Stage {
    /** The gateway has not taken it: nobody behind the way's first system can be waited for. */
    LEAVING,
    UNDER_WAY,
    /** The case ended before the way did: nobody is waited for. */
    CLOSED
  }

  /** A way on which nobody has told anything. */
  public static Way begun(Carries carries, List<String> systems) {
    return new Way(carries.way(systems), Map.of());
  }

  public Taking take(Receipt receipt) {
    if (!systems.contains(receipt.system())) {
      return new Taking.Stranger();
    }
    if (receipts.containsKey(receipt.system())) {
      return new Taking.Repeated();
    }
    var more = new LinkedHashMap<>(receipts);
    more.put(receipt.system(), receipt);
    return new Taking.Kept(new Way(systems, more));
  }

  /** The system whose receipt is the next one; empty once the last one has told. */
  public Optional<String> awaited() {
    int next = told() + 1;
    return next < systems.size() ? Optional.of(systems.get(next)) : Optional.empty();
  }

  public List<Hop> hops(Stage stage) {
    int told = told();
    return IntStream.range(0, systems.size()).mapToObj(at -> hop(at, told, stage)).toList();
  }

  private Hop hop(int at, int told, Stage stage) {
    var system = systems.get(at);
    var receipt = receipts.get(system);
    if (receipt != null) {
      return new Hop(system, Hop.State.RECEIVED, receipt);
    }
    if (at < told) {
      return new Hop(system, Hop.State.PASSED, null);
    }
    boolean awaited = at == told + 1 && waitedFor(at, stage);
    return new Hop(system, awaited ? Hop.State.AWAITED : Hop.State.AHEAD, null);
  }

  private static boolean waitedFor(int at, Stage stage) {
    return switch (stage) {
      case LEAVING -> at == 0;
      case UNDER_WAY -> true;
      case CLOSED -> false;
    };
  }

  /** Place of the furthest system that has told; -1 while none has. */
  private int told() {
    return IntStream.range(0, systems.size())
        .filter(at -> receipts.containsKey(systems.get(at)))
        .max()
        .orElse(-1);
  }
}
