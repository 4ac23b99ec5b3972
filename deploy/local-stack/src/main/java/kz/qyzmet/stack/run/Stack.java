package kz.qyzmet.stack.run;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import kz.qyzmet.embedded.EmbeddedPostgres;
import kz.qyzmet.embedded.Folder;
import kz.qyzmet.embedded.LocalIssuer;
import kz.qyzmet.embedded.ServiceDatabases;
import kz.qyzmet.stack.BadInput;
import kz.qyzmet.stack.CheckFailed;
import kz.qyzmet.stack.Home;

/**
 * The whole stack on one machine. Start it with {@link #start}, close it when done; in between, its
 * services can be stopped, killed and started again one by one.
 */
public final class Stack implements AutoCloseable {
  static final String LAUNCHER = "launcher";
  static final String POSTGRES = "postgres";

  private final StackOptions options;
  private final Commands commands;
  private final Progress progress;
  private final Fleet fleet;
  private final Watch watch;
  private Folder folder;
  private EmbeddedPostgres postgres;
  private LocalIssuer issuer;
  private Child kafka;
  private boolean closing;

  /** Nothing runs yet; a shutdown hook may close it from now on. */
  public Stack(Home home, StackOptions options, Progress progress) {
    this.options = options;
    this.commands = new Commands(home, options);
    this.progress = progress;
    this.watch = new Watch(progress);
    this.fleet = new Fleet(options.ports(), commands, progress, watch);
  }

  /** Starts everything and returns when every service is ready. Closes what it started if not. */
  public static Stack start(Home home, StackOptions options, Progress progress) {
    var stack = new Stack(home, options, progress);
    stack.start();
    return stack;
  }

