package kz.qyzmet.intake.person.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A person as the register has them.
 *
 * @param birthDate the only source of an age: an IIN says nothing of it
 * @param deathDate null of the living, and of the dead whose day is not known
 * @param lifeStatus the register's own code
 */
public record RegisteredPerson(
    String iin,
    String surname,
    String name,
    String patronymic,
    LocalDate birthDate,
    LocalDate deathDate,
    String lifeStatus,
    String citizenship,
    List<Document> documents) {
  /** By reading: no list of the register's codes is public. */
  private static final String DEAD = "1";

  /** A document of the person; anything may be null. */
  public record Document(
      String type, String number, LocalDate beginDate, LocalDate endDate, String status) {
    /** Without what it holds: personal data must not reach a log. */
    @Override
    public String toString() {
      return "Document[hidden]";
    }
  }

  public RegisteredPerson {
    Objects.requireNonNull(iin, "iin");
    Objects.requireNonNull(surname, "surname");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(birthDate, "birthDate");
    documents = documents == null ? List.of() : List.copyOf(documents);
  }

  /** By the day of death, or by a status that says so where no day is known. */
  public boolean isDead() {
    return deathDate != null || DEAD.equalsIgnoreCase(lifeStatus);
  }

  /** Without what it holds: personal data must not reach a log. */
  @Override
  public String toString() {
    return "RegisteredPerson[hidden]";
  }
}
