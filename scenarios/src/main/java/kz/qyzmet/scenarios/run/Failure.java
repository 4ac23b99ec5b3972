package kz.qyzmet.scenarios.run;

import kz.qyzmet.scenarios.file.Spot;

/** What a scenario says and the domain does not do. */
public record Failure(Spot spot, String problem) {
  @Override
  public String toString() {
    return spot + ": " + problem;
  }
}