  /**
   * As the static one.
   *
   * @throws BadInput when the folder is held or a port is taken
   * @throws CheckFailed when a part does not get ready
   */
  public void start() {
    try {
      prepare();
      var database = CompletableFuture.runAsync(this::startPostgres);
      startKafka();
      new Readiness(kafka, progress, watch, this::isClosing).untilPrinted("READY");
      join(database);
      progress.say("PostgreSQL is ready");
      startIssuer();
      for (var service : Service.values()) {
        spawn(Replica.first(service), Map.of());
      }
      for (var service : Service.values()) {
        awaitReady(Replica.first(service));
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

  private synchronized void prepare() {
    commands.requireBuilt();
    folder = DataFolder.take(options, progress);
    if (options.at() != null) {
      StackState.saveClock(options.data(), Duration.between(Instant.now(), options.at()));
    }
  }

  private synchronized void startPostgres() {
    requireOpen();
    progress.say("starting PostgreSQL on port " + options.ports().postgres());
    postgres =
        EmbeddedPostgres.start(
            options.data().resolve(POSTGRES), options.ports().postgres(), ServiceDatabases.ALL);
    watch.over(POSTGRES, postgres.process(), postgres.log());
    save();
  }

  private synchronized void startKafka() {
    requireOpen();
    progress.say("starting Kafka on port " + options.ports().kafka());
    kafka = Child.start("kafka", commands.kafka(), Map.of(), commands.log("kafka"));
    watch.over(kafka.name(), kafka.handle(), kafka.log());
    save();
  }

  private synchronized void startIssuer() {
    requireOpen();
    issuer = LocalIssuer.start(commands.issuerFolder(), options.ports().issuer());
    progress.say("the issuer answers on " + issuer.url());
  }

  /** Starts a process of a service; settings of this one alone come on top of all others. */
  synchronized void spawn(Replica replica, Map<String, String> own) {
    requireOpen();
    var settings = new HashMap<>(commands.settings(replica.service(), postgres, issuer));
    settings.putAll(own);
    fleet.spawn(replica, settings);
    save();
  }

  void awaitReady(Replica replica) {
    fleet.awaitReady(replica, this::isClosing);
  }

  private synchronized boolean isClosing() {
    return closing;
  }

  private void requireOpen() {
    if (isClosing()) {
      throw new CheckFailed("Expected to start, but was stopped meanwhile");
    }
  }

  private static void join(CompletableFuture<?> started) {
    try {
      started.join();
    } catch (java.util.concurrent.CompletionException e) {
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
    spawn(Replica.first(service), Map.of());
    awaitReady(Replica.first(service));
  }

  public void restart(Service service) {
    stop(service);
    startAgain(service);
  }

  /** Breaking single parts, and adding replicas. */
  public Faults faults() {
    return new Faults(this, fleet, progress);
  }

  public String url(Service service) {
    return options.ports().url(service);
  }

  public Map<Service, String> urls() {
    return Arrays.stream(Service.values())
        .collect(
            Collectors.toMap(
                each -> each, this::url, (one, other) -> one, () -> new EnumMap<>(Service.class)));
  }

  public synchronized LocalIssuer issuer() {
    return issuer;
  }

  public String kafka() {
    return "127.0.0.1:" + options.ports().kafka();
  }

  /** A service's own database, for checks that look behind the interface. */
  public synchronized EmbeddedPostgres.Database database(Service service) {
    return postgres.database(service.code());
  }

  /** The server itself, for measurements that services never make. */
  public synchronized EmbeddedPostgres postgres() {
    return postgres;
  }

  /** How a service is started here, for who starts it in another shape. */
  public synchronized Launch launch(Service service) {
    return new Launch(
        commands.serviceJava(), commands.settings(service, postgres, issuer), commands.home());
  }

  public Path data() {
    return options.data();
  }

  public Path log(Service service) {
    return commands.log(service.module());
  }

  /** The movable clock of the services that run. */
  public StackClock clock() {
    var running = new EnumMap<Service, String>(urls());
    running.keySet().removeIf(service -> !fleet.runs(Replica.first(service)));
    return new StackClock(options.data(), running, fleet.furtherUrls(), kafka());
  }

  /** A connection to a service's database that may do everything; for checks and drills. */
  public Connection superuser(Service service) throws SQLException {
    return postgres().connectAsSuperuser(service.code());
  }

  /** Ends PostgreSQL, all its processes at once, as a power cut would. */
  synchronized void killPostgres() {
    watch.expect(postgres.process());
    postgres.kill();
  }

  synchronized void startPostgresAgain() {
    requireOpen();
    postgres.startAgain();
    watch.over(POSTGRES, postgres.process(), postgres.log());
    save();
  }

  synchronized ProcessHandle kafkaProcess() {
    return kafka.handle();
  }

  synchronized void killKafka() {
    watch.expect(kafka.handle());
    kafka.kill();
  }

  void startKafkaAgain() {
    startKafka();
    new Readiness(kafka, progress, watch, this::isClosing).untilPrinted("READY");
  }

  private void save() {
    state().save(options.data());
  }

  /** What other commands find this stack by. */
  public synchronized StackState state() {
    var processes = new TreeMap<String, StackState.Running>();
    processes.put(LAUNCHER, StackState.Running.of(ProcessHandle.current()));
    if (postgres != null) {
      processes.put(POSTGRES, StackState.Running.of(postgres.process()));
    }
    if (kafka != null) {
      processes.put(kafka.name(), StackState.Running.of(kafka.handle()));
    }
    fleet.each(
        (replica, child) -> processes.put(child.name(), StackState.Running.of(child.handle())));
    var urls = new TreeMap<String, String>();
    urls().forEach((service, url) -> urls.put(service.code(), url));
    return new StackState(urls, "http://127.0.0.1:" + options.ports().issuer(), kafka(), processes);
  }

  /** Stops everything that this one started, and nothing else; a second call does nothing. */
  @Override
  public void close() {
    synchronized (this) {
      if (closing) {
        return;
      }
      closing = true;
      fleet.each((replica, child) -> watch.expect(child.handle()));
      if (kafka != null) {
        watch.expect(kafka.handle());
      }
      if (postgres != null) {
        watch.expect(postgres.process());
      }
    }
    progress.sayIf(!fleet.isEmpty(), "stopping");
    fleet.stopAll();
    if (kafka != null && !kafka.stop(commands.patience())) {
      progress.say("Kafka did not stop in time and was killed");
    }
    if (issuer != null) {
      issuer.close();
    }
    if (postgres != null) {
      postgres.close();
    }
    if (folder != null) {
      folder.close();
      progress.say("all stopped");
    }
  }
}
