package kz.qyzmet.drills;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ThreadLocalRandom;
import kz.qyzmet.drills.drill.Alone;
import kz.qyzmet.drills.drill.Drill;
import kz.qyzmet.drills.drill.Drill.CouldNotRun;
import kz.qyzmet.drills.drill.Field;
import kz.qyzmet.drills.drill.Ground;
import kz.qyzmet.drills.drill.Named;
import kz.qyzmet.drills.drill.Report;
import kz.qyzmet.drills.drill.Terms;
import kz.qyzmet.drills.load.Answer;
import kz.qyzmet.embedded.PartFailed;
import kz.qyzmet.stack.BadInput;
import kz.qyzmet.stack.CheckFailed;
import kz.qyzmet.stack.Home;
import kz.qyzmet.stack.run.Progress;
import kz.qyzmet.stack.run.StackPorts;
import kz.qyzmet.stack.run.StopOnSignal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./qyzmet drill}: 0 all held, 1 something broke or could not run, 2 bad input. */
@Command(
    name = "qyzmet drill",
    description =
        "Breaks parts of a stack of its own under load, and checks that it kept its word.",
    mixinStandardHelpOptions = true)
public final class Main implements Callable<Integer> {
  private static final int HELD = 0;
  private static final int BROKE = 1;
  private static final int BAD_INPUT = 2;

  @Parameters(paramLabel = "NAME", description = "Drills, see --list; all without a name")
  private List<String> names = new ArrayList<>();

  @Option(names = "--list", description = "Names the drills and ends")
  private boolean list;

  @Option(names = "--long", description = "The long form: more repetitions, and times are judged")
  private boolean isLong;

  @Option(names = "--seed", description = "Replays what a run with that seed did")
  private Long seed;

  @Option(names = "--times", description = "Repetitions, in place of the form's own number")
  private Integer times;

  @Option(
      names = "--data",
      description =
          "The data folder, an empty one, or a stack's, which is emptied; default: .data/drill")
  private Path data;

  @Option(
      names = "--ports-from",
      paramLabel = "PORT",
      description = "Eleven ports from here, as with up; default: whatever is free")
  private Integer portsFrom;

  private final PrintWriter out;
  private final PrintWriter err;
  private final Progress progress;

  Main(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
    this.progress = new Progress(err);
  }

  public static void main(String[] args) {
    // The wrapped PostgreSQL launcher and Kafka's clients log what the drill itself breaks.
    System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "off");
    System.exit(run(args, writer(System.out), writer(System.err)));
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  /** Runs and returns the exit code; never throws and never exits. */
  static int run(String[] args, PrintWriter out, PrintWriter err) {
    Locale.setDefault(Locale.ROOT);
    return new CommandLine(new Main(out, err))
        .setOut(out)
        .setErr(err)
        .setParameterExceptionHandler((e, given) -> oneLine(err, e.getMessage(), BAD_INPUT))
        .setExecutionExceptionHandler(
            (e, command, parsed) ->
                oneLine(err, e.getMessage(), e instanceof BadInput ? BAD_INPUT : BROKE))
        .execute(args);
  }

  private static int oneLine(PrintWriter err, String message, int code) {
    err.println("qyzmet: " + String.valueOf(message).strip().replaceAll("\\s*\\R\\s*", "; "));
    err.flush();
    return code;
  }

  @Override
  public Integer call() {
    if (times != null && times < 1) {
      throw new BadInput("Expected --times of at least 1, but got " + times);
    }
    var drills = Catalogue.named(names);
    if (list) {
      drills.forEach(drill -> out.printf("%-18s %s%n", drill.name(), drill.what()));
      if (names.isEmpty()) {
        Catalogue.elsewhere()
            .forEach(
                each -> out.printf("%-18s %s: %s%n", each.name(), each.what(), each.command()));
      }
      return HELD;
    }
    var terms =
        new Terms(
            isLong,
            seed == null ? ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE) : seed,
            times == null ? 0 : times);
    return all(drills, terms);
  }

  /** One after the other, whatever becomes of those before. */
  int all(List<Named> drills, Terms terms) {
    var held = true;
    for (var drill : drills) {
      held &= holds(drill, terms);
    }
    return held ? HELD : BROKE;
  }

  private boolean holds(Named drill, Terms terms) {
    progress.say("drill %s, seed %d: %s".formatted(drill.name(), terms.seed(), drill.what()));
    try {
      var report =
          switch (drill) {
            case Drill one -> onAFreshStack(one, terms);
            case Alone one -> one.run(Home.find(), folder(), ports(), terms, progress);
          };
      tell(drill, terms, report);
      return report.holds();
    } catch (CouldNotRun e) {
      out.printf("%s: COULD NOT RUN: %s%n", drill.name(), e.getMessage());
    } catch (BadInput e) {
      throw e;
    } catch (Exception e) {
      out.printf("%s: BROKE (seed %d): %s%n", drill.name(), terms.seed(), reason(e));
    }
    return false;
  }

  /** What none of ours has put into words is told with where it came from. */
  private String reason(Exception e) {
    var cause = e instanceof CompletionException && e.getCause() != null ? e.getCause() : e;
    if (cause instanceof CheckFailed
        || cause instanceof PartFailed
        || cause instanceof Answer.Unexpected) {
      return cause.getMessage();
    }
    cause.printStackTrace(err);
    return cause.toString();
  }

  private Path folder() {
    return data == null ? Home.find().data("drill") : data;
  }

  private StackPorts ports() {
    return portsFrom == null ? StackPorts.free() : StackPorts.from(portsFrom);
  }

  /** So that what one drill left behind is not another's finding. */
  private Report onAFreshStack(Drill drill, Terms terms) throws Exception {
    var ground = Ground.of(Home.find(), folder(), ports(), progress, Map.of(), drill.hasGateway());
    return StopOnSignal.during(
        ground.stack(),
        BROKE,
        () -> {
          try (var field = Field.open(ground)) {
            return drill.run(field, terms);
          }
        });
  }

  private void tell(Named drill, Terms terms, Report report) {
    out.printf(
        "%s: %s (seed %d%s)%n",
        drill.name(),
        report.holds() ? "HELD" : "BROKE",
        terms.seed(),
        terms.isLong() ? ", long" : "");
    report.facts().forEach(fact -> out.println("  " + fact));
    report.findings().forEach(finding -> out.println("  " + finding));
    out.flush();
  }
}
