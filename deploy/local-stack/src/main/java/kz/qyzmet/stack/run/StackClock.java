package kz.qyzmet.stack.run;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import kz.qyzmet.stack.CheckFailed;

/**
 * The movable clock of a stack: all services are waited for, moved, and waited for again. What
 * still travels when the clock jumps would arrive days late: a step done in time would be missed.
 */
public final class StackClock {
  private static final Duration PAUSE = Duration.ofMillis(150);
  private static final Duration LIMIT = Duration.ofMinutes(2);

  private final Path data;
  private final Map<Service, String> urls;
  private final List<String> replicas;
  private final String kafka;

  /**
   * A clock over all processes.
   *
   * @param replicas the addresses of further replicas: their clocks move too
   */
  StackClock(Path data, Map<Service, String> urls, List<String> replicas, String kafka) {
    this.data = data;
    this.urls = Map.copyOf(urls);
    this.replicas = List.copyOf(replicas);
    this.kafka = kafka;
  }

  /** The clock of the stack that runs on a data folder. */
  public static StackClock of(Path data) {
    var state = StackState.of(data);
    var urls = new java.util.EnumMap<Service, String>(Service.class);
    for (var service : state.members()) {
      urls.put(service, state.services().get(service.code()));
    }
    return new StackClock(data, urls, List.of(), state.kafka());
  }

  /** What the services' clocks show. */
  public Instant now() {
    return Instant.now().plus(offset());
  }

  /** By how much it is ahead of the wall clock. */
  public Duration offset() {
    var clock = Http.anonymous().get(urls.get(Service.INTAKE) + "/local/clock").expect(200);
    var offset = clock.get("offset");
    // Seconds with a fraction, as Jackson writes durations by default, or the ISO text.
    return offset.isNumber()
        ? Duration.ofNanos(offset.decimalValue().movePointRight(9).longValue())
        : Duration.parse(offset.asText());
  }

  /** Moves the clock to a moment, forth or back, and returns when all services have caught up. */
  public Instant set(Instant moment) {
    settle();
    move(Duration.between(Instant.now(), moment));
    settle();
    return moment;
  }

  /** Moves the clock by an amount and returns when all services have caught up. */
  public Instant add(Duration amount) {
    settle();
    var offset = offset().plus(amount);
    move(offset);
    settle();
    return Instant.now().plus(offset);
  }

  /**
   * Moves the clock and waits for nobody.
   *
   * @param offset by how much it is ahead of the wall clock
   */
  public void move(Duration offset) {
    // The same offset for all: instants told one after the other would drift apart.
    var body = Map.of("offset", offset.toString());
    Stream.concat(urls.values().stream(), replicas.stream())
        .parallel()
        .forEach(url -> Http.anonymous().put(url + "/local/clock", body).expect(200));
    StackState.saveClock(data, offset);
  }

  /**
   * Returns when nothing is due, unsent or unread any more, seen twice in a row.
   *
   * @throws CheckFailed when that does not come within two minutes
   */
  public void settle() {
    long until = System.nanoTime() + LIMIT.toNanos();
    try (var lag = new Lag(kafka)) {
      Lag.Look before = null;
      while (true) {
        var pending = pending();
        var look = lag.look();
        var quiet = pending.isEmpty() && look.unread() == 0;
        if (quiet && before != null && before.ends().equals(look.ends())) {
          return;
        }
        if (System.nanoTime() > until) {
          throw new CheckFailed(
              String.format(
                  Locale.ROOT,
                  "Expected all services to catch up in %d s, but still waiting: %s, unread events %d",
                  LIMIT.toSeconds(),
                  pending.isEmpty() ? "nothing pending" : pending,
                  look.unread()));
        }
        before = quiet ? look : null;
        pause();
      }
    }
  }

  /** What is still to be done, by service and kind; empty when there is nothing. */
  private Map<String, Long> pending() {
    var pending = new java.util.TreeMap<String, Long>();
    urls.forEach(
        (service, url) ->
            Http.anonymous()
                .get(url + "/local/settled")
                .expect(200)
                .properties()
                .forEach(
                    entry -> {
                      if (entry.getValue().asLong() != 0) {
                        pending.put(
                            service.code() + " " + entry.getKey(), entry.getValue().asLong());
                      }
                    }));
    return pending;
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CheckFailed("Expected the services to catch up, but was interrupted", e);
    }
  }
}
