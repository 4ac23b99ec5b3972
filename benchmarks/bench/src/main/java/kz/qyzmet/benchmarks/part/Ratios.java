package kz.qyzmet.benchmarks.part;

import java.util.List;
import java.util.stream.IntStream;

/** How far the rounds of two who worked in turn lie apart. */
final class Ratios {
  private Ratios() {}

  /** Each figure divided by the other one's of the same round, from the least to the greatest. */
  static List<Double> byRound(List<Double> ours, List<Double> theirs) {
    return IntStream.range(0, ours.size())
        .mapToObj(round -> ours.get(round) / theirs.get(round))
        .sorted()
        .toList();
  }
}
