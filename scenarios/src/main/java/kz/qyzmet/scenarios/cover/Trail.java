package kz.qyzmet.scenarios.cover;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A way of a case from its first step to an end.
 *
 * @param variant which of the conditional steps it has; empty where the passport has none
 * @param end {@code issued}, {@code refused} or {@code returned}
 */
public record Trail(String variant, List<Edge> edges, String end) {
  public Trail {
    edges = List.copyOf(edges);
  }

  @Override
  public String toString() {
    return edges.stream().map(Edge::toString).collect(Collectors.joining(", "))
        + (variant.isEmpty() ? "" : " [" + variant + "]");
  }
}
