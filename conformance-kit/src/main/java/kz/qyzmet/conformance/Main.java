package kz.qyzmet.conformance;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import kz.qyzmet.gateway.messages.security.SigningKey;
import kz.qyzmet.gateway.messages.security.TrustedCertificates;
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

  @Parameters(paramLabel = "URL", description = "Where the implementation listens.")
  private URI base;

  @Option(
      names = "--key",
      required = true,
      paramLabel = "FILE",
      description = "The gateway's key, PKCS#12; the implementation has to trust its certificate.")
  private Path key;

  @Option(
      names = "--stranger",
      required = true,
      paramLabel = "FILE",
      description = "A key that the implementation doesn't trust, PKCS#12.")
  private Path stranger;

  @Option(
      names = "--password-file",
      required = true,
      paramLabel = "FILE",
      description = "Holds the password of both.")
  private Path passwordFile;

  @Option(
      names = "--trusted",
      required = true,
      paramLabel = "FILE",
      description = "The implementation's certificate, PEM.")
  private Path trusted;

  @Option(
      names = "--listen",
      paramLabel = "PORT",
      defaultValue = "8095",
      description =
          "Where the implementation reaches the gateway, at /ws/AsyncChannel. Default: ${DEFAULT-VALUE}.")
  private int port;

  @Option(
      names = "--application",
      paramLabel = "FILE",
      description = "What is filed, in XML. Default: one that the demo's organisations take.")
  private Path application;

  @Option(
      names = "--patience",
      paramLabel = "DURATION",
      defaultValue = "PT20S",
      description = "How long an answer may take. Default: ${DEFAULT-VALUE}.")
  private Duration patience;

  @Spec private CommandSpec spec;

  private Main() {}

  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  /** The command, for tests. */
  static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setOut(new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true))
        .setErr(new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), true))
        .setExecutionExceptionHandler(
            (failure, command, result) -> {
              if (failure instanceof IOException) {
                command.getErr().println(failure.getMessage());
                return BAD_INPUT;
              }
              throw failure;
            });
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    var password = Files.readString(passwordFile).strip();
    var parties =
        new Parties(
            base,
            SigningKey.read(key, password),
            SigningKey.read(stranger, password),
            TrustedCertificates.read(trusted),
            application == null ? Applications.demo() : Applications.read(application),
            patience);
    try (var inbox = new Inbox(port, parties.key(), parties.trusted())) {
      var findings = Checks.run(parties, inbox);
      var out = spec.commandLine().getOut();
      findings.forEach(finding -> out.println(finding.told()));
      var failed = findings.stream().filter(finding -> !finding.passed()).count();
      out.printf("%d checks, %d failed%n", findings.size(), failed);
      out.flush();
      return failed == 0 ? CONFORMS : DIFFERS;
    }
  }
}
