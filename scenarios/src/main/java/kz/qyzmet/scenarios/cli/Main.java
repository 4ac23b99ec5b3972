package kz.qyzmet.scenarios.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import kz.qyzmet.contracts.yaml.FileRejected;
import kz.qyzmet.scenarios.run.Teller;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code ./qyzmet scenarios}: 0 all came as told, 1 something came otherwise or is not covered, 2
 * bad input.
 */
@Command(
    name = "qyzmet scenarios",
    description =
        "Tells the scenarios of the passports by the services' own domains, and says what came"
            + " otherwise than they say.",
    mixinStandardHelpOptions = true)
public final class Main implements Callable<Integer> {
  static final int ANSWERED = 0;
  static final int WRONG = 1;
  static final int BAD_INPUT = 2;

  @Parameters(paramLabel = "SERVICE", description = "Codes, editions or files; all without one")
  private List<String> names = List.of();

  @Option(
      names = "--passport",
      paramLabel = "FILE",
      description = "A passport that does not ship yet; may be given more than once")
  private List<Path> drafts = List.of();

  @Option(
      names = "--uncovered",
      description = "Also lists what no scenario covers; then exit code 1 if there is something")
  private boolean uncovered;

  @Option(names = "--paths", description = "Also lists every path that no scenario walks whole")
  private boolean paths;

  @Option(names = "--read", description = "Also reads each scenario aloud, in the language")
  private boolean read;

  @Option(names = "--tell", description = "Also tells all that happens, moment by moment")
  private boolean tell;

  @Option(names = "--language", description = "kk, ru or en (default)", defaultValue = "en")
  private String language;

  @Spec private CommandSpec spec;

  private Main() {}

  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  /** The command, for tests that follow what a page says. */
  public static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setOut(writer(System.out))
        .setErr(writer(System.err))
        .setExecutionExceptionHandler(
            (failure, command, result) -> {
              if (failure instanceof FileRejected || failure instanceof BadInput) {
                command.getErr().println(failure.getMessage());
                command.getErr().flush();
                return BAD_INPUT;
              }
              throw failure;
            });
  }

  private static PrintWriter writer(java.io.PrintStream to) {
    return new PrintWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8), true);
  }

  @Override
  public Integer call() {
    var report = new Report(spec.commandLine().getOut(), Tongue.of(language), read, tell);
    int wrong = 0;
    int told = 0;
    int open = 0;
    // All are read before the first is told: a wrong file is refused before anything is claimed.
    for (var chosen : new Selection(drafts).of(names)) {
      var tellings = new ArrayList<>(chosen.scenarios().stream().map(Teller::tell).toList());
      report.tellings(chosen.passport(), tellings);
      wrong += (int) tellings.stream().filter(telling -> !telling.isTrue()).count();
      told += tellings.size();
      if (chosen.isWhole()) {
        open += report.coverage(chosen.passport(), tellings, uncovered, paths);
      }
    }
    report.summary(told, wrong, open);
    return wrong > 0 || (uncovered && open > 0) ? WRONG : ANSWERED;
  }
}
