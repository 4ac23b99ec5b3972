package kz.qyzmet.contracts.passport;

/**
 * A choice that the law leaves open.
 *
 * @param value the chosen value: a Boolean or a String
 * @param ambiguity what is unclear in the act
 */
public record Setting(String code, Object value, String ambiguity, Basis basis) {}
