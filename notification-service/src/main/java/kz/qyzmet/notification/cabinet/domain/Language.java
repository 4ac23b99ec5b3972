package kz.qyzmet.notification.cabinet.domain;

import java.util.Locale;
import java.util.Optional;

/** A language of the cabinet. Kazakh comes first: it is the state language and the fallback. */
public enum Language {
  KK,
  RU,
  EN;

  /** The two letters used in addresses, files and events. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The language of the code {@code kk}, {@code ru} or {@code en}; anything else is empty. */
  public static Optional<Language> of(String code) {
    for (var language : values()) {
      if (language.code().equals(code)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }
}
