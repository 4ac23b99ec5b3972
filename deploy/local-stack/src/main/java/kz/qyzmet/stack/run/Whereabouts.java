package kz.qyzmet.stack.run;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What is told of a stack: where everything answers, and which processes it consists of. */
final class Whereabouts {
  private final StackOptions options;
  private final Gate gate;
  private final Parts parts;
  private final Fleet fleet;

  Whereabouts(StackOptions options, Gate gate, Parts parts, Fleet fleet) {
    this.options = options;
    this.gate = gate;
    this.parts = parts;
    this.fleet = fleet;
  }

  String url(Service service) {
    return options.ports().url(service);
  }

  Map<Service, String> urls() {
    return options.services().stream()
        .collect(
            Collectors.toMap(
                each -> each, this::url, (one, other) -> one, () -> new EnumMap<>(Service.class)));
  }

  /** Null where the stack has none. */
  String simulator() {
    return options.gateway() ? "http://127.0.0.1:" + options.ports().simulator() : null;
  }

  String authority() {
    return "http://127.0.0.1:" + options.ports().authority();
  }

  String kafka() {
    return "127.0.0.1:" + options.ports().kafka();
  }

  /** The movable clock of the services that run. */
  StackClock clock() {
    var running = new EnumMap<Service, String>(urls());
    running.keySet().removeIf(service -> !fleet.runs(Replica.first(service)));
    return new StackClock(options.data(), running, fleet.furtherUrls(), kafka());
  }

  /** What other commands find the stack by, as it is now. */
  StackState state() {
    return gate.look(this::now);
  }

  /** Leaves it in the data folder. */
  void save() {
    state().save(options.data());
  }

  private StackState now() {
    var processes = new TreeMap<String, StackState.Running>();
    processes.put(StackState.LAUNCHER, StackState.Running.of(ProcessHandle.current()));
    parts.each((name, process) -> processes.put(name, StackState.Running.of(process)));
    fleet.each(
        (replica, child) -> processes.put(child.name(), StackState.Running.of(child.handle())));
    var urls = new TreeMap<String, String>();
    urls().forEach((service, url) -> urls.put(service.code(), url));
    return new StackState(
        urls, "http://127.0.0.1:" + options.ports().issuer(), kafka(), simulator(), processes);
  }
}
