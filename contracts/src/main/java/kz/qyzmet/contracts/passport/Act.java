package kz.qyzmet.contracts.passport;

import java.time.LocalDate;
import kz.qyzmet.contracts.event.LocalizedText;

/**
 * An act behind the service.
 *
 * @param code the alias by which the passport's clauses name it
 * @param register its code in the register of acts
 * @param adilet its code in the state's public collection of acts; null where we don't know it
 */
public record Act(
    String code,
    String register,
    LocalizedText title,
    LocalDate date,
    String number,
    String adilet,
    Basis basis) {}
