package kz.qyzmet.deadline.watch.domain;

import java.util.List;

/**
 * All that is known of the deadlines of one application.
 *
 * @param acceptance the answer of the acceptance, as it came
 * @param watch the clocks as they stand
 * @param finished the steps that are over, in order
 */
public record WatchedCase(Acceptance acceptance, Watch watch, List<StepRun> finished) {

  public WatchedCase {
    finished = List.copyOf(finished);
  }
}
