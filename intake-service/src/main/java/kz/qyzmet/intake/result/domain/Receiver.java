package kz.qyzmet.intake.result.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Into whose hands it is given. */
public enum Receiver {
  APPLICANT,
  REPRESENTATIVE;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Empty for what is no such code. */
  public static Optional<Receiver> of(String code) {
    return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
  }
}
