package kz.qyzmet.intake.password.domain;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A one-time password as it is kept.
 *
 * @param bound what it is bound to and what proves it
 * @param tries how many different wrong codes were tried, the one that is judged included
 * @param used whether an act has used it up
 */
public record OneTimePassword(Binding bound, Instant validUntil, int tries, boolean used) {
  /**
   * What has to agree, as hexadecimal digits but for the purpose.
   *
   * @param phone keyed hash
   * @param digest SHA-256 of the exact bytes
   * @param code keyed hash
   */
  public record Binding(Purpose purpose, String phone, String digest, String code) {
    public Binding {
      Objects.requireNonNull(purpose, "purpose");
      Objects.requireNonNull(phone, "phone");
      Objects.requireNonNull(digest, "digest");
      Objects.requireNonNull(code, "code");
    }

    /** Without what it holds. */
    @Override
    public String toString() {
      return "Binding[hidden]";
    }
  }

  public OneTimePassword {
    Objects.requireNonNull(bound, "bound");
    Objects.requireNonNull(validUntil, "validUntil");
  }

  /**
   * Judges a try that is counted already; empty where it proves what it should. The code comes
   * last: whoever may not use the password does not learn whether the code was right.
   */
  public Optional<CannotConfirm> judge(Binding tried, Instant now, int allowed) {
    if (used) {
      return Optional.of(new CannotConfirm.Used());
    }
    // The right code is a try as well, the first one after those that were wrong.
    if (tries > allowed || (tries == allowed && same(bound.code(), tried.code()))) {
      return Optional.of(new CannotConfirm.TooManyTries(allowed));
    }
    if (!now.isBefore(validUntil)) {
      return Optional.of(new CannotConfirm.TooLate(validUntil));
    }
    if (bound.purpose() != tried.purpose()) {
      return Optional.of(new CannotConfirm.AnotherPurpose());
    }
    if (!same(bound.phone(), tried.phone())) {
      return Optional.of(new CannotConfirm.AnotherPhone());
    }
    if (!same(bound.digest(), tried.digest())) {
      return Optional.of(new CannotConfirm.AnotherApplication());
    }
    return same(bound.code(), tried.code())
        ? Optional.empty()
        : Optional.of(new CannotConfirm.WrongCode(allowed - tries));
  }

  /** In a time that does not tell how much of it is right. */
  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(one.getBytes(US_ASCII), other.getBytes(US_ASCII));
  }
}
