package kz.qyzmet.benchmarks.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import kz.qyzmet.benchmarks.floor.BareParts;
import kz.qyzmet.benchmarks.measure.Processes;
import kz.qyzmet.benchmarks.report.Goal;
import kz.qyzmet.benchmarks.report.Row;
import kz.qyzmet.benchmarks.report.Row.Reference;
import kz.qyzmet.embedded.EmbeddedPostgres;
import kz.qyzmet.embedded.Folder;
import kz.qyzmet.stack.CheckFailed;
import kz.qyzmet.stack.run.StackPorts;

/**
 * {@code ./qyzmet up} on empty data: after a build and {@code ./qyzmet train}, which the benchmark
 * sees to itself, and after a build alone, which leaves no AOT caches: everything that it starts
 * where nobody says otherwise, and, trained, the four services alone, as all other figures take
 * them.
 */
final class ColdStart implements Part {
  private static final String REFERENCE = "PostgreSQL + Kafka alone";
  private static final String TRAINED = ", caches trained";
  private static final String UNTRAINED = ", a build alone";
  private static final Path CACHES = Path.of("deploy", "local-stack", "target", "aot");

  @Override
  public String name() {
    return "start";
  }

  @Override
  public String about() {
    return "./qyzmet up on empty data until READY, with trained caches and without, and all memory";
  }

  @Override
  public void run(Run run) throws Exception {
    run.bed().close();
    var folder = run.home().data("bench-start");
    // The launcher builds what is stale: that is no part of a start.
    Up.call(run, "calendar", "days", "2026-01-05", "2026-01-05");
    Folder.remove(folder);
    var trained = up(run, folder);
    Folder.remove(folder);
    var bare = BareParts.start(folder);
    run.progress()
        .say(
            String.format(
                Locale.ROOT,
                "ready after %.1f s with %d MB; PostgreSQL and Kafka alone %.1f s, %d MB",
                trained.seconds(),
                trained.bytes() / 1_000_000,
                bare.seconds(),
                bare.bytes() / 1_000_000));
    Folder.remove(folder);
    double untrained = untrained(run, folder);
    var whole = whole(run, folder, TRAINED);
    var start = new Goal.AtMost(8, 5);
    var memory = new Goal.AtMost(1.0, 0.7);
    row(run, "up until READY" + UNTRAINED, "s", untrained, bare.seconds(), start);
    row(run, "four services until READY" + TRAINED, "s", trained.seconds(), bare.seconds(), start);
    row(
        run,
        "four services, PSS of all" + TRAINED,
        "GB",
        trained.bytes() / 1e9,
        bare.bytes() / 1e9,
        memory);
    row(run, "up until READY" + TRAINED, "s", whole.seconds(), bare.seconds(), start);
    row(run, "up, PSS of all" + TRAINED, "GB", whole.bytes() / 1e9, bare.bytes() / 1e9, memory);
  }

  /** With the gateway's service and its simulator, as {@code ./qyzmet up} is typed. */
  private static BareParts.Took whole(Run run, Path folder, String caches) throws IOException {
    Folder.remove(folder);
    try (var up = Up.whole(run, folder, Map.of())) {
      var took = new BareParts.Took(up.seconds(), bytes(up.pids()));
      run.report().fact("PSS of each process of up" + caches, byProcess(up.pids()));
      run.progress()
          .say(
              String.format(
                  Locale.ROOT,
                  "with the gateway%s, ready after %.1f s with %d MB",
                  caches,
                  took.seconds(),
                  took.bytes() / 1_000_000));
      return took;
    } finally {
      Folder.remove(folder);
    }
  }

  private void row(Run run, String what, String unit, double ours, double bare, Goal goal) {
    run.report().add(Row.against(name(), what, unit, ours, new Reference(REFERENCE, bare), goal));
  }

  /** The caches lie elsewhere meanwhile; where that is cut off, the next run trains anew. */
  private static double untrained(Run run, Path folder) throws IOException {
    var caches = run.home().path().resolve(CACHES);
    var away = caches.resolveSibling("aot-away");
    Folder.remove(away);
    Files.move(caches, away);
    try {
      return whole(run, folder, UNTRAINED).seconds();
    } finally {
      Files.move(away, caches);
      Folder.remove(folder);
    }
  }

  private static BareParts.Took up(Run run, Path folder) throws IOException, SQLException {
    try (var up = Up.core(run, folder, Map.of())) {
      var took = new BareParts.Took(up.seconds(), bytes(up.pids()));
      circumstances(run, folder, up.ports(), up.pids());
      return took;
    }
  }

  private static long bytes(Map<String, Long> pids) {
    return pids.entrySet().stream().mapToLong(ColdStart::bytes).sum();
  }

  private static long bytes(Map.Entry<String, Long> process) {
    return process.getKey().equals("postgres")
        ? Processes.familyPssBytes(process.getValue())
        : Processes.pssBytes(List.of(process.getValue()));
  }

  /** Those with the most first. */
  private static String byProcess(Map<String, Long> pids) {
    return pids.entrySet().stream()
        .map(each -> Map.entry(each.getKey(), bytes(each)))
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .map(each -> each.getKey() + " " + each.getValue() / 1_000_000 + " MB")
        .collect(Collectors.joining(", "));
  }

  /** Of what has just been measured; asked for when all figures are taken. */
  private static void circumstances(Run run, Path folder, StackPorts ports, Map<String, Long> pids)
      throws SQLException {
    Circumstances.processes(run.report(), pids);
    var superuser = EmbeddedPostgres.superuser(folder.resolve("postgres"), ports.postgres());
    try (var connection = superuser.connect();
        var sql = connection.createStatement()) {
      Circumstances.postgres(run.report(), setting -> shown(sql, setting));
    }
  }

  private static String shown(Statement sql, String setting) {
    try (var row = sql.executeQuery("SHOW " + setting)) {
      row.next();
      return row.getString(1);
    } catch (SQLException e) {
      throw new CheckFailed("Expected PostgreSQL to show " + setting + ", but: " + e, e);
    }
  }
}
