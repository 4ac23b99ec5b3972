package kz.qyzmet.gateway.inbound.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * JSON of which equal values have one text and others another: members in the order of their names,
 * numbers by their value, no blanks, and texts quoted, so that none reads as a part of its
 * surroundings.
 */
final class CanonicalJson {
  private CanonicalJson() {}

  /**
   * The text of a value.
   *
   * @param value null, a text, number or truth value, or a list or map of such
   * @throws IllegalArgumentException if it is anything else
   */
  static String of(Object value) {
    return switch (value) {
      case null -> "null";
      case String text -> quoted(text);
      case Boolean truth -> truth.toString();
      case Number number -> new BigDecimal(number.toString()).stripTrailingZeros().toString();
      case List<?> items ->
          items.stream().map(CanonicalJson::of).collect(Collectors.joining(",", "[", "]"));
      case Map<?, ?> members -> object(members);
      default ->
          throw new IllegalArgumentException(
              "Expected a value that JSON has, but got a " + value.getClass().getSimpleName());
    };
  }

  private static String object(Map<?, ?> members) {
    var sorted = new TreeMap<String, Object>();
    members.forEach((name, value) -> sorted.put((String) name, value));
    return sorted.entrySet().stream()
        .map(member -> quoted(member.getKey()) + ":" + of(member.getValue()))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
