package kz.qyzmet.contracts.passport;

import static org.assertj.core.api.Assertions.assertThat;

/** Makes the faults of faults/passport.csv. */
final class Faults {
  private Faults() {}

  /**
   * The text with one part of it replaced.
   *
   * @param at start of a line before the fault
   * @param right the first such part after it
   * @param wrong what stands in its stead, null for nothing; {@code ⏎} is a line break
   */
  static String with(String sound, String at, String right, String wrong) {
    int start = sound.indexOf("\n" + at);
    int place = sound.indexOf(breaks(right), start);
    assertThat(start).as(at).isNotNegative();
    assertThat(place).as(right).isNotNegative();
    return sound.substring(0, place)
        + breaks(wrong)
        + sound.substring(place + breaks(right).length());
  }

  private static String breaks(String text) {
    return text == null ? "" : text.replace("⏎", "\n");
  }
}
