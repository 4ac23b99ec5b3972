package kz.qyzmet.intake.result.domain;

import java.util.Locale;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.RegisterAnswer;

/** Why the register of persons does not confirm the applicant for whom somebody has come. */
public enum Doubt {
  REGISTER_UNREACHABLE,
  NOT_REGISTERED,
  DEAD;

  /** Whether it is handed over all the same. */
  RegisterAnswer answer(Passport passport) {
    return this == REGISTER_UNREACHABLE
        ? passport.whenRegisterIsUnreachable()
        : passport.whenRegisterContradicts();
  }

  /** By which setting of the passport. */
  String setting() {
    return this == REGISTER_UNREACHABLE ? "registerUnreachable" : "registerContradicts";
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
