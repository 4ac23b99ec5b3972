package kz.qyzmet.passports.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import kz.qyzmet.contracts.passport.PassportRejected;
import kz.qyzmet.contracts.yaml.FileRejected;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code ./qyzmet passports}: 0 answered, 1 something does not fit, 2 bad input. */
@Command(
    name = "qyzmet passports",
    description = "Proves, shows and compares the passports of the services.",
    mixinStandardHelpOptions = true,
    subcommands = {CheckCommand.class, ShowCommand.class, DiffCommand.class})
public final class Main {
  static final int ANSWERED = 0;
  static final int MISFIT = 1;
  static final int BAD_INPUT = 2;

  private Main() {}

  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  /** The command, for tests that follow what a page says. */
  public static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setOut(writer(System.out))
        .setErr(writer(System.err))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(
            (failure, command, result) -> {
              if (failure instanceof PassportRejected
                  || failure instanceof FileRejected
                  || failure instanceof BadInput) {
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
}
