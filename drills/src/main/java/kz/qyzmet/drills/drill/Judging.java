package kz.qyzmet.drills.drill;

import kz.qyzmet.drills.load.Load;
import kz.qyzmet.drills.load.Traffic;

/** What all drills judge alike. */
final class Judging {
  private Judging() {}

  /** Nobody of the load met an answer that he could not go on with. */
  static void complaints(Report.Writing report, Load load) {
    for (var complaint : load.complaints()) {
      report.unless(false, "I1", complaint);
    }
    report.unless(load.done() > 0, "I1", "Expected the load to do something, but it did nothing");
  }

  /** A refusal to work just now says when to come again. */
  static void retryAfter(Report.Writing report, Traffic traffic) {
    report.unless(
        traffic.withoutRetryAfter() == 0,
        "I8",
        "Expected Retry-After with every 429 and 503, but %d had none"
            .formatted(traffic.withoutRetryAfter()));
    report.unless(
        traffic.count(500) == 0,
        "I8",
        "Expected no 500 while a part is away, but got " + traffic.count(500));
  }
}
