package kz.qyzmet.drills.drill;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** What so many processes of each service got done, one line for each number of them. */
final class Figures {
  private final List<String> lines = new ArrayList<>();

  Figures() {
    lines.add(
        "%10s %12s %16s %12s %12s"
            .formatted("of each", "commands/s", "applications/s", "act p50, ms", "act p99, ms"));
  }

  /**
   * Adds a line.
   *
   * @param commands acknowledged, by the second
   * @param applications seen to their end, by the second
   * @param p50 of what the staff does to cases, in microseconds; nothing where it did nothing
   */
  void add(int many, double commands, double applications, OptionalLong p50, OptionalLong p99) {
    lines.add(
        "%10d %12.0f %16.1f %12s %12s"
            .formatted(many, commands, applications, millis(p50), millis(p99)));
  }

  private static String millis(OptionalLong micros) {
    return micros.isEmpty() ? "none" : "%.1f".formatted(micros.getAsLong() / 1e3);
  }

  List<String> lines() {
    return List.copyOf(lines);
  }
}
