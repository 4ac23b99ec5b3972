package kz.qyzmet.benchmarks.part;

import java.time.Duration;
import java.util.Map;
import kz.qyzmet.benchmarks.bed.Wait;
import kz.qyzmet.benchmarks.contest.WholeContender;
import kz.qyzmet.benchmarks.floor.BareKafka;
import kz.qyzmet.benchmarks.load.Paced;
import kz.qyzmet.benchmarks.report.Report;
import kz.qyzmet.benchmarks.workload.Latencies;
import kz.qyzmet.benchmarks.workload.Step;

/**
 * How old the events of transitions at an even rate were when a consumer had them, all four
 * services running.
 *
 * @param ages from an event's own time until a poll has returned it
 * @param answers of the transitions
 * @param kept transitions in a second; below the rate, the rest are figures of an overload
 */
record Heard(Latencies ages, Latencies answers, double kept) {

  /**
   * Takes whole pipelines through all steps; the same pace for some seconds before, for the first
   * steps after a pause are those of a colder machine.
   *
   * @param perSecond transitions that are due in each second
   * @param who names it in the report's checks
   */
  static Heard at(
      int perSecond,
      Duration leadIn,
      Duration time,
      WholeContender whole,
      BareKafka kafka,
      Report report,
      String who) {
    int before = cases(perSecond, leadIn);
    whole.prepare(before);
    walk(whole, perSecond, new Latencies(), before);
    whole.settle();
    int cases = cases(perSecond, time);
    whole.prepare(cases);
    try (var tap = new Tap(kafka)) {
      var answers = new Latencies();
      long begun = System.nanoTime();
      walk(whole, perSecond, answers, cases);
      double kept = cases * Step.PIPELINE.size() * 1e9 / (System.nanoTime() - begun);
      // The signature brings two events: signed, and ready.
      long events = cases * (Step.PIPELINE.size() + 1L);
      Wait.until("all events to be heard", () -> tap.ages().count() >= events);
      report.check(who + ": events of " + cases + " pipelines heard", events, tap.ages().count());
      return new Heard(tap.ages(), answers, kept);
    }
  }

  private static void walk(WholeContender whole, int perSecond, Latencies answers, int cases) {
    new Paced(whole.toCollege(), whole.walk(), perSecond)
        .run(whole.waiting(), Step.PIPELINE, Map.of(), answers);
    whole.count(cases);
  }

  private static int cases(int perSecond, Duration time) {
    return (int) (perSecond * time.toSeconds() / Step.PIPELINE.size());
  }
}
