package kz.qyzmet.scenarios.cli;

import java.util.Locale;
import java.util.stream.Stream;
import kz.qyzmet.contracts.event.LocalizedText;

/** In which language titles are shown. */
enum Language {
  KK,
  RU,
  EN;

  static Language of(String code) {
    return Stream.of(values())
        .filter(each -> each.name().equals(code.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> new BadInput("Expected kk, ru or en, but got " + code));
  }

  String in(LocalizedText text) {
    return switch (this) {
      case KK -> text.kk();
      case RU -> text.ru();
      case EN -> text.en();
    };
  }
}
