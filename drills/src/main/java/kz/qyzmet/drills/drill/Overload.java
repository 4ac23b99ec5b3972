package kz.qyzmet.drills.drill;

import java.time.Duration;
import java.util.TreeMap;
import kz.qyzmet.drills.load.Stretch;
import kz.qyzmet.drills.load.Times;
import kz.qyzmet.drills.load.Traffic;

/** Drill 17: three times what the intake can do, from people who don't wait for each other. */
public final class Overload implements Drill {
  /** People who wait for each answer: so many, then as many more, each time. */
  private static final int FEWEST = 8;

  private static final int MOST = 64;

  /** So many find a place at the same time: fewer cannot be its strength. */
  private static final int PLACES = 24;

  /** By less than that is no growth. */
  private static final double GROWS = 1.03;

  private static final int CONNECTIONS = 256;
  private static final int TIMES_THE_PEAK = 3;
  private static final int AT_LEAST = 1_000;
  private static final double GOODPUT = 0.9;

  /** Who gets more at three times the peak has not seen the peak. */
  private static final double TOO_LOW = 1.1;

  private static final long EARLY_MS = 50;

  /** On two cores the compilers take minutes; a peak of before is too low to judge by. */
  private static final int WARM_SECONDS = 180;

  /** Whoever is let in must not wait for long. */
  private static final long SOON_MS = 1_000;

  private static final int OLDEST_MS = 10_000;

  @Override
  public String name() {
    return "overload";
  }

  @Override
  public String what() {
    return "three times the peak; what is beyond is refused early and says when to come again";
  }

  @Override
  public Report run(Field field, Terms terms) {
    var report = new Report.Writing();
    var traffic = new Traffic();
    double peak = peak(field, terms, traffic, report);
    if (peak == 0) {
      // There is nothing to take three times of.
      report.unless(false, "I8", "Expected a peak to be measured, but nothing was acknowledged");
      return answered(field, traffic, report);
    }
    field.say("offering %d times %.0f/s".formatted(TIMES_THE_PEAK, peak));
    var time = Duration.ofSeconds(terms.times(3, 300));
    var journey = field.journey(traffic);
    try (var ages = new QueueAges(field);
        var crowd = journey.crowd(CONNECTIONS, field.applicants(CONNECTIONS))) {
      // In the short form nothing is warm, and a peak of that moment is none.
      double rate = Math.max(peak * TIMES_THE_PEAK, terms.isLong() ? 0 : AT_LEAST);
      var over = crowd.relentlessly(rate, time);
      judge(new Outcome(peak, rate, over, ages), terms, report);
    }
    return answered(field, traffic, report);
  }

  private static Report answered(Field field, Traffic traffic, Report.Writing report) {
    report
        .fact("answers " + traffic)
        .unless(
            traffic.unexpected().isEmpty(),
            "I8",
            "Expected 201, or 429 or 503 with Retry-After, but got " + traffic.unexpected());
    Judging.retryAfter(report, traffic);
    return field.judge(report).done();
  }

  private record Outcome(double peak, double rate, Stretch over, QueueAges ages) {
    double left() {
      return over.perSecond() / peak;
    }
  }

  private static void judge(Outcome outcome, Terms terms, Report.Writing report) {
    var accepted = outcome.over().accepted();
    var refused = outcome.over().refused();
    var oldest = outcome.ages().oldest();
    report
        .fact(
            "offered %.0f/s: %.0f/s accepted (%.2f of the peak), %s; refused %s"
                .formatted(
                    outcome.rate(),
                    outcome.over().perSecond(),
                    outcome.left(),
                    times(accepted),
                    times(refused)))
        .fact("commands left behind their instant by, of " + times(outcome.over().late()))
        .fact("oldest in each queue, ms: " + oldest)
        .unless(
            !terms.isLong() || outcome.left() >= GOODPUT,
            "I8",
            "Expected %.0f %% of the peak, but %.2f was left"
                .formatted(100 * GOODPUT, outcome.left()))
        .unless(
            !terms.isLong() || outcome.left() <= TOO_LOW,
            "I8",
            "Expected at most %.2f of the peak at %d times its rate, but got %.2f: the peak was measured too low to judge by"
                .formatted(TOO_LOW, TIMES_THE_PEAK, outcome.left()))
        .unless(
            !terms.isLong() || accepted.p99().stream().allMatch(p99 -> p99 < SOON_MS),
            "I8",
            "Expected what is accepted to be answered within %d ms, but of %s"
                .formatted(SOON_MS, times(accepted)))
        .unless(
            !terms.isLong() || refused.p99().stream().allMatch(p99 -> p99 < EARLY_MS),
            "I8",
            "Expected refusals within %d ms, but of %s".formatted(EARLY_MS, times(refused)))
        .unless(
            !terms.isLong() || oldest.values().stream().allMatch(age -> age < OLDEST_MS),
            "I7",
            "Expected nothing to wait for more than %d ms, but %s".formatted(OLDEST_MS, oldest))
        .unless(refused.size() > 0, "I8", "Expected refusals, but there were none");
  }

  private static String times(Times times) {
    return times.size() == 0
        ? "none"
        : "%d: p50 %d ms, p99 %d ms"
            .formatted(times.size(), times.p50().getAsLong(), times.p99().getAsLong());
  }

  /**
   * The most acknowledged commands per second by people who wait for each answer, once all is warm:
   * more and more of them, until more of them get no more done.
   */
  private static double peak(Field field, Terms terms, Traffic traffic, Report.Writing report) {
    field.say("warming up");
    patiently(field, traffic, PLACES, Duration.ofSeconds(terms.isLong() ? WARM_SECONDS : 1));
    field.say("measuring the peak");
    var by = new TreeMap<Integer, Long>();
    double peak = 0;
    int most = terms.isLong() ? MOST : 2 * FEWEST;
    var time = Duration.ofSeconds(terms.isLong() ? 15 : 1);
    for (int people = FEWEST; people <= most; people += FEWEST) {
      double perSecond = patiently(field, traffic, people, time);
      by.put(people, Math.round(perSecond));
      boolean grows = perSecond > GROWS * peak;
      peak = Math.max(peak, perSecond);
      if (!grows && people >= PLACES) {
        break;
      }
    }
    report.fact(
        "commands/s by so many who wait for each answer: %s; the peak is %.0f".formatted(by, peak));
    return peak;
  }

  private static double patiently(Field field, Traffic traffic, int people, Duration time) {
    var journey = field.journey(traffic);
    try (var crowd = journey.crowd(people, field.applicants(people))) {
      return crowd.patiently(time).perSecond();
    }
  }
}
