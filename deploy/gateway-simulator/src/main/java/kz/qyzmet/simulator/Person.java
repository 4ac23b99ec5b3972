package kz.qyzmet.simulator;

import java.time.LocalDate;
import kz.qyzmet.gateway.messages.documents.DocumentStatus;

/**
 * Somebody in the register of persons: invented.
 *
 * @param patronymic null for none
 * @param deathDate null of the living
 * @param document number of the identity document
 * @param card how it stands with that document
 */
record Person(
    String iin,
    String surname,
    String name,
    String patronymic,
    LocalDate birthDate,
    LocalDate deathDate,
    String document,
    DocumentStatus card) {}
