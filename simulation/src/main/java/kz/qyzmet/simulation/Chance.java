package kz.qyzmet.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import kz.qyzmet.kit.clock.Ids;

/** Everything that is left to chance, from the seed. */
final class Chance implements Ids {
  private final SplittableRandom random;
  private long ids;

  Chance(long seed) {
    this.random = new SplittableRandom(seed);
  }

  boolean in(double probability) {
    return probability > 0 && random.nextDouble() < probability;
  }

  /** From 0 up to, not including, the bound. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  /** From the first up to, not including, the second. */
  long between(long from, long to) {
    return random.nextLong(from, to);
  }

  <T> T of(List<T> items) {
    return items.get(random.nextInt(items.size()));
  }

  /** A time that is mostly short and sometimes many times the mean, in microseconds. */
  long exponential(long mean) {
    return (long) (-Math.log(1 - random.nextDouble()) * mean);
  }

  int lot() {
    return random.nextInt();
  }

  long bits() {
    return random.nextLong();
  }

  <T> void shuffle(List<T> items) {
    for (int i = items.size() - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      var other = items.get(i);
      items.set(i, items.get(j));
      items.set(j, other);
    }
  }

  <T> List<T> shuffled(List<T> items) {
    var copy = new ArrayList<>(items);
    shuffle(copy);
    return copy;
  }

  /** Ordered like production's, and unlike each other in the bits that choose shares. */
  @Override
  public UUID next() {
    long high = (++ids << 16) | 0x7000L | random.nextInt(0x1000);
    return new UUID(high, 0x8000_0000_0000_0000L | (random.nextLong() >>> 2));
  }
}
