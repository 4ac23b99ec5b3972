package kz.qyzmet.passports.proof;

import java.util.List;

/**
 * One path from the acceptance to the last thing that a term asks for, each step at most once.
 *
 * @param stages in order
 * @param registers index of the provider's first own stage: what lies before is outside
 * @param told how many stages are done when the result can be had at the provider or the refusal is
 *     known: the legal clock of portal and office stops
 * @param sent how many are done when the result has left for the branch; {@code told} where none
 *     gives it out
 * @param heard whether the applicant is heard on the way to a refusal
 */
public record Route(List<Stage> stages, int registers, int told, int sent, boolean heard) {
  public Route {
    stages = List.copyOf(stages);
  }

  /** The stages to which no limit is set. */
  public List<Stage> open() {
    return stages.stream().filter(stage -> stage.limit() == null).toList();
  }
}
