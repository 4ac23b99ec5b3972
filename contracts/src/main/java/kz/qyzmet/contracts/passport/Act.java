package kz.qyzmet.contracts.passport;

import java.time.LocalDate;
import java.util.List;
import kz.qyzmet.contracts.event.LocalizedText;

/**
 * An act behind the service.
 *
 * @param code the alias by which the passport's clauses name it
 * @param register its code in the register of acts
 * @param date null where the act bears none
 * @param number null where the act bears none
 * @param amendedBy what changed it, in order of time; none where nothing is known to
 * @param adilet its code in the state's public collection of acts; null where we don't know it
 * @param basis the act in one line; by reading where its date or number is not in a text in hand
 */
public record Act(
    String code,
    String register,
    LocalizedText title,
    LocalDate date,
    String number,
    List<Amendment> amendedBy,
    String adilet,
    Basis basis) {
  /** An act that changed another. */
  public record Amendment(LocalDate date, String number) {}
}
