package kz.qyzmet.benchmarks.contest;

import kz.qyzmet.benchmarks.workload.Driven;

/** One who can be offered work at an even rate too, whatever the answers take. */
public interface PacedContender extends Contender {
  /**
   * Takes that many of the prepared cases through all steps, the first step of all of them first.
   *
   * @param perSecond transitions that are due in each second
   */
  Driven pace(int cases, int perSecond);
}
