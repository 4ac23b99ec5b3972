package kz.qyzmet.drills.drill;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * How a drill is to run.
 *
 * @param isLong whether times are judged too, over more repetitions
 * @param seed what is broken when, and what people plan, comes from it
 * @param times repetitions, 0 for the form's own number
 */
public record Terms(boolean isLong, long seed, int times) {
  public static Terms shortForm(long seed) {
    return new Terms(false, seed, 0);
  }

  int times(int inShort, int inLong) {
    return times > 0 ? times : isLong ? inLong : inShort;
  }

  RandomGenerator random() {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }
}
