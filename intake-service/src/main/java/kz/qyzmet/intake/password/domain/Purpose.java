package kz.qyzmet.intake.password.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Acts of an applicant that a password may be for. */
public enum Purpose {
  APPLICATION,
  WITHDRAWAL,
  OBJECTION;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Purpose> of(String code) {
    return Arrays.stream(values()).filter(purpose -> purpose.code().equals(code)).findFirst();
  }
}
