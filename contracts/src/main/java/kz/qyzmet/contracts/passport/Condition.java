package kz.qyzmet.contracts.passport;

import java.util.Map;
import java.util.Set;

/** Holds when a field of the form has one of the given codes. */
public record Condition(String field, Set<String> in) {
  public Condition {
    in = Set.copyOf(in);
  }

  /** Whether it holds for that form; a field that is absent or no text holds nothing. */
  public boolean holds(Map<String, ?> form) {
    return form.get(field) instanceof String value && in.contains(value);
  }
}
