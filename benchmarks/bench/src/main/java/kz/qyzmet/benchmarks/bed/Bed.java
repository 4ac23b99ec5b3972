package kz.qyzmet.benchmarks.bed;

import java.net.URI;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import kz.qyzmet.benchmarks.measure.Server;
import kz.qyzmet.stack.Home;
import kz.qyzmet.stack.run.Progress;
import kz.qyzmet.stack.run.Replica;
import kz.qyzmet.stack.run.Service;
import kz.qyzmet.stack.run.Stack;
import kz.qyzmet.stack.run.StackOptions;
import kz.qyzmet.stack.run.StackPorts;

/**
 * The stack under measurement: started as {@code up} starts it, on data of its own. Measurements of
 * one service alone and of all four never share data: the others would have to catch up with what
 * they have missed in the midst of the next measurement.
 */
public final class Bed implements AutoCloseable {
  private final Home home;
  private final Path data;
  private final StackPorts ports;
  private final Progress progress;
  private final Consumer<Bed> started;
  private final Set<Service> running = EnumSet.noneOf(Service.class);
  private final Map<String, AutoCloseable> guests = new LinkedHashMap<>();
  private Stack stack;
  private Server server;
  private String lot;

  /** Read by the load's own threads. */
  private volatile Map<Service, List<Integer>> doors = Map.of();

  /**
   * Nothing runs yet.
   *
   * @param started hears each time when the wanted services run
   */
  public Bed(Home home, Path data, StackPorts ports, Progress progress, Consumer<Bed> started) {
    this.started = started;
    this.home = home;
    this.data = data;
    this.ports = ports;
    this.progress = progress;
  }

  /**
   * A stack of which only these services run.
   *
   * @param lot whose data it is; another lot's stack ends, and this one starts on empty data
   */
  public Stack only(String lot, Set<Service> wanted) {
    ofLot(lot);
    var surplus = EnumSet.noneOf(Service.class);
    surplus.addAll(running);
    surplus.removeAll(wanted);
    if (!surplus.isEmpty()) {
      progress.say("stopping " + surplus);
      surplus.parallelStream().forEach(stack::stop);
      running.removeAll(surplus);
    }
    var missing = EnumSet.noneOf(Service.class);
    missing.addAll(wanted);
    missing.removeAll(running);
    stack.startAgain(List.copyOf(missing));
    running.addAll(missing);
    started.accept(this);
    aim();
    return stack;
  }

  /** A stack of which all services run, and have from the start. */
  public Stack all() {
    return only("all", EnumSet.copyOf(Service.CORE));
  }

  private void ofLot(String wanted) {
    if (!wanted.equals(lot)) {
      start();
      lot = wanted;
    }
  }

  private void start() {
    close();
    progress.say("starting a stack of its own");
    stack =
        Stack.start(
            home,
            new StackOptions(data.resolve("stack"), true, ports, null).withServicesWaiting(),
            progress);
    server = new Server(stack.postgres());
  }

  public Stack stack() {
    return stack;
  }

  public Server server() {
    return server;
  }

  /** One more process of each service, ready. */
  public void grow() {
    stack.faults().addOfEach(Map.of());
    aim();
  }

  /** Stops the last process of each service that {@link #grow} has brought. */
  public void shrink() {
    var all = stack.faults().replicas();
    int last = all.stream().mapToInt(Replica::number).max().orElseThrow();
    stack.faults().stop(all.stream().filter(each -> each.number() == last).toList());
    aim();
  }

  /** From now on requests go to all processes that run. */
  private void aim() {
    doors =
        stack.faults().replicas().stream()
            .collect(
                Collectors.groupingBy(
                    Replica::service,
                    Collectors.mapping(
                        each -> URI.create(stack.faults().url(each)).getPort(),
                        Collectors.toList())));
  }

  /** The ports of a service's processes in turn, as a load balancer takes them. */
  public IntSupplier door(Service service) {
    var turn = new AtomicInteger();
    return () -> {
      var ports = doors.get(service);
      return ports.get(Math.floorMod(turn.getAndIncrement(), ports.size()));
    };
  }

  /** The processes of these services that run. */
  public List<Long> jvms(Set<Service> services) {
    return stack.faults().replicas().stream()
        .filter(each -> services.contains(each.service()))
        .map(each -> pid(each.name()))
        .toList();
  }

  /**
   * Something that lives no longer than the stack, such as a peer that uses its PostgreSQL: the one
   * of that name, or a new one.
   */
  @SuppressWarnings("unchecked")
  public <T extends AutoCloseable> T guest(String name, Supplier<T> start) {
    // A name stands for one type throughout; computeIfAbsent would hold the map while it starts.
    var known = (T) guests.get(name);
    if (known != null) {
      return known;
    }
    var started = start.get();
    guests.put(name, started);
    return started;
  }

  public List<Long> kafka() {
    return List.of(pid("kafka"));
  }

  public long pid(String process) {
    return stack.state().processes().get(process).pid();
  }

  public Path log(String process) {
    return data.resolve("stack").resolve("logs").resolve(process + ".log");
  }

  public Home home() {
    return home;
  }

  @Override
  public synchronized void close() {
    if (stack == null) {
      return;
    }
    for (var guest : List.copyOf(guests.values()).reversed()) {
      try {
        guest.close();
      } catch (Exception e) {
        progress.say("while stopping: " + e);
      }
    }
    guests.clear();
    server.close();
    stack.close();
    lot = null;
    stack = null;
    running.clear();
  }
}
