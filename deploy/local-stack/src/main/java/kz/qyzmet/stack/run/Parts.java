package kz.qyzmet.stack.run;

import java.util.Map;
import java.util.function.BiConsumer;
import kz.qyzmet.authority.Authority;
import kz.qyzmet.embedded.EmbeddedPostgres;
import kz.qyzmet.embedded.LocalIssuer;
import kz.qyzmet.embedded.ServiceDatabases;

/**
 * What the services stand on: PostgreSQL, Kafka, the issuer, the test authority and, where it is
 * wanted, the gateway's simulator; each watched while it should run.
 */
final class Parts {
  private final StackOptions options;
  private final Commands commands;
  private final Progress progress;
  private final Watch watch;
  private final Gate gate;
  private final Runnable started;
  private EmbeddedPostgres postgres;
  private LocalIssuer issuer;
  private Authority authority;
  private Child kafka;
  private Child simulator;

  /**
   * Nothing runs yet.
   *
   * @param gate what guards all that is started here
   * @param started told when another process runs
   */
  Parts(
      StackOptions options,
      Commands commands,
      Progress progress,
      Watch watch,
      Gate gate,
      Runnable started) {
    this.options = options;
    this.commands = commands;
    this.progress = progress;
    this.watch = watch;
    this.gate = gate;
    this.started = started;
  }

  void startPostgres() {
    gate.through(
        () -> {
          int port = options.ports().postgres();
          progress.say("starting PostgreSQL on port " + port);
          var data = options.data().resolve(StackState.POSTGRES);
          postgres = EmbeddedPostgres.start(data, port, ServiceDatabases.ALL);
          postgresRuns();
        });
  }

  /** Ends it, all its processes at once, as a power cut would. */
  void killPostgres() {
    gate.alone(
        () -> {
          watch.expect(postgres.process());
          postgres.kill();
        });
  }

  void startPostgresAgain() {
    gate.through(
        () -> {
          postgres.startAgain();
          postgresRuns();
        });
  }

  private void postgresRuns() {
    watch.over(StackState.POSTGRES, postgres.process(), postgres.log());
    started.run();
  }

  void startKafka() {
    gate.through(
        () -> {
          progress.say("starting Kafka on port " + options.ports().kafka());
          kafka = Child.start("kafka", commands.kafka(), Map.of(), commands.log("kafka"));
          watch.over(kafka.name(), kafka.handle(), kafka.log());
          started.run();
        });
  }

  void awaitKafka() {
    var starting = gate.look(() -> kafka);
    new Readiness(starting, progress, watch, gate::isClosed).untilPrinted("READY");
  }

  /** Ends it at once, as a power cut would. */
  void killKafka() {
    gate.alone(
        () -> {
          watch.expect(kafka.handle());
          kafka.kill();
        });
  }

  ProcessHandle kafkaProcess() {
    return gate.look(() -> kafka.handle());
  }

  void startSimulator() {
    gate.through(
        () -> {
          progress.say("starting the gateway's simulator on port " + options.ports().simulator());
          simulator =
              Child.start(
                  StackState.SIMULATOR,
                  commands.simulator(),
                  Map.of(),
                  commands.log(StackState.SIMULATOR));
          watch.over(simulator.name(), simulator.handle(), simulator.log());
          started.run();
        });
  }

  void awaitSimulator() {
    var starting = gate.look(() -> simulator);
    new Readiness(starting, progress, watch, gate::isClosed).untilPrinted("READY");
  }

  ProcessHandle simulatorProcess() {
    return gate.look(() -> simulator.handle());
  }

  void startIssuer() {
    gate.through(
        () -> {
          issuer = LocalIssuer.start(commands.issuerFolder(), options.ports().issuer());
          progress.say("the issuer answers on " + issuer.url());
        });
  }

  /** Within this process, as the issuer. */
  void startAuthority() {
    gate.through(
        () -> {
          authority = Signing.start(options.data(), options.ports().authority());
          progress.say("the test authority answers on " + authority.url());
        });
  }

  EmbeddedPostgres postgres() {
    return gate.look(() -> postgres);
  }

  LocalIssuer issuer() {
    return gate.look(() -> issuer);
  }

  /** The processes of those that were started, by name. */
  void each(BiConsumer<String, ProcessHandle> what) {
    gate.alone(
        () -> {
          if (postgres != null) {
            what.accept(StackState.POSTGRES, postgres.process());
          }
          if (kafka != null) {
            what.accept(kafka.name(), kafka.handle());
          }
          if (simulator != null) {
            what.accept(simulator.name(), simulator.handle());
          }
        });
  }

  /** Stops what was started, what others lean on last. */
  void stop() {
    if (simulator != null && !simulator.stop(commands.patience())) {
      progress.say("the gateway's simulator did not stop in time and was killed");
    }
    if (kafka != null && !kafka.stop(commands.patience())) {
      progress.say("Kafka did not stop in time and was killed");
    }
    if (issuer != null) {
      issuer.close();
    }
    if (authority != null) {
      authority.close();
    }
    if (postgres != null) {
      postgres.close();
    }
  }
}
