package kz.qyzmet.gateway.register.domain;

import java.time.LocalDate;
import java.util.List;

/**
 * A person as the register has them. It is told and never kept.
 *
 * @param deathDate null of the living
 * @param lifeStatus the register's code
 * @param citizenship the register's code
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
  /**
   * An identity document.
   *
   * @param type the register's code
   * @param status the register's code
   */
  public record Document(
      String type, String number, LocalDate beginDate, LocalDate endDate, String status) {
    /** Without what it holds: personal data must not reach a log. */
    @Override
    public String toString() {
      return "Document[hidden]";
    }
  }

  public RegisteredPerson {
    documents = List.copyOf(documents);
  }

  /** Without what it holds: personal data must not reach a log. */
  @Override
  public String toString() {
    return "RegisteredPerson[hidden]";
  }
}
