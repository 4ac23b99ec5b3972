package kz.qyzmet.intake.registry.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Who may take papers along (Rules, item 41). */
public enum Carrier {
  COURIER,
  POST;

  /** Their codes. */
  public static List<String> codes() {
    return Arrays.stream(values()).map(Carrier::code).toList();
  }

  /** Empty for an unknown code. */
  public static Optional<Carrier> of(String code) {
    return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
  }

  /** As events and passports spell it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
