package kz.qyzmet.simulator;

import java.time.LocalDate;

/**
 * Somebody in the register of persons: invented.
 *
 * @param patronymic null for none
 * @param deathDate null of the living
 * @param document number of the identity document
 */
record Person(
    String iin,
    String surname,
    String name,
    String patronymic,
    LocalDate birthDate,
    LocalDate deathDate,
    String document) {}
