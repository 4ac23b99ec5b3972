package kz.qyzmet.benchmarks.bed;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kz.qyzmet.benchmarks.measure.Server;
import kz.qyzmet.benchmarks.report.Report;
import kz.qyzmet.stack.Home;
import kz.qyzmet.stack.run.Progress;
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
  private final Report report;
  private final Set<Service> running = EnumSet.noneOf(Service.class);
  private Stack stack;
  private Server server;
  private boolean whole;

  public Bed(Home home, Path data, StackPorts ports, Progress progress, Report report) {
    this.report = report;
    this.home = home;
    this.data = data;
    this.ports = ports;
    this.progress = progress;
  }

  /** A stack of which only these services run. */
  public Stack only(Set<Service> wanted) {
    if (stack == null || whole) {
      start();
      whole = false;
    }
    var surplus = EnumSet.noneOf(Service.class);
    surplus.addAll(running);
    surplus.removeAll(wanted);
    if (!surplus.isEmpty()) {
      progress.say("stopping " + surplus);
      surplus.parallelStream().forEach(stack::stop);
      running.removeAll(surplus);
    }
    for (var service : wanted) {
      if (running.add(service)) {
        stack.startAgain(service);
      }
    }
    return stack;
  }

  /** A stack of which all services run, and have from the start. */
  public Stack all() {
    if (stack == null || !whole) {
      start();
      whole = true;
    }
    return stack;
  }

  private void start() {
    close();
    progress.say("starting a stack of its own");
    stack = Stack.start(home, new StackOptions(data.resolve("stack"), true, ports, null), progress);
    running.addAll(EnumSet.allOf(Service.class));
    server = new Server(stack.postgres());
    Circumstances.stack(report, this);
  }

  public Stack stack() {
    return stack;
  }

  public Server server() {
    return server;
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
  public void close() {
    if (stack == null) {
      return;
    }
    server.close();
    stack.close();
    stack = null;
    running.clear();
  }
}
