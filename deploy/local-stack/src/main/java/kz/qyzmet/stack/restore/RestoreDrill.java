package kz.qyzmet.stack.restore;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import kz.qyzmet.embedded.EmbeddedPostgres;
import kz.qyzmet.embedded.PartFailed;
import kz.qyzmet.embedded.ServiceDatabases;
import kz.qyzmet.stack.CheckFailed;
import kz.qyzmet.stack.Home;
import kz.qyzmet.stack.Main;
import kz.qyzmet.stack.demo.Demo;
import kz.qyzmet.stack.run.DataFolder;
import kz.qyzmet.stack.run.Progress;
import kz.qyzmet.stack.run.Stack;
import kz.qyzmet.stack.run.StackOptions;
import kz.qyzmet.stack.run.StackPorts;
import kz.qyzmet.stack.run.StackState;
import kz.qyzmet.stack.run.StopOnSignal;

/**
 * Drill 18: work goes on, a base backup is taken meanwhile, the database is restored to a random
 * instant while the topics and the consumers' offsets are ahead of it, the topics are cut at that
 * instant, and everything is held against the ledger of what was answered.
 */
public final class RestoreDrill {
  private static final int APPLICATIONS = 24;

  private final Home home;
  private final Path folder;
  private final Random random;
  private final Progress progress;
  private final StackPorts ports;
  private final List<Acknowledged> ledger = new ArrayList<>();

  /** A command that was answered: when it was sent and when the answer was there. */
  record Acknowledged(String what, int person, String id, Instant sent, Instant answered) {}

  /**
   * Prepares a drill.
   *
   * @param folder an empty folder for the stack, the backup and the archive
   * @param seed decides the instant
   */
  public RestoreDrill(Home home, Path folder, long seed, Progress progress) {
    this(home, folder, StackPorts.free(), seed, progress);
  }

  /** The same, on these ports. */
  public RestoreDrill(Home home, Path folder, StackPorts ports, long seed, Progress progress) {
    this.home = home;
    this.ports = ports;
    this.folder = folder.toAbsolutePath().normalize();
    this.random = new Random(seed);
    this.progress = progress;
  }

  /**
   * What a drill found.
   *
   * @param kept commands answered before the instant, all found again
   * @param gone commands sent after it, none found
   */
  public record Found(Instant restoredTo, int kept, int gone, int recordsKept, int recordsCut) {}

  /**
   * Runs it all.
   *
   * @throws CheckFailed when something acknowledged before the instant is lost, or anything else
   *     does not hold
   */
  public Found run() throws Exception {
    ports.requireFree(true);
    var data = folder.resolve(DataFolder.STACK);
    var backup =
        new Backup(
            data.resolve("postgres").resolve("data"),
            data.resolve(StackState.SCANS),
            folder.resolve("backup"));
    var starting =
        CompletableFuture.supplyAsync(
            () ->
                EmbeddedPostgres.start(
                    data.resolve("postgres"), ports.postgres(), ServiceDatabases.ALL));
    // It would outlive a signal, also one that comes while it starts.
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                // One that did not start has said so already.
                () -> starting.thenAccept(EmbeddedPostgres::close).exceptionally(_ -> null).join(),
                "postgres-stop"));
    try (var postgres = started(starting);
        var superuser = postgres.connectAsSuperuser()) {
      backup.archiveFrom(superuser);
    }
    var options = new StackOptions(data, false, ports, Demo.MORNING).withGateway();
    var before = new Stack(home, options, progress);
    var cut =
        StopOnSignal.during(
            before,
            Main.CHECK_FAILED,
            () -> {
              before.start();
              return cut(before, work(before, backup));
            });
    progress.say("restoring to " + cut.instant());
    backup.restore(cut.instant());
    var from = new StackOptions(data, false, ports, null).withGateway();
    var after = new Stack(home, from, progress);
    return StopOnSignal.during(
        after,
        Main.CHECK_FAILED,
        () -> {
          after.start();
          return check(after, cut);
        });
  }

  private static EmbeddedPostgres started(CompletableFuture<EmbeddedPostgres> starting) {
    try {
      return starting.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof PartFailed failed ? failed : e;
    }
  }

  private static TopicCut.Cut cut(Stack stack, Instant target) {
    for (var service : stack.services()) {
      stack.stop(service);
    }
    return new TopicCut(stack.kafka()).at(target);
  }

  private Found check(Stack stack, TopicCut.Cut cut) throws SQLException {
    stack.clock().settle();
    var checks = new RestoreChecks(stack, ledger, cut.instant());
    checks.run();
    return new Found(cut.instant(), checks.kept(), checks.gone(), cut.kept(), cut.dropped());
  }

  /** Files and registers, with the base backup in the middle of it; gives the instant. */
  private Instant work(Stack stack, Backup backup) throws SQLException {
    var office = new Office(stack);
    try (var superuser = stack.postgres().connectAsSuperuser()) {
      for (int nth = 0; nth < APPLICATIONS / 3; nth++) {
        step(office, nth);
      }
      backup.take(superuser);
      progress.say("the base backup is taken");
      var from = Instant.now();
      for (int nth = APPLICATIONS / 3; nth < APPLICATIONS; nth++) {
        step(office, nth);
      }
      var to = Instant.now();
      step(office, APPLICATIONS);
      stack.clock().settle();
      backup.flush(superuser);
      return between(from, to);
    }
  }

  /** To the millisecond, as the broker's stamps are. */
  private Instant between(Instant from, Instant to) {
    return from.plusNanos((long) (random.nextDouble() * Duration.between(from, to).toNanos()))
        .truncatedTo(ChronoUnit.MILLIS);
  }

  private void step(Office office, int nth) {
    var sent = Instant.now();
    var id = office.file(nth);
    ledger.add(new Acknowledged("file", nth, id, sent, Instant.now()));
    if (nth % 2 == 1) {
      Waiting.until("the case of " + id, () -> office.hasCase(id));
      var before = Instant.now();
      office.complete("clerk", id, Map.of("step", "register"));
      ledger.add(new Acknowledged("register", nth, id, before, Instant.now()));
    }
  }
}
