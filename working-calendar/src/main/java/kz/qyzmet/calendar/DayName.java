package kz.qyzmet.calendar;

import java.util.Objects;

/** The name of a day in the three languages of the services. No part is null. */
public record DayName(String kk, String ru, String en) {
  public DayName {
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
