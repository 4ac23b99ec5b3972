package kz.qyzmet.stack.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import kz.qyzmet.stack.BadInput;
import kz.qyzmet.stack.Main;
import kz.qyzmet.stack.ask.RegisterCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code verify-register FILE}: for whoever holds a book and trusts nothing but roots and copies.
 */
@Command(
    name = "verify-register",
    description =
        "Judges a register book without any server: its chain, its checkpoints and who signed them. The file is what"
            + " GET /register-books/{organisation}/{book}/{year} of college-service gives."
            + " Exit codes: 0 it holds, 1 it does not, 2 could not be judged, 3 it holds, but who signed need not be"
            + " the one whose book it is.",
    mixinStandardHelpOptions = true)
public final class VerifyRegisterCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "The book")
  private Path file;

  @Option(
      names = "--checkpoint",
      paramLabel = "FILE",
      description =
          "Checkpoints that were kept elsewhere, as GET /register-checkpoints gave them then; once for each file")
  private List<Path> checkpoints = List.of();

  @Option(
      names = "--by",
      paramLabel = "BIN",
      description =
          "Whose information system must have signed; without it any may that the roots make believed, and nothing is"
              + " proven")
  private String bin;

  @Option(names = "--json", description = "As one JSON object")
  private boolean json;

  @Mixin private RootsOption roots;

  @Mixin private DataOption data;

  @Override
  public Integer call() {
    var said = RegisterCheck.of(file, checkpoints, roots.trust(data), bin);
    if (said.couldNotBeJudged()) {
      throw new BadInput("Could not judge " + file + ": " + said.hindrance());
    }
    var out = spec.commandLine().getOut();
    out.println(json ? said.json() : said.text(file));
    out.flush();
    if (!said.good()) {
      return Main.CHECK_FAILED;
    }
    return said.proven() ? Main.ANSWERED : Main.NOT_PROVEN;
  }
}
