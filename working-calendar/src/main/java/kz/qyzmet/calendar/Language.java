package kz.qyzmet.calendar;

import java.util.Locale;

/** The languages of the services. */
public enum Language {
  KK,
  RU,
  EN;

  private final String tag = name().toLowerCase(Locale.ROOT);

  /** Its code of two letters: {@code kk}, {@code ru} or {@code en}. */
  public String tag() {
    return tag;
  }

  /**
   * The language with that code.
   *
   * @throws IllegalArgumentException if it is none of the three
   */
  public static Language of(String tag) {
    for (var language : values()) {
      if (language.tag.equals(tag)) {
        return language;
      }
    }
    throw new IllegalArgumentException("Expected kk, ru or en, but got " + tag);
  }
}
