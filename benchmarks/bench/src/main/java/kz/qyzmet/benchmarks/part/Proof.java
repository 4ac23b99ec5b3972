package kz.qyzmet.benchmarks.part;

import kz.qyzmet.benchmarks.report.Goal;
import kz.qyzmet.benchmarks.report.Row;
import kz.qyzmet.benchmarks.report.Row.Reference;

/** {@code ./qyzmet passports check} of all passports, as somebody types it, once it is built. */
final class Proof implements Part {
  /** What an editor may wait for; by half of it the check is no interruption. */
  private static final Goal.AtMost GOAL = new Goal.AtMost(10, 5);

  @Override
  public String name() {
    return "proof";
  }

  @Override
  public String about() {
    return "./qyzmet passports check of all passports, against the 10 s that it may take";
  }

  @Override
  public boolean isUsual() {
    return false;
  }

  @Override
  public void run(Run run) throws Exception {
    run.bed().close();
    // The launcher builds what is stale: that is no part of the proof.
    Up.call(run, "passports", "show", "tve-duplicate");
    int rounds = run.tempo().rounds();
    double seconds = 0;
    for (int round = 0; round < rounds; round++) {
      run.progress().say("proving all passports, round " + (round + 1) + " of " + rounds);
      seconds += Up.call(run, "passports", "check") / rounds;
    }
    run.report()
        .add(
            Row.against(
                name(),
                "proof of all passports, from the launcher's start to its end",
                "s",
                seconds,
                new Reference("the goal", GOAL.goal()),
                GOAL));
  }
}
