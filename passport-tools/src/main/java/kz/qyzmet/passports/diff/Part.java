package kz.qyzmet.passports.diff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import kz.qyzmet.passports.Words;

/**
 * A part of an edition, such as one document.
 *
 * @param name what it is called
 * @param says what it says, in words
 * @param facts what it says, for comparison; words may differ where nothing else does
 */
record Part(String name, String says, Object facts) {
  /** What is added, gone or changed, by code; nothing where nothing is. */
  static List<String> compare(Map<String, Part> old, Map<String, Part> fresh, Words words) {
    var lines = new ArrayList<String>();
    old.forEach(
        (code, part) -> {
          if (!fresh.containsKey(code)) {
            lines.add(words.say("diff.gone", part.name(), part.says()));
          }
        });
    fresh.forEach(
        (code, part) -> {
          Part before = old.get(code);
          if (before == null) {
            lines.add(words.say("diff.added", part.name(), part.says()));
          } else if (!before.facts().equals(part.facts())) {
            lines.add(words.say("diff.changed", part.name(), before.says(), part.says()));
          }
        });
    return lines;
  }

  /** Whether those that both have stand in another order. */
  static boolean isReordered(Map<String, Part> old, Map<String, Part> fresh) {
    return !inCommon(old, fresh).equals(inCommon(fresh, old));
  }

  private static List<String> inCommon(Map<String, Part> of, Map<String, Part> with) {
    var common = new HashSet<>(with.keySet());
    return of.keySet().stream().filter(common::contains).toList();
  }
}
