package kz.qyzmet.benchmarks.contest;

import java.io.File;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import kz.qyzmet.benchmarks.bed.Bed;
import kz.qyzmet.benchmarks.bed.MeasuredJvm;
import kz.qyzmet.benchmarks.workload.Driven;
import kz.qyzmet.embedded.EmbeddedPostgres.Database;
import kz.qyzmet.embedded.ServiceDatabases;
import kz.qyzmet.stack.CheckFailed;

/** An engine by its embedded API, in a JVM of its own with the full compiler and a gigabyte. */
public final class EngineContender implements PacedContender, AutoCloseable {
  /** More than our own services get: the peers shall not be held back by their JVM. */
  public static final List<String> FLAGS = List.of("-XX:+UseParallelGC", "-Xmx1g");

  private final Bed bed;
  private final Database database;
  private final MeasuredJvm jvm;

  private EngineContender(Bed bed, Database database, MeasuredJvm jvm) {
    this.bed = bed;
    this.database = database;
    this.jvm = jvm;
  }

  /**
   * Makes its database and starts it.
   *
   * @param module its folder under {@code benchmarks}
   */
  public static EngineContender start(Bed bed, String module, String mainClass) {
    var name = "peer_" + module;
    var password = java.util.UUID.randomUUID().toString();
    try (var superuser = bed.server().postgres().connectAsSuperuser()) {
      ServiceDatabases.create(superuser, name, password);
    } catch (SQLException e) {
      throw new CheckFailed("Expected to make the database " + name + ", but: " + e, e);
    }
    var database = new Database("127.0.0.1", bed.server().postgres().port(), name, name, password);
    var target = bed.home().path().resolve("benchmarks").resolve(module).resolve("target");
    var command = new java.util.ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(FLAGS);
    command.add("-Dorg.slf4j.simpleLogger.defaultLogLevel=warn");
    command.add("-cp");
    command.add(target.resolve("classes") + File.pathSeparator + target.resolve("lib") + "/*");
    command.add(mainClass);
    var settings =
        Map.of(
            "BENCH_JDBC_URL", database.jdbcUrl(),
            "BENCH_USERNAME", database.user(),
            "BENCH_PASSWORD", database.password());
    return new EngineContender(
        bed,
        database,
        MeasuredJvm.start(
            module,
            command,
            List.of(Integer.toString(Rounds.WORKERS)),
            settings,
            bed.log("bench-" + module)));
  }

  @Override
  public String about() {
    return jvm.about();
  }

  /**
   * Starts instances, and gives the planner the statistics that a server which has been up for a
   * while has: without them the plan of the task query is a matter of luck.
   */
  @Override
  public void prepare(int cases) {
    jvm.prepare(cases);
    try (var connection = database.connect();
        var sql = connection.createStatement()) {
      sql.execute("ANALYZE");
    } catch (SQLException e) {
      throw new CheckFailed("Expected ANALYZE to work, but: " + e.getMessage(), e);
    }
  }

  @Override
  public Driven drive(int cases, int workers) {
    return jvm.drive(cases, workers);
  }

  @Override
  public Driven pace(int cases, int perSecond) {
    return jvm.pace(cases, Rounds.WORKERS, perSecond);
  }

  @Override
  public void settle() {
    // An engine's transition is all there is: it publishes nothing.
  }

  @Override
  public List<Long> jvms() {
    return List.of(jvm.pid());
  }

  @Override
  public List<Database> databases() {
    return List.of(database);
  }

  @Override
  public Bed bed() {
    return bed;
  }

  @Override
  public void close() throws java.io.IOException {
    jvm.close();
  }
}
