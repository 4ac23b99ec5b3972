package kz.qyzmet.intake.person.rest;

import java.time.LocalDate;
import java.util.List;
import kz.qyzmet.intake.person.domain.RegisteredPerson;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person for the form. */
@Schema(name = "RegisteredPerson")
record PersonView(
    String iin,
    String surname,
    String name,
    @Schema(nullable = true) String patronymic,
    LocalDate birthDate,
    @Schema(nullable = true) LocalDate deathDate,
    @Schema(description = "The register's own code", nullable = true) String lifeStatus,
    @Schema(nullable = true) String citizenship,
    List<Document> documents) {

  /** A document of the person. */
  @Schema(name = "RegisteredDocument")
  record Document(
      @Schema(nullable = true) String type,
      @Schema(nullable = true) String number,
      @Schema(nullable = true) LocalDate beginDate,
      @Schema(nullable = true) LocalDate endDate,
      @Schema(nullable = true) String status) {
    /** Without what it holds: personal data must not reach a log. */
    @Override
    public String toString() {
      return "Document[hidden]";
    }
  }

  static PersonView of(RegisteredPerson person) {
    return new PersonView(
        person.iin(),
        person.surname(),
        person.name(),
        person.patronymic(),
        person.birthDate(),
        person.deathDate(),
        person.lifeStatus(),
        person.citizenship(),
        person.documents().stream()
            .map(
                each ->
                    new Document(
                        each.type(),
                        each.number(),
                        each.beginDate(),
                        each.endDate(),
                        each.status()))
            .toList());
  }

  /** Without what it holds: personal data must not reach a log. */
  @Override
  public String toString() {
    return "PersonView[hidden]";
  }
}
