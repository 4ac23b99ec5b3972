package kz.qyzmet.drills.load;

import java.util.Collection;
import java.util.List;

/** How long things took, in ascending order; whoever gathers them says in what unit. */
public record Times(List<Long> sorted) {
  static Times of(Collection<Long> any) {
    return new Times(any.stream().sorted().toList());
  }

  public int size() {
    return sorted.size();
  }

  /** The one in the middle; 0 where there were none. */
  public long p50() {
    return at(0.50);
  }

  /** Of a hundred, the second slowest; 0 where there were none. */
  public long p99() {
    return at(0.99);
  }

  private long at(double share) {
    return sorted.isEmpty() ? 0 : sorted.get((int) (sorted.size() * share));
  }
}
