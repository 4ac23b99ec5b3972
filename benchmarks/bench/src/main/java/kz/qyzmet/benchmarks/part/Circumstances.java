package kz.qyzmet.benchmarks.part;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import kz.qyzmet.benchmarks.bed.Bed;
import kz.qyzmet.benchmarks.contest.EngineContender;
import kz.qyzmet.benchmarks.measure.Processes;
import kz.qyzmet.benchmarks.report.Report;
import kz.qyzmet.stack.CheckFailed;
import kz.qyzmet.stack.run.Service;
import org.apache.kafka.common.utils.AppInfoParser;

/** Under what the figures came about; a database that is not durable is no measurement at all. */
public final class Circumstances {
  private static final String SHOW = "SHOW";
  private static final String SERVICES = "services' JVM, as up starts it";
  private static final String CACHE = "-XX:AOTCache=";
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

  /** Of a stack and those of its services that run. */
  public static void stack(Report report, Bed bed) {
    postgres(report, bed.server()::show);
    processes(
        report,
        bed.stack().state().processes().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().pid())));
    var driver = bed.stack().launch(Service.COLLEGE).java();
    report.fact("use cases' JVM", String.join(" ", driver.subList(1, driver.size())));
    report.fact("engines' JVM", String.join(" ", EngineContender.FLAGS) + ", full compiler");
  }

  /**
   * The settings of a PostgreSQL that something is measured with.
   *
   * @param show asks it for one of them
   * @throws CheckFailed when it is not durable
   */
  static void postgres(Report report, UnaryOperator<String> show) {
    report.fact("postgresql", show.apply("server_version"));
    report.fact(
        SHOW,
        SETTINGS.stream()
            .map(setting -> setting + "=" + show.apply(setting))
            .collect(Collectors.joining(" ")));
    durable(show);
  }

  /**
   * Looks whether a PostgreSQL that something is measured with is durable.
   *
   * @param show asks it for a setting
   * @throws CheckFailed when it is not
   */
  static void durable(UnaryOperator<String> show) {
    if (!show.apply("fsync").equals("on") || !show.apply("synchronous_commit").equals("on")) {
      throw new CheckFailed(
          "Expected a durable PostgreSQL, but fsync or synchronous_commit is off");
    }
  }

  /**
   * The flags that the services and the broker really run with.
   *
   * @param pids by the names that the stack gives its processes
   */
  static void processes(Report report, Map<String, Long> pids) {
    var services =
        Service.CORE.stream()
            .filter(each -> pids.containsKey(each.module()))
            .map(each -> flags(pids.get(each.module())).replace(each.module(), "SERVICE"))
            .distinct()
            .collect(Collectors.joining("; "));
    if (!services.isEmpty()) {
      report.fact(SERVICES, services);
    }
    report.fact("broker's JVM", flags(pids.get("kafka")));
  }

  private static String flags(long pid) {
    var flags = flags(Processes.command(pid));
    boolean named = flags.contains(CACHE);
    // A cache that belongs to another build is silently left out by the JVM.
    return named && !Processes.maps(pid, ".aot") ? flags + " (which does not fit)" : flags;
  }

  /** What stands between the JVM and its program, without the folders of this machine. */
  static String flags(List<String> command) {
    return command.stream()
        .skip(1)
        .takeWhile(word -> !word.equals("-jar") && !word.equals("-cp"))
        .map(word -> word.startsWith(CACHE) ? CACHE + afterLast(word, '/') : word)
        .collect(Collectors.joining(" "));
  }

  private static String afterLast(String text, char mark) {
    return text.substring(text.lastIndexOf(mark) + 1);
  }

  /** Says of a run what none of its parts has started, so that its absence is no riddle. */
  public static void rest(Report report) {
    if (!report.facts().containsKey(SHOW)) {
      report.fact(SHOW, "no PostgreSQL was started");
    }
    if (!report.facts().containsKey(SERVICES)) {
      report.fact(SERVICES, "no service was started");
    }
  }
}
