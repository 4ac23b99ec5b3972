package kz.qyzmet.benchmarks;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import kz.qyzmet.benchmarks.bed.Bed;
import kz.qyzmet.benchmarks.bed.Tempo;
import kz.qyzmet.benchmarks.part.Attempt;
import kz.qyzmet.benchmarks.part.Circumstances;
import kz.qyzmet.benchmarks.part.Contests;
import kz.qyzmet.benchmarks.part.Part;
import kz.qyzmet.benchmarks.part.Parts;
import kz.qyzmet.benchmarks.part.Run;
import kz.qyzmet.benchmarks.report.Outputs;
import kz.qyzmet.benchmarks.report.Report;
import kz.qyzmet.benchmarks.report.TextReport;
import kz.qyzmet.embedded.Folder;
import kz.qyzmet.stack.BadInput;
import kz.qyzmet.stack.Home;
import kz.qyzmet.stack.run.Progress;
import kz.qyzmet.stack.run.StackPorts;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command: runs the parts, prints one table; exit 0 measured, 1 a part or check failed. */
@Command(
    name = "bench",
    description = "Measures our parts against their references, in one run.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Exit codes: 0 all was measured, 1 a part could not run or a check failed, 2 bad input.",
      "A goal that is missed is a figure, not a failure."
    })
public final class Bench implements Callable<Integer> {
  @Parameters(paramLabel = "PART", description = "Which parts; the usual ones if none is named")
  private List<String> parts = List.of();

  @Option(names = "--quick", description = "Shows that all works; NOT a measurement")
  private boolean quick;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "The report as JSON; default: .data/bench/report.json")
  private Path json;

  @Option(
      names = "--picture",
      paramLabel = "FILE",
      description = "The judged figures as SVG; default: .data/bench/figures.svg")
  private Path picture;

  @Option(
      names = "--ports-from",
      paramLabel = "PORT",
      description = "Twenty ports from here, most parts take ten; default: what is free")
  private Integer portsFrom;

  private final PrintWriter out;
  private final Progress progress;

  private Bench(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.progress = new Progress(err);
  }

  public static void main(String[] arguments) {
    // Clients and PostgreSQL's wrapper log each start; only what is wrong concerns a person here.
    System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "error");
    System.setProperty("org.slf4j.simpleLogger.log.io.zonky", "off");
    var err = writer(System.err);
    try {
      System.exit(run(arguments, writer(System.out), err));
    } catch (OutOfMemoryError e) {
      // Threads of the load would go on for ever.
      err.println("qyzmet: " + e);
      System.exit(1);
    }
  }

  /** Runs and returns the exit code; never exits. */
  static int run(String[] arguments, PrintWriter out, PrintWriter err) {
    Locale.setDefault(Locale.ROOT);
    return new CommandLine(new Bench(out, err))
        .setOut(out)
        .setErr(err)
        .setParameterExceptionHandler((e, given) -> refuse(err, e.getMessage()))
        .setExecutionExceptionHandler(
            (e, failed, parsed) -> {
              if (e instanceof BadInput) {
                return refuse(err, e.getMessage());
              }
              throw e;
            })
        .execute(arguments);
  }

  private static int refuse(PrintWriter err, String message) {
    err.println("qyzmet: " + message);
    return 2;
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  @Override
  public Integer call() throws IOException {
    long begun = System.nanoTime();
    var chosen = Parts.named(parts);
    var home = Home.find();
    var folder = home.data("bench");
    var outputs = Outputs.of(json, picture, folder);
    var tempo = quick ? Tempo.quickly() : Tempo.measured();
    var ports = portsFrom == null ? StackPorts.free() : StackPorts.from(portsFrom);
    var report = new Report(quick);
    Circumstances.machine(report);
    progress.say("parts: " + chosen.stream().map(Part::name).collect(Collectors.joining(", ")));
    var bed =
        new Bed(home, folder, ports, progress, started -> Circumstances.stack(report, started));
    Runtime.getRuntime().addShutdownHook(new Thread(bed::close, "bench-stop"));
    var contests = new Contests(bed, tempo, progress, report);
    var run = new Run(home, portsFrom, tempo, progress, bed, report, contests);
    chosen.forEach(part -> Attempt.at(part, run));
    Circumstances.rest(report);
    report.tookInAll(Duration.ofNanos(System.nanoTime() - begun));
    // Before anything is stopped: what was measured is not lost to a failing stop.
    TextReport.lines(report).forEach(out::println);
    outputs.write(report).forEach(out::println);
    bed.close();
    if (report.sound()) {
      // Gigabytes, and of no use any more; after a failure the logs are.
      Folder.remove(folder.resolve("stack"));
      Folder.remove(folder.resolve("full"));
    }
    return code(report);
  }

  /** What the shell hears: 1 where a part could not run or a check failed. */
  static int code(Report report) {
    return report.sound() ? 0 : 1;
  }
}
