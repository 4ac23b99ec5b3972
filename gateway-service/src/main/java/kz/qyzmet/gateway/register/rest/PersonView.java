package kz.qyzmet.gateway.register.rest;

import java.time.LocalDate;
import java.util.List;
import kz.qyzmet.gateway.register.domain.RegisteredPerson;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person as the register has them. */
@Schema(name = "Person")
record PersonView(
    String iin,
    @Schema(nullable = true) String surname,
    @Schema(nullable = true) String name,
    @Schema(nullable = true) String patronymic,
    LocalDate birthDate,
    @Schema(description = "null of the living", nullable = true) LocalDate deathDate,
    @Schema(description = "The register's code") String lifeStatus,
    @Schema(description = "The register's code") String citizenship,
    List<Document> documents) {

  /** An identity document. */
  @Schema(name = "PersonDocument")
  record Document(
      @Schema(description = "The register's code") String type,
      String number,
      LocalDate beginDate,
      @Schema(nullable = true) LocalDate endDate,
      @Schema(description = "The register's code") String status) {}

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
