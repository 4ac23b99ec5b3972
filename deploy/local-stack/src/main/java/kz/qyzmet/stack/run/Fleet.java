package kz.qyzmet.stack.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import kz.qyzmet.embedded.Ports;
import kz.qyzmet.stack.CheckFailed;

/** The processes of the services: one of each at first, further replicas when asked for. */
final class Fleet {
  private final StackPorts ports;
  private final Commands commands;
  private final Progress progress;
  private final Watch watch;
  private final Map<Replica, Child> running = new TreeMap<>();
  private final Map<Replica, Integer> furtherPorts = new HashMap<>();

  Fleet(StackPorts ports, Commands commands, Progress progress, Watch watch) {
    this.ports = ports;
    this.commands = commands;
    this.progress = progress;
    this.watch = watch;
  }

  synchronized void spawn(Replica replica, Map<String, String> settings) {
    if (running.containsKey(replica)) {
      throw new IllegalStateException("Expected " + replica.name() + " to be down, but it runs");
    }
    progress.say("starting " + replica.name() + " on port " + port(replica));
    var all = new HashMap<>(settings);
    all.put("QUARKUS_HTTP_PORT", Integer.toString(port(replica)));
    var child =
        Child.start(
            replica.name(), commands.service(replica.service()), all, commands.log(replica.name()));
    running.put(replica, child);
    watch.over(child.name(), child.handle(), child.log());
  }

  void awaitReady(Replica replica, BooleanSupplier closing) {
    new Readiness(child(replica), progress, watch, closing)
        .untilHealthy(url(replica) + "/q/health/ready");
  }

  synchronized Child child(Replica replica) {
    var child = running.get(replica);
    if (child == null) {
      throw new IllegalStateException("Expected " + replica.name() + " to run, but it is stopped");
    }
    return child;
  }

  /** The next replica of that service, with a port of its own. */
  synchronized Replica next(Service service) {
    int number = 2;
    while (furtherPorts.containsKey(new Replica(service, number))) {
      number++;
    }
    var replica = new Replica(service, number);
    furtherPorts.put(replica, Ports.free());
    return replica;
  }

  /** Takes it out of the watched ones: its end is no news from now on. */
  private synchronized Child take(Replica replica) {
    var child = child(replica);
    running.remove(replica);
    watch.expect(child.handle());
    return child;
  }

  void stop(Replica replica) {
    var child = take(replica);
    if (!child.stop(commands.patience())) {
      throw new CheckFailed(
          "Expected " + child.name() + " to stop gracefully, but it had to be killed");
    }
  }

  void kill(Replica replica) {
    take(replica).kill();
  }

  synchronized boolean runs(Replica replica) {
    return running.containsKey(replica);
  }

  /** Those that run, in the order of the services. */
  synchronized List<Replica> running() {
    return List.copyOf(running.keySet());
  }

  synchronized boolean isEmpty() {
    return running.isEmpty();
  }

  String url(Replica replica) {
    return "http://127.0.0.1:" + port(replica);
  }

  private synchronized int port(Replica replica) {
    return replica.number() == 1
        ? ports.services().get(replica.service())
        : furtherPorts.get(replica);
  }

  /** The addresses of further replicas that run: number 1 is known anyway. */
  synchronized List<String> furtherUrls() {
    return running.keySet().stream().filter(each -> each.number() > 1).map(this::url).toList();
  }

  synchronized void each(BiConsumer<Replica, Child> what) {
    running.forEach(what);
  }

  /** Stops all at once; whoever does not stop in time is killed. */
  void stopAll() {
    List<Child> all;
    synchronized (this) {
      all = new ArrayList<>(running.values());
    }
    all.parallelStream()
        .forEach(
            child -> {
              if (!child.stop(commands.patience())) {
                progress.say(child.name() + " did not stop in time and was killed");
              }
            });
  }
}
