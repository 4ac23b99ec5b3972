package kz.qyzmet.stack.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import kz.qyzmet.signatures.Verdict;
import kz.qyzmet.signatures.pades.PdfLimits;
import kz.qyzmet.stack.BadInput;
import kz.qyzmet.stack.Main;
import kz.qyzmet.stack.ask.PaperSaid;
import kz.qyzmet.stack.run.Signing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code verify FILE}: for whoever holds a paper and trusts nothing but a file of roots. */
@Command(
    name = "verify",
    description =
        "Judges a signed paper (PDF) without any server: its signature, who signed, the chain and the time stamp."
            + " Exit codes: 0 it holds, 1 it does not, 2 could not be judged.",
    mixinStandardHelpOptions = true)
public final class VerifyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "The paper")
  private Path file;

  @Mixin private RootsOption roots;

  @Option(names = "--json", description = "As one JSON object")
  private boolean json;

  @Mixin private DataOption data;

  @Override
  public Integer call() {
    var trust = roots.trust(data);
    // The stack's stamps are of its own time, which may be ahead.
    var clock = roots.areTheStacks() ? Signing.clock(data.folder()) : Clock.systemUTC();
    var said = PaperSaid.of(paper(), trust, clock.instant());
    if (said.couldNotBeJudged()) {
      throw new BadInput("Could not judge " + file + ": " + said.why());
    }
    var out = spec.commandLine().getOut();
    out.println(json ? said.json() : said.text(file));
    out.flush();
    return said.verdict() instanceof Verdict.Valid ? Main.ANSWERED : Main.CHECK_FAILED;
  }

  /** One byte more than is judged tells as much as all of them. */
  private byte[] paper() {
    try (var in = Files.newInputStream(file)) {
      return in.readNBytes(PdfLimits.USUAL.bytes() + 1);
    } catch (IOException e) {
      throw new BadInput("Expected a paper to verify, but " + file + " cannot be read");
    }
  }
}
