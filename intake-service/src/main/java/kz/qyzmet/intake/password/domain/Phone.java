package kz.qyzmet.intake.password.domain;

import java.util.Optional;

/** A subscriber number of Kazakhstan, as {@code +7} and ten digits. */
public record Phone(String value) {
  private static final String FORM = "\\+7[0-9]{10}";

  public Phone {
    if (!value.matches(FORM)) {
      throw new IllegalArgumentException("Expected +7 and ten digits");
    }
  }

  /** As an identity provider may write it: with blanks, hyphens and brackets. */
  public static Optional<Phone> of(String written) {
    var plain = written.replaceAll("[ ()-]", "");
    return plain.matches(FORM) ? Optional.of(new Phone(plain)) : Optional.empty();
  }

  /** Without what it holds: personal data must not reach a log. */
  @Override
  public String toString() {
    return "Phone[hidden]";
  }
}
