package kz.qyzmet.benchmarks.part;

import java.util.List;
import kz.qyzmet.benchmarks.bed.Bed;
import kz.qyzmet.benchmarks.contest.EngineContender;
import kz.qyzmet.benchmarks.report.Report;
import kz.qyzmet.stack.CheckFailed;
import kz.qyzmet.stack.run.Service;
import org.apache.kafka.common.utils.AppInfoParser;

/** Under what the figures came about; a database that is not durable is no measurement at all. */
public final class Circumstances {
  private static final List<String> SETTINGS =
      List.of(
          "fsync",
          "synchronous_commit",
          "full_page_writes",
          "wal_sync_method",
          "shared_buffers",
          "max_wal_size",
          "checkpoint_timeout");

  private Circumstances() {}

  public static void machine(Report report) {
    report.fact(
        "machine",
        "%d cores, %s %s, %s"
            .formatted(
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                System.getProperty("os.arch")));
    report.fact(
        "java", System.getProperty("java.vm.version") + ", " + System.getProperty("java.vm.name"));
    report.fact(
        "kafka", AppInfoParser.getVersion() + ", one broker, acks=all, no fsync of each record");
  }

  public static void stack(Report report, Bed bed) {
    var server = bed.server();
    report.fact("postgresql", server.show("server_version"));
    var settings = new java.util.ArrayList<String>();
    for (var setting : SETTINGS) {
      settings.add(setting + "=" + server.show(setting));
    }
    report.fact("SHOW", String.join(" ", settings));
    var flags = bed.stack().launch(Service.COLLEGE).java();
    report.fact("services' JVM, as up starts it", String.join(" ", flags.subList(1, flags.size())));
    report.fact("engines' JVM", String.join(" ", EngineContender.FLAGS) + ", full compiler");
    if (!server.show("fsync").equals("on") || !server.show("synchronous_commit").equals("on")) {
      throw new CheckFailed(
          "Expected a durable PostgreSQL, but fsync or synchronous_commit is off");
    }
  }
}
