package kz.qyzmet.calendar;

import java.util.Objects;

/**
 * The act that exchanges a day off for a working day, as it is named in each language. No part is
 * null.
 */
public record Decree(String kk, String ru, String en) {
  public Decree {
    Objects.requireNonNull(kk, "kk");
    Objects.requireNonNull(ru, "ru");
    Objects.requireNonNull(en, "en");
  }

  public String in(Language language) {
    return switch (language) {
      case KK -> kk;
      case RU -> ru;
      case EN -> en;
    };
  }
}
