package kz.qyzmet.contracts.passport;

import java.util.List;

/**
 * A choice that the law leaves open.
 *
 * @param value the chosen value: a Boolean or a String
 * @param others what else could be chosen, of the same type
 * @param ambiguity what is unclear in the act
 */
public record Setting(
    String code, Object value, List<Object> others, String ambiguity, Basis basis) {
  public Setting {
    others = List.copyOf(others);
  }
}
