package kz.qyzmet.benchmarks.part;

import java.util.ArrayList;
import java.util.List;
import kz.qyzmet.stack.BadInput;

/** All parts, in the order in which they run whatever order they are named in. */
public final class Parts {
  public static final List<Part> ALL =
      List.of(
          new ColdStart(),
          new Calendar(),
          new Proof(),
          new Documents(),
          new Transitions(),
          new OverHttp(),
          new Relay(),
          new Cost(),
          new Lag(),
          new Acceptance(),
          new ByPassport(),
          new Million(),
          new Replicas(),
          new Profile());

  private Parts() {}

  /** Those named, or the usual ones when none is. */
  public static List<Part> named(List<String> names) {
    for (var name : names) {
      if (ALL.stream().noneMatch(part -> part.name().equals(name))) {
        throw new BadInput(
            "Expected a part of "
                + String.join(", ", ALL.stream().map(Part::name).toList())
                + ", but got "
                + name);
      }
    }
    var chosen = new ArrayList<Part>();
    for (var part : ALL) {
      if (names.isEmpty() ? part.isUsual() : names.contains(part.name())) {
        chosen.add(part);
      }
    }
    return chosen;
  }
}
