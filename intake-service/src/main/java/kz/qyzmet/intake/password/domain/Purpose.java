package kz.qyzmet.intake.password.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Acts of an applicant that a password may be for. The acts let only an application be certified by
 * one: a withdrawal and an objection are made in the account and take none (docs/readings.md).
 */
public enum Purpose {
  APPLICATION(true),
  WITHDRAWAL(false),
  OBJECTION(false);

  private final boolean taken;

  Purpose(boolean taken) {
    this.taken = taken;
  }

  /** Whether the act takes a password: none is sent for one that does not. */
  public boolean isTaken() {
    return taken;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Purpose> of(String code) {
    return Arrays.stream(values()).filter(purpose -> purpose.code().equals(code)).findFirst();
  }
}
