package kz.qyzmet.intake.filing.domain;

import java.time.LocalDate;

/** What the register of persons says of an applicant. */
public sealed interface Registered {
  /** Nobody has asked it. */
  record NotAsked() implements Registered {}

  record Unreachable() implements Registered {}

  /** It has nobody with that IIN. */
  record Unknown() implements Registered {}

  /**
   * It has them.
   *
   * @param patronymic null where there is none
   * @param birthDate the only source of an age: an IIN says nothing of it
   */
  record Person(String surname, String name, String patronymic, LocalDate birthDate, boolean dead)
      implements Registered {
    /** Without what it holds: personal data must not reach a log. */
    @Override
    public String toString() {
      return "Person[hidden]";
    }
  }
}
