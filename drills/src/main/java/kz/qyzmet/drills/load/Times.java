package kz.qyzmet.drills.load;

import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;

/** How long things took, in ascending order; whoever gathers them says in what unit. */
public record Times(List<Long> sorted) {
  static Times of(Collection<Long> any) {
    return new Times(any.stream().sorted().toList());
  }

  public int size() {
    return sorted.size();
  }

  /** The one in the middle; nothing where there were none. */
  public OptionalLong p50() {
    return at(0.50);
  }

  /** Of a hundred, the slowest; nothing where there were none. */
  public OptionalLong p99() {
    return at(0.99);
  }

  private OptionalLong at(double share) {
    return sorted.isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of(sorted.get((int) (sorted.size() * share)));
  }
}
