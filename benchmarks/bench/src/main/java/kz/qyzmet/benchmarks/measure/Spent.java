package kz.qyzmet.benchmarks.measure;

import java.util.List;

/**
 * CPU and write-ahead log between two moments.
 *
 * @param jvm milliseconds of the measured JVMs
 * @param postgres milliseconds of all of PostgreSQL's processes
 * @param kafka milliseconds of the broker
 * @param wal bytes
 * @param fullPages of them, those that a checkpoint brought, in pages
 */
public record Spent(long jvm, long postgres, long kafka, long wal, long fullPages) {
  public static final Spent NOTHING = new Spent(0, 0, 0, 0, 0);

  /** A reading now, of these JVMs. */
  public static Spent now(Server server, List<Long> jvms, List<Long> kafka) {
    return new Spent(
        Processes.cpuMillis(jvms),
        Processes.familyCpuMillis(server.pid()),
        Processes.cpuMillis(kafka),
        server.wal(),
        server.fullPages());
  }

  public Spent since(Spent before) {
    return new Spent(
        jvm - before.jvm,
        postgres - before.postgres,
        kafka - before.kafka,
        wal - before.wal,
        fullPages - before.fullPages);
  }

  public Spent plus(Spent other) {
    return new Spent(
        jvm + other.jvm,
        postgres + other.postgres,
        kafka + other.kafka,
        wal + other.wal,
        fullPages + other.fullPages);
  }
}
