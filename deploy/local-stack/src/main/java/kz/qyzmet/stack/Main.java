package kz.qyzmet.stack;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import kz.qyzmet.embedded.PartFailed;
import kz.qyzmet.stack.cli.CalendarCommand;
import kz.qyzmet.stack.cli.ClockCommand;
import kz.qyzmet.stack.cli.DeadLettersCommand;
import kz.qyzmet.stack.cli.DemoCommand;
import kz.qyzmet.stack.cli.DueCommand;
import kz.qyzmet.stack.cli.OrganisationsCommand;
import kz.qyzmet.stack.cli.ReconcileCommand;
import kz.qyzmet.stack.cli.SignCommand;
import kz.qyzmet.stack.cli.SigningKeyCommand;
import kz.qyzmet.stack.cli.StatusCommand;
import kz.qyzmet.stack.cli.TokenCommand;
import kz.qyzmet.stack.cli.TrainCommand;
import kz.qyzmet.stack.cli.UpCommand;
import kz.qyzmet.stack.cli.VerifyCommand;
import kz.qyzmet.stack.cli.VerifyRegisterCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Reads the command line and turns every outcome into an exit code: 0, 1, 2 or 3. */
@Command(
    name = "qyzmet",
    description = "Public services for education documents: the local stack and its tools.",
    mixinStandardHelpOptions = true,
    version = "1.0.0-SNAPSHOT",
    footer = {
      "",
      "Also: qyzmet test runs all tests, qyzmet bench measures, qyzmet drill breaks things,",
      "qyzmet simulate lives through it all on a virtual clock, qyzmet passports proves passports,",
      "qyzmet scenarios tells their stories, qyzmet conformance plays the gateway.",
      "Exit codes: 0 answered, 1 a check failed, 2 bad input, 3 nothing wrong, but not proven."
    },
    subcommands = {
      UpCommand.class,
      StatusCommand.class,
      ReconcileCommand.class,
      DemoCommand.class,
      TokenCommand.class,
      SignCommand.class,
      SigningKeyCommand.class,
      VerifyCommand.class,
      VerifyRegisterCommand.class,
      TrainCommand.class,
      ClockCommand.class,
      CalendarCommand.class,
      DueCommand.class,
      DeadLettersCommand.class,
      OrganisationsCommand.class
    })
public final class Main implements Runnable {
  public static final int ANSWERED = 0;
  public static final int CHECK_FAILED = 1;
  public static final int BAD_INPUT = 2;

  /** Nothing is wrong with it, but whoever signed it need not be the one whose word counts. */
  public static final int NOT_PROVEN = 3;

  @Spec private CommandSpec spec;

  private Main() {}

  public static void main(String[] args) {
    // The wrapped PostgreSQL launcher logs each start; only what is wrong concerns a person here.
    System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "error");
    System.setProperty("org.slf4j.simpleLogger.log.io.zonky", "off");
    System.exit(run(args, writer(System.out), writer(System.err)));
  }

  /** Kazakh and Russian texts come out whole, whatever the machine's own encoding is. */
  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  /** Runs one command and returns its exit code; never throws and never exits. */
  public static int run(String[] args, PrintWriter out, PrintWriter err) {
    Locale.setDefault(Locale.ROOT);
    var line =
        new CommandLine(new Main())
            .setOut(out)
            .setErr(err)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setParameterExceptionHandler((e, given) -> oneLine(err, e.getMessage(), BAD_INPUT))
            .setExecutionExceptionHandler((e, command, parsed) -> explain(e, err));
    return line.execute(args);
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Expected a command, but got none; see ./qyzmet --help");
  }

  private static int explain(Exception e, PrintWriter err) {
    return switch (e) {
      case BadInput bad -> oneLine(err, bad.getMessage(), BAD_INPUT);
      case CheckFailed failed -> oneLine(err, failed.getMessage(), CHECK_FAILED);
      case PartFailed failed -> oneLine(err, failed.getMessage(), CHECK_FAILED);
      default -> {
        if (System.getenv("QYZMET_DEBUG") != null) {
          var trace = new StringWriter();
          e.printStackTrace(new PrintWriter(trace));
          err.print(trace);
        }
        yield oneLine(err, "This is a bug: " + e + " (QYZMET_DEBUG=1 shows where)", CHECK_FAILED);
      }
    };
  }

  private static int oneLine(PrintWriter err, String message, int code) {
    err.println("qyzmet: " + String.valueOf(message).strip().replaceAll("\\s*\\R\\s*", "; "));
    err.flush();
    return code;
  }
}
