package kz.qyzmet.drills.load;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import kz.qyzmet.stack.run.Service;

/** Where each service can be reached: the client's side of balancing, in turn over the replicas. */
public final class Doors {
  private final Map<Service, List<String>> doors = new ConcurrentHashMap<>();
  private final AtomicInteger turn = new AtomicInteger();

  public Doors(Map<Service, String> urls) {
    urls.forEach((service, url) -> doors.put(service, List.of(url)));
  }

  /** From now on these, at least one. */
  public void set(Service service, List<String> urls) {
    if (urls.isEmpty()) {
      throw new IllegalArgumentException("Expected a door of " + service + ", but got none");
    }
    doors.put(service, List.copyOf(urls));
  }

  /** All of a service, each time from another one on. */
  List<String> of(Service service) {
    var all = doors.get(service);
    int first = Math.floorMod(turn.getAndIncrement(), all.size());
    return java.util.stream.IntStream.range(0, all.size())
        .mapToObj(i -> all.get((first + i) % all.size()))
        .toList();
  }
}
