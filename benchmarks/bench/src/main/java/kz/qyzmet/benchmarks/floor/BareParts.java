package kz.qyzmet.benchmarks.floor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import kz.qyzmet.benchmarks.bed.Wait;
import kz.qyzmet.benchmarks.measure.Processes;
import kz.qyzmet.embedded.EmbeddedPostgres;
import kz.qyzmet.embedded.KafkaMain;
import kz.qyzmet.embedded.Ports;
import kz.qyzmet.embedded.ServiceDatabases;
import kz.qyzmet.stack.CheckFailed;
import kz.qyzmet.stack.run.Child;

/** PostgreSQL and Kafka on empty data, started as the stack starts them, and nothing else. */
public final class BareParts {
  private static final List<String> FLAGS =
      List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-Xmx256m");

  private BareParts() {}

  /**
   * What they took.
   *
   * @param seconds until both were ready
   * @param bytes proportional memory of the broker and of PostgreSQL's processes
   */
  public record Took(double seconds, long bytes) {}

  /** Starts both at once, reads, and stops them. */
  public static Took start(Path folder) {
    long begun = System.nanoTime();
    var database =
        CompletableFuture.supplyAsync(
            () -> EmbeddedPostgres.start(folder.resolve("postgres"), 0, ServiceDatabases.ALL));
    // Kafka ends with this process; PostgreSQL would outlive a signal.
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> database.thenAccept(EmbeddedPostgres::close).exceptionally(_ -> null).join(),
                "postgres-stop"));
    var log = folder.resolve("logs").resolve("kafka.log");
    var kafka = Child.start("kafka", command(folder), Map.of(), log);
    try {
      Wait.until("Kafka to be ready", () -> isReady(log));
      try (var postgres = database.join()) {
        double seconds = (System.nanoTime() - begun) / 1e9;
        long bytes =
            Processes.pssBytes(List.of(kafka.handle().pid()))
                + Processes.familyPssBytes(postgres.process().pid());
        return new Took(seconds, bytes);
      }
    } finally {
      kafka.stop(Duration.ofSeconds(20));
    }
  }

  private static List<String> command(Path folder) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(FLAGS);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(KafkaMain.class.getName());
    command.add(folder.resolve("kafka").toString());
    command.addAll(List.of(Ports.free() + "", Ports.free() + ""));
    return command;
  }

  private static boolean isReady(Path log) {
    try {
      return Files.exists(log)
          && Files.readString(log).lines().anyMatch(l -> l.startsWith("READY"));
    } catch (java.io.IOException e) {
      throw new CheckFailed("Expected to read " + log + ", but: " + e.getMessage(), e);
    }
  }
}
