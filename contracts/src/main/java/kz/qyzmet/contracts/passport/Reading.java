package kz.qyzmet.contracts.passport;

/**
 * How we read a place of the acts that is unclear and where nothing can be switched: a wording, a
 * number, which list belongs to which service.
 *
 * @param number of the table of ambiguities in docs/readings.md
 * @param says what is read
 * @param reason why it is read so
 */
public record Reading(String code, int number, String says, String reason) {}
