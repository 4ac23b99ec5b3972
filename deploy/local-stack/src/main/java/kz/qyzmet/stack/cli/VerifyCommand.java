package kz.qyzmet.stack.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import kz.qyzmet.signatures.Trust;
import kz.qyzmet.signatures.Verdict;
import kz.qyzmet.signatures.pades.PdfLimits;
import kz.qyzmet.stack.BadInput;
import kz.qyzmet.stack.Main;
import kz.qyzmet.stack.ask.AnswerSaid;
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
            + " Exit codes: 0 it holds, 1 it does not, 2 could not be judged, 3 it holds, but who answered need not"
            + " be the one whose answer counts.",
    mixinStandardHelpOptions = true)
public final class VerifyCommand implements Callable<Integer> {
  private static final int ANSWER_BYTES = 256 * 1024;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "The paper")
  private Path file;

  @Option(
      names = "--answer",
      paramLabel = "FILE",
      description =
          "An answer about it that was kept, as GET /papers/{code}/answer of college-service gave it: the paper must"
              + " have stood then")
  private Path answer;

  @Option(
      names = "--by",
      paramLabel = "BIN",
      description =
          "Whose information system must have signed the answer; without it any may that the roots make believed, and"
              + " nothing is proven")
  private String bin;

  @Mixin private RootsOption roots;

  @Option(names = "--json", description = "As one JSON object")
  private boolean json;

  @Mixin private DataOption data;

  @Override
  public Integer call() {
    if (bin != null && answer == null) {
      throw new BadInput("Expected --answer with --by, but there is none");
    }
    var trust = roots.trust(data);
    // The stack's stamps are of its own time, which may be ahead.
    var clock = roots.areTheStacks() ? Signing.clock(data.folder()) : Clock.systemUTC();
    var said = PaperSaid.of(paper(), trust, clock.instant());
    if (said.couldNotBeJudged()) {
      throw new BadInput("Could not judge " + file + ": " + said.why());
    }
    var kept = Optional.ofNullable(answer).map(each -> answer(each, said, trust));
    var out = spec.commandLine().getOut();
    out.println(json ? said.json(kept.orElse(null)) : said.text(file));
    if (!json) {
      kept.map(AnswerSaid::text).ifPresent(out::println);
    }
    out.flush();
    boolean good = said.verdict() instanceof Verdict.Valid;
    if (!good || !kept.map(AnswerSaid::stood).orElse(true)) {
      return Main.CHECK_FAILED;
    }
    return kept.map(AnswerSaid::proven).orElse(true) ? Main.ANSWERED : Main.NOT_PROVEN;
  }

  private AnswerSaid answer(Path kept, PaperSaid said, Trust trust) {
    try (var in = Files.newInputStream(kept)) {
      return AnswerSaid.of(in.readNBytes(ANSWER_BYTES), paper(), said, trust, bin);
    } catch (IOException e) {
      throw new BadInput("Expected an answer to verify, but " + kept + " cannot be read");
    } catch (AnswerSaid.UnreadableException e) {
      throw new BadInput("Could not judge " + kept + ": " + e.getMessage());
    }
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
