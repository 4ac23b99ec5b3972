package kz.qyzmet.stack.demo;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.OffsetDateTime;
import kz.qyzmet.contracts.organisation.Organisations;
import kz.qyzmet.stack.CheckFailed;
import kz.qyzmet.stack.run.Progress;
import kz.qyzmet.stack.run.Roles;
import kz.qyzmet.stack.run.Stack;

/** One application from the portal to the hand-over, then read back and told. */
public final class Demo {
  /** A Thursday morning before two public holidays, so that the ledger has something to tell. */
  public static final Instant MORNING =
      OffsetDateTime.parse("2026-03-05T09:30:00+05:00").toInstant();

  private final Stack stack;
  private final Progress progress;
  private final PrintWriter out;

  public Demo(Stack stack, Progress progress, PrintWriter out) {
    this.stack = stack;
    this.progress = progress;
    this.out = out;
  }

  /**
   * Plays, tells and checks.
   *
   * @throws CheckFailed when a check does not hold
   */
  public void run() {
    var cast = cast();
    var college = cast.college();
    var receipt = new Story(cast, stack.clock(), progress).play();
    var evidence = Evidence.of(receipt, cast, stack.kafka());
    var checks = Checks.of(evidence, college);
    new Telling(out, evidence, college).tell(checks);
    var failed = checks.stream().filter(check -> !check.holds()).count();
    if (failed > 0) {
      throw new CheckFailed(
          "Expected all checks to hold, but " + failed + " of " + checks.size() + " failed");
    }
  }

  /** Only plays. */
  public void play() {
    new Story(cast(), stack.clock(), progress).play();
  }

  private Cast cast() {
    var organisations = Organisations.demo();
    return new Cast(stack, organisations.all().getFirst(), new Roles(organisations));
  }
}
