package kz.qyzmet.benchmarks.contest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.qyzmet.benchmarks.measure.Spent;
import kz.qyzmet.benchmarks.workload.Step;
import kz.qyzmet.stack.run.Progress;

/**
 * Contenders that are offered the same work in the same time, A B A B: what one transition takes
 * where nobody is at the limit. All are warm already; a short lead-in at that rate wakes who has
 * rested.
 */
public final class SameRate {
  private static final int ROUNDS = 2;
  private static final int FEWEST_CASES = 10;

  private final Duration leadIn;
  private final Duration round;
  private final Progress progress;

  /** With rounds of that length, each after the lead-in. */
  public SameRate(Duration leadIn, Duration round, Progress progress) {
    this.leadIn = leadIn;
    this.round = round;
    this.progress = progress;
  }

  /**
   * Lets each have its rounds.
   *
   * @param perSecond transitions that are due in each second
   */
  public Map<PacedContender, Sample> run(List<PacedContender> contenders, int perSecond) {
    var samples = new LinkedHashMap<PacedContender, List<Sample>>();
    contenders.forEach(each -> samples.put(each, new ArrayList<>()));
    for (int i = 1; i <= ROUNDS; i++) {
      for (var each : contenders) {
        pace(each, perSecond, leadIn);
        var sample = pace(each, perSecond, round);
        samples.get(each).add(sample);
        progress.say(
            String.format(
                Locale.ROOT,
                "round %d of %d at %d/s: %s, %.0f/s kept up, p99 %.1f ms",
                i,
                ROUNDS,
                perSecond,
                each.about(),
                sample.perSecond(),
                sample.p99Millis()));
      }
    }
    var together = new LinkedHashMap<PacedContender, Sample>();
    samples.forEach((each, all) -> together.put(each, Sample.together(all)));
    return together;
  }

  private static Sample pace(PacedContender contender, int perSecond, Duration time) {
    int cases = cases(perSecond, time);
    contender.prepare(cases);
    var driven = contender.pace(cases, perSecond);
    contender.settle();
    // Its speed is what was kept up: the drive's own time, without the settling.
    return Sample.of(driven, driven.nanos(), Spent.NOTHING);
  }

  /** As many whole pipelines as fill that time, and enough that none waits for its own steps. */
  static int cases(int perSecond, Duration time) {
    long transitions = perSecond * time.toMillis() / 1000;
    return Math.max(FEWEST_CASES, (int) (transitions / Step.PIPELINE.size()));
  }
}
