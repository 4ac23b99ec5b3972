package kz.qyzmet.drills.drill;

import java.time.Duration;
import kz.qyzmet.drills.load.Traffic;

/** Drill 17: three times what the intake can do, from people who don't wait for each other. */
public final class Overload implements Drill {
  private static final int SIDE_BY_SIDE = 16;
  private static final int CONNECTIONS = 256;
  private static final int TIMES_THE_PEAK = 3;
  private static final int AT_LEAST = 1_000;
  private static final double GOODPUT = 0.9;
  private static final long EARLY_MS = 50;
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
    double peak = peak(field, terms, traffic);
    field.say("offering %d times %.0f/s".formatted(TIMES_THE_PEAK, peak));
    var time = Duration.ofSeconds(terms.times(3, 300));
    var journey = field.journey(traffic);
    try (var ages = new QueueAges(field);
        var crowd = journey.crowd(CONNECTIONS, field.applicants(CONNECTIONS))) {
      // In the short form nothing is warm, and a peak of that moment is none.
      double rate = Math.max(peak * TIMES_THE_PEAK, terms.isLong() ? 0 : AT_LEAST);
      var over = crowd.relentlessly(rate, time);
      journey.note(crowd);
      double left = over.perSecond() / peak;
      report
          .fact("peak %.0f commands/s with %d side by side".formatted(peak, SIDE_BY_SIDE))
          .fact(
              "offered %.0f/s: %.0f/s accepted (%.2f of the peak), p99 %d ms; %d refused, p99 %d ms"
                  .formatted(
                      rate,
                      over.perSecond(),
                      left,
                      over.acceptedP99(),
                      over.refused(),
                      over.refusedP99()))
          .fact("oldest in each queue, ms: " + ages.oldest())
          .fact("answers " + traffic)
          .unless(
              !terms.isLong() || left >= GOODPUT,
              "I8",
              "Expected %.0f %% of the peak, but %.2f was left".formatted(100 * GOODPUT, left))
          .unless(
              !terms.isLong() || over.refusedP99() < EARLY_MS,
              "I8",
              "Expected refusals within %d ms, but p99 is %d ms"
                  .formatted(EARLY_MS, over.refusedP99()))
          .unless(
              !terms.isLong() || ages.oldest().values().stream().allMatch(age -> age < OLDEST_MS),
              "I7",
              "Expected nothing to wait for more than %d ms, but %s"
                  .formatted(OLDEST_MS, ages.oldest()))
          .unless(over.refused() > 0, "I8", "Expected refusals, but there were none");
    }
    Judging.retryAfter(report, traffic);
    return field.judge(report).done();
  }

  /** Acknowledged commands per second by people who wait for each answer, once all is warm. */
  private static double peak(Field field, Terms terms, Traffic traffic) {
    var journey = field.journey(traffic);
    try (var crowd = journey.crowd(SIDE_BY_SIDE, field.applicants(SIDE_BY_SIDE))) {
      field.say("warming up");
      crowd.patiently(Duration.ofSeconds(terms.isLong() ? 20 : 1));
      field.say("measuring the peak");
      var peak = crowd.patiently(Duration.ofSeconds(terms.isLong() ? 20 : 2)).perSecond();
      journey.note(crowd);
      return peak;
    }
  }
}
