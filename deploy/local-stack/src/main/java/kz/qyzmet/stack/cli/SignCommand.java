package kz.qyzmet.stack.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import kz.qyzmet.authority.Algorithm;
import kz.qyzmet.stack.BadInput;
import kz.qyzmet.stack.Main;
import kz.qyzmet.stack.run.Roles;
import kz.qyzmet.stack.run.Signing;
import kz.qyzmet.stack.run.StackState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sign FILE}: as an applicant's program would, by the stack's test authority. */
@Command(
    name = "sign",
    description =
        "Signs a file as an applicant would and writes FILE.p7s: a detached CMS signature with a time stamp of the"
            + " running stack's test authority.",
    mixinStandardHelpOptions = true)
public final class SignCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "What is signed, byte by byte")
  private Path file;

  @Option(
      names = "--as",
      paramLabel = "IIN",
      description =
          "Who signs; default: the demo applicant. The certificate is made where there is none")
  private String iin;

  @Option(
      names = "--algorithm",
      description = "RSA or GOST_2015_512; default: ${DEFAULT-VALUE}",
      defaultValue = "RSA")
  private Algorithm algorithm;

  @Mixin private DataOption data;

  @Override
  public Integer call() {
    var who = iin == null ? Roles.demoIin() : Roles.checked(iin, "--as");
    if (algorithm != Algorithm.RSA && algorithm != Algorithm.GOST_2015_512) {
      throw new BadInput("Expected --algorithm RSA or GOST_2015_512, but got " + algorithm);
    }
    var content = read();
    var state = StackState.of(data.folder());
    if (!state.isRunning(StackState.LAUNCHER)) {
      throw new BadInput(
          "Expected the stack in " + data.folder() + " to run, but it does not; see ./qyzmet up");
    }
    var message = Signing.sign(data.folder(), who, algorithm, content);
    var out = file.resolveSibling(file.getFileName() + ".p7s");
    try {
      Files.write(out, message);
    } catch (IOException e) {
      throw new BadInput("Expected to write " + out + ", but: " + e);
    }
    spec.commandLine().getOut().println(out);
    spec.commandLine().getOut().flush();
    return Main.ANSWERED;
  }

  private byte[] read() {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new BadInput("Expected a file to sign, but " + file + " cannot be read");
    }
  }
}
