package kz.qyzmet.kit.problem;

import java.util.List;
import java.util.Locale;

/** The three languages we answer in; Kazakh where the caller names none of them. */
public enum Languages {
  KK,
  RU,
  EN;

  private final String tag = name().toLowerCase(Locale.ROOT);

  public String tag() {
    return tag;
  }

  /** The best of {@code Accept-Language}; a malformed header counts as absent. */
  public static Languages of(String acceptLanguage) {
    if (acceptLanguage == null || acceptLanguage.isBlank()) {
      return KK;
    }
    for (var language : values()) {
      // The usual case, without a parser.
      if (language.tag.equals(acceptLanguage)) {
        return language;
      }
    }
    try {
      var ranges = Locale.LanguageRange.parse(acceptLanguage);
      var tag = Locale.lookupTag(ranges, List.of("kk", "ru", "en"));
      return tag == null ? KK : valueOf(tag.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException malformed) {
      return KK;
    }
  }
}
