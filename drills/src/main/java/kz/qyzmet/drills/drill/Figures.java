package kz.qyzmet.drills.drill;

import java.util.ArrayList;
import java.util.List;

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
   * @param p50 of what the staff does to cases, in milliseconds
   */
  void add(int many, double commands, double applications, double p50, double p99) {
    lines.add("%10d %12.0f %16.1f %12.1f %12.1f".formatted(many, commands, applications, p50, p99));
  }

  List<String> lines() {
    return List.copyOf(lines);
  }
}
