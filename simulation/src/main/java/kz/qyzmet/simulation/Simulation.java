package kz.qyzmet.simulation;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Lives many lives and stops at the first that breaks an invariant, with its story. */
@Command(
    name = "simulate",
    description = {
      "Runs the cores of all services on a virtual clock, with crashes, delays, losses and disorder"
          + " drawn from a seed, and checks the invariants."
    },
    mixinStandardHelpOptions = true,
    footer = {"", "Exit codes: 0 all hold, 1 an invariant broke, 2 bad input."})
public final class Simulation implements Callable<Integer> {
  private static final int HOLDS = 0;
  private static final int BROKEN = 1;
  private static final int BAD_INPUT = 2;

  @Option(names = "--seeds", paramLabel = "N", description = "How many lives; 1000 by default.")
  private long seeds = 1_000;

  @Option(names = "--from", paramLabel = "SEED", description = "The first seed; 0 by default.")
  private long from;

  @Option(names = "--seed", paramLabel = "SEED", description = "One life, with its whole story.")
  private Long seed;

  @Option(
      names = "--mutant",
      paramLabel = "NAME",
      description = "A wrong protocol instead of the right one: ${COMPLETION-CANDIDATES}.")
  private Mutant mutant = Mutant.NONE;

  @Option(names = "--threads", paramLabel = "N", description = "Lives at a time; all cores else.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Spec private CommandSpec spec;

  private Simulation() {}

  public static void main(String[] args) {
    var out = new PrintWriter(System.out, true, java.nio.charset.StandardCharsets.UTF_8);
    var err = new PrintWriter(System.err, true, java.nio.charset.StandardCharsets.UTF_8);
    System.exit(run(out, err, args));
  }

  /** Runs a command line; never exits. */
  static int run(PrintWriter out, PrintWriter err, String... args) {
    return new CommandLine(new Simulation())
        .setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(
            (wrong, given) -> {
              err.println("qyzmet simulate: " + wrong.getMessage());
              return BAD_INPUT;
            })
        .execute(args);
  }

  @Override
  public Integer call() {
    if (seeds < 1 || threads < 1) {
      throw new ParameterException(
          spec.commandLine(), "Expected --seeds and --threads of at least 1, but got less");
    }
    return seed == null ? many() : one(seed);
  }

  private int many() {
    var out = spec.commandLine().getOut();
    var err = spec.commandLine().getErr();
    var lives = new Lives(from, seeds, mutant, threads);
    var result = lives.live(progress -> err.println("simulate: " + progress));
    out.println("simulate: " + result);
    return result.broken().map(outcome -> one(outcome.seed())).orElse(HOLDS);
  }

  private int one(long number) {
    var out = spec.commandLine().getOut();
    var outcome = Outcome.told(number, mutant);
    outcome.story().forEach(out::println);
    out.printf(
        Locale.ROOT,
        "%nseed %d: %d applications, %d events%n",
        number,
        outcome.applications(),
        outcome.events());
    outcome.violations().forEach(violation -> out.println("BROKEN " + violation));
    out.println(
        outcome.holds()
            ? "All invariants hold."
            : "Told again by: ./qyzmet simulate --seed " + number + mutantOption());
    return outcome.holds() ? HOLDS : BROKEN;
  }

  private String mutantOption() {
    return mutant == Mutant.NONE ? "" : " --mutant " + mutant;
  }
}
