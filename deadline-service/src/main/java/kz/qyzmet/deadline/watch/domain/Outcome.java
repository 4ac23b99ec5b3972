package kz.qyzmet.deadline.watch.domain;

import java.util.List;

/**
 * What a moment or an event led to.
 *
 * @param watch the state after it
 * @param notices what is to be told, in order
 * @param finished the steps that ended
 */
public record Outcome(Watch watch, List<Notice> notices, List<StepRun> finished) {

  public Outcome {
    notices = List.copyOf(notices);
    finished = List.copyOf(finished);
  }

  static Outcome unchanged(Watch watch) {
    return new Outcome(watch, List.of(), List.of());
  }
}
