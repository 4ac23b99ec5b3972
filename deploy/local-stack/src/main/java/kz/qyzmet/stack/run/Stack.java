package kz.qyzmet.stack.run;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import kz.qyzmet.embedded.EmbeddedPostgres;
import kz.qyzmet.embedded.Folder;
import kz.qyzmet.embedded.LocalIssuer;
import kz.qyzmet.stack.BadInput;
import kz.qyzmet.stack.CheckFailed;
import kz.qyzmet.stack.Home;

/**
 * The whole stack on one machine: what starts and stops in which order. Start it with {@link
 * #start}, close it when done; in between, its services can be stopped, killed and started again
 * one by one.
 */
public final class Stack implements AutoCloseable {
  private final StackOptions options;
  private final Commands commands;
  private final Progress progress;
  private final Gate gate = new Gate();
  private final Watch watch;
  private final Fleet fleet;
  private final Parts parts;
  private final Whereabouts whereabouts;
  private Folder folder;

  /** Nothing runs yet; a shutdown hook may close it from now on. */
  public Stack(Home home, StackOptions options, Progress progress) {
    this.options = options;
    this.commands = new Commands(home, options);
    this.progress = progress;
    this.watch = new Watch(progress);
    this.fleet = new Fleet(options.ports(), commands, progress, watch);
    this.parts = new Parts(options, commands, progress, watch, gate, this::save);
    this.whereabouts = new Whereabouts(options, gate, parts, fleet);
  }

  /**
   * Starts everything and returns when every service is ready. Closes what it started if not, and
   * when the process is told to stop, be it in the middle of the start.
   */
  public static Stack start(Home home, StackOptions options, Progress progress) {
    var stack = new Stack(home, options, progress);
    // Refused where the process is being stopped already: then nothing starts any more.
    Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stack-stop"));
    stack.start();
    return stack;
  }

  /**
   * As the static one, but that a signal is left to the caller.
   *
   * @throws BadInput when the folder is held or somebody else's, or a port is taken
   * @throws CheckFailed when a part does not get ready
   */
  public void start() {
    try {
      gate.alone(this::prepare);
      var database = CompletableFuture.runAsync(parts::startPostgres);
      var keys = CompletableFuture.runAsync(commands::makeKeys);
      var authority = CompletableFuture.runAsync(parts::startAuthority);
      parts.startKafka();
      parts.awaitKafka();
      join(database);
      progress.say("PostgreSQL is ready");
      join(keys);
      join(authority);
      parts.startIssuer();
      if (options.gateway()) {
        parts.startSimulator();
      }
      startAgain(options.waiting() ? List.of() : services());
      if (options.gateway()) {
        parts.awaitSimulator();
      }
      if (options.at() != null) {
        // Starting took its time; whoever named a moment finds the clock there.
        clock().move(Duration.between(Instant.now(), options.at()));
      }
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  private void prepare() {
    commands.requireBuilt();
    folder = DataFolder.take(options, progress);
    if (options.at() != null) {
      StackState.saveClock(options.data(), Duration.between(Instant.now(), options.at()));
    }
  }

  /** Starts a process of a service; settings of this one alone come on top of all others. */
  void spawn(Replica replica, Map<String, String> own) {
    gate.through(
        () -> {
          var settings = new HashMap<>(settings(replica.service()));
          settings.putAll(own);
          fleet.spawn(replica, settings);
          save();
        });
  }

  void awaitReady(Replica replica) {
    fleet.awaitReady(replica, gate::isClosed);
  }

  private Map<String, String> settings(Service service) {
    return commands.settings(service, parts.postgres(), parts.issuer());
  }

  private static void join(CompletableFuture<?> started) {
    try {
      started.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /** Completes with the name of a part that ended without being told to. */
  public CompletableFuture<String> broken() {
    return watch.broken();
  }

  /** Stops a service as an operator would; what it was doing is finished. */
  public void stop(Service service) {
    fleet.stop(Replica.first(service));
  }

  /** Ends a service as a power cut would. */
  public void kill(Service service) {
    fleet.kill(Replica.first(service));
  }

  /** Starts a stopped service and returns when it is ready. */
  public void startAgain(Service service) {
    startAgain(List.of(service));
  }

  /** Starts services side by side, and returns when all are ready. */
  public void startAgain(List<Service> services) {
    for (var service : services) {
      spawn(Replica.first(service), Map.of());
    }
    for (var service : services) {
      awaitReady(Replica.first(service));
    }
  }

  public void restart(Service service) {
    stop(service);
    startAgain(service);
  }

  /** Breaking single parts, and adding replicas. */
  public Faults faults() {
    return new Faults(this, fleet, parts, progress);
  }

  /** The services that it consists of. */
  public List<Service> services() {
    return options.services();
  }

  public String url(Service service) {
    return whereabouts.url(service);
  }

  public Map<Service, String> urls() {
    return whereabouts.urls();
  }

  /** The simulator, where the stack has one. */
  public String simulator() {
    return whereabouts.simulator();
  }

  public String authority() {
    return whereabouts.authority();
  }

  public LocalIssuer issuer() {
    return parts.issuer();
  }

  public String kafka() {
    return whereabouts.kafka();
  }

  /** A service's own database, for checks that look behind the interface. */
  public EmbeddedPostgres.Database database(Service service) {
    return postgres().database(service.code());
  }

  /** The server itself, for measurements that services never make. */
  public EmbeddedPostgres postgres() {
    return parts.postgres();
  }

  /** How a service is started here, for who starts it in another shape. */
  public Launch launch(Service service) {
    return new Launch(commands.serviceJava(), settings(service), commands.home());
  }

  public Path data() {
    return options.data();
  }

  public Path log(Service service) {
    return commands.log(service.module());
  }

  /** The movable clock of the services that run. */
  public StackClock clock() {
    return whereabouts.clock();
  }

  /** A connection to a service's database that may do everything; for checks and drills. */
  public Connection superuser(Service service) throws SQLException {
    return postgres().connectAsSuperuser(service.code());
  }

  /** What other commands find this stack by. */
  public StackState state() {
    return whereabouts.state();
  }

  private void save() {
    whereabouts.save();
  }

  /** Stops everything that this one started, and nothing else; a second call does nothing. */
  @Override
  public void close() {
    if (!gate.close(this::expectTheEnd)) {
      return;
    }
    progress.sayIf(!fleet.isEmpty(), "stopping");
    fleet.stopAll();
    parts.stop();
    if (folder != null) {
      folder.close();
      progress.say("all stopped");
    }
  }

  /** That all of them end from now on is no news. */
  private void expectTheEnd() {
    fleet.each((replica, child) -> watch.expect(child.handle()));
    parts.each((name, process) -> watch.expect(process));
  }
}
