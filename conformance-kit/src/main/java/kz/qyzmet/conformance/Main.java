package kz.qyzmet.conformance;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./qyzmet conformance}: 0 all as it has to be, 1 something is not, 2 bad input. */
@Command(
    name = "qyzmet conformance",
    description =
        "Plays the e-government gateway, well-meant and hostile, against an implementation of /ws/SyncChannel and"
            + " /ws/AsyncChannelClient, and tells what comes otherwise than it has to.",
    mixinStandardHelpOptions = true)
public final class Main implements Callable<Integer> {
  private static final int CONFORMS = 0;
  private static final int DIFFERS = 1;
  private static final int BAD_INPUT = 2;
  private static final int LISTENS = 8095;

  @Parameters(paramLabel = "URL", description = "Where the implementation listens.")
  private URI base;

  @Option(
      names = "--key",
      paramLabel = "FILE",
      description =
          "The gateway's key, PKCS#12; the implementation has to trust its certificate. Default: that of the"
              + " local stack's simulator; for any other URL one that is made at the first run and kept in"
              + " .data/conformance, where gateway.pem is what the implementation has to trust.")
  private Path key;

  @Option(
      names = "--stranger",
      paramLabel = "FILE",
      description =
          "A key that the implementation doesn't trust, PKCS#12. Default: one that is made for the run.")
  private Path stranger;

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description = "Holds the password of both, where one of them is given.")
  private Path passwordFile;

  @Option(
      names = "--trusted",
      paramLabel = "FILE",
      description =
          "The implementation's certificate, PEM. Default: the local stack's service's; for any other URL the one"
              + " that its first answer shows.")
  private Path trusted;

  @Option(
      names = "--listen",
      paramLabel = "PORT",
      description =
          "Where the implementation reaches the gateway, at /ws/AsyncChannel. Default: 8095; for the local stack any"
              + " that is free, since its simulator is told.")
  private Integer port;

  @Option(
      names = "--application",
      paramLabel = "FILE",
      description =
          "What is filed, in XML. Default: a school's duplicate for an invented person, which the demo's"
              + " organisations take.")
  private Path application;

  @Option(
      names = "--patience",
      paramLabel = "DURATION",
      defaultValue = "PT20S",
      description = "How long an answer may take. Default: ${DEFAULT-VALUE}.")
  private Duration patience;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "The local stack's data; if URL is its gateway-service, that is what is judged. Default: .data/up.")
  private Path data;

  @Spec private CommandSpec spec;

  private Main() {}

  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  /** The command, for tests, and for those of the stack. */
  public static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setOut(new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true))
        .setErr(new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), true))
        .setExecutionExceptionHandler(
            (failure, command, result) -> {
              if (failure instanceof NoSuchFileException none) {
                command
                    .getErr()
                    .println("Expected the file %s, but there is none".formatted(none.getFile()));
                return BAD_INPUT;
              }
              if (failure instanceof IOException) {
                command.getErr().println(failure.getMessage());
                return BAD_INPUT;
              }
              throw failure;
            });
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    var given = new Given(base, key, stranger, passwordFile, trusted, application, data());
    var settled = given.settled(patience);
    var out = spec.commandLine().getOut();
    settled.assumed().forEach(line -> out.println("assumed: " + line));
    if (port == null && settled.stack().isEmpty()) {
      out.printf("assumed: the implementation sends to port %d, /ws/AsyncChannel%n", LISTENS);
    }
    out.flush();
    var findings = findings(settled);
    findings.forEach(finding -> out.println(finding.told()));
    var failed = findings.stream().filter(finding -> !finding.passed()).count();
    out.printf("%d checks, %d failed%n", findings.size(), failed);
    out.flush();
    return failed == 0 ? CONFORMS : DIFFERS;
  }

  private Path data() {
    var home = Path.of(System.getProperty("qyzmet.home", ""));
    return (data == null ? home.resolve(".data").resolve("up") : data).toAbsolutePath().normalize();
  }

  private List<Finding> findings(Given.Settled settled) throws IOException, InterruptedException {
    var parties = settled.parties();
    var stack = settled.stack();
    try (var inbox = new Inbox(port(stack.isPresent()), parties.key(), parties.trusted())) {
      if (stack.isEmpty()) {
        return Checks.run(parties, inbox);
      }
      var visit = stack.get().visit(inbox.address());
      try {
        return Checks.run(parties, inbox);
      } finally {
        visit.end();
      }
    }
  }

  private int port(boolean isTold) {
    if (port != null) {
      return port;
    }
    return isTold ? 0 : LISTENS;
  }
}
