package kz.qyzmet.drills.drill;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How long it took each time until what was away was ready again. The long form judges it by the
 * limit, and says beside the figures whether the stretch was kept too.
 */
final class ReadyAgain {
  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final Duration STRETCH = Duration.ofSeconds(5);

  private final Map<String, List<Duration>> took = new TreeMap<>();
  private int never;

  /** Nothing where it was never ready again: that is a finding of the drill's own. */
  void took(String who, Optional<Duration> time) {
    time.ifPresentOrElse(
        each -> took.computeIfAbsent(who, _ -> new ArrayList<>()).add(each), () -> never++);
  }

  private Optional<Duration> slowest() {
    return took.values().stream().flatMap(List::stream).max(Duration::compareTo);
  }

  private long over(Duration limit) {
    return never
        + took.values().stream()
            .flatMap(List::stream)
            .filter(each -> each.compareTo(limit) > 0)
            .count();
  }

  private long times() {
    return never + took.values().stream().mapToLong(List::size).sum();
  }

  /** I8. */
  void judge(Terms terms, Report.Writing report) {
    report.fact(
        "ready again, middle and slowest: " + figures() + (terms.isLong() ? stretch() : ""));
    if (terms.isLong()) {
      slowest()
          .ifPresent(
              slowest ->
                  report.unless(
                      slowest.compareTo(LIMIT) <= 0,
                      "I8",
                      "Expected to be ready again in %s, but it took %s, and was over in %d of %d"
                          .formatted(LIMIT, slowest, over(LIMIT), times())));
    }
  }

  private String stretch() {
    long over = over(STRETCH);
    return over == 0
        ? "; the stretch of %d s was met".formatted(STRETCH.toSeconds())
        : "; the stretch of %d s was not met in %d of %d"
            .formatted(STRETCH.toSeconds(), over, times());
  }

  private String figures() {
    return took.isEmpty()
        ? "none"
        : took.entrySet().stream()
            .map(each -> figures(each.getKey(), each.getValue().stream().sorted().toList()))
            .collect(Collectors.joining(", "));
  }

  private static String figures(String who, List<Duration> sorted) {
    return "%s %.1f and %.1f s"
        .formatted(
            who, sorted.get(sorted.size() / 2).toMillis() / 1e3, sorted.getLast().toMillis() / 1e3);
  }
}
