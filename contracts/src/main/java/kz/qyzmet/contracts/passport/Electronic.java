package kz.qyzmet.contracts.passport;

import java.util.List;

/**
 * That an electronic document of the digital documents service may be shown instead of a paper.
 *
 * @param kinds codes of the service's documents that do, the first named first
 */
public record Electronic(List<String> kinds, Basis basis) {
  public Electronic {
    kinds = List.copyOf(kinds);
  }
}
