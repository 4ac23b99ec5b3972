package kz.qyzmet.intake.result.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What an operator finds who looks for something that was sent. */
public enum Finding {
  HERE,
  DAMAGED,
  MISSING;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Empty for what is no such code. */
  public static Optional<Finding> of(String code) {
    return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
  }
}
