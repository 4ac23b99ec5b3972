package kz.qyzmet.drills.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Collects what does not hold. */
final class Findings {
  private final List<Finding> all = new ArrayList<>();

  void unless(boolean holds, String invariant, String what) {
    if (!holds) {
      all.add(new Finding(invariant, what));
    }
  }

  /** That nothing is in the collection. */
  void none(Collection<?> wrong, String invariant, String what) {
    unless(
        wrong.isEmpty(),
        invariant,
        "%s: %d, such as %s".formatted(what, wrong.size(), wrong.stream().limit(3).toList()));
  }

  List<Finding> all() {
    return List.copyOf(all);
  }
}
