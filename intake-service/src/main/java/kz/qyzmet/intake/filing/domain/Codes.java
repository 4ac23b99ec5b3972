package kz.qyzmet.intake.filing.domain;

import java.util.Locale;

/** The spelling of enumerations outside of Java: lower case, with hyphens. */
public final class Codes {
  private Codes() {}

  public static String of(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
