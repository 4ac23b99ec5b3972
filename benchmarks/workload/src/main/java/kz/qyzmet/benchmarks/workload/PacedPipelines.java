package kz.qyzmet.benchmarks.workload;

/** Pipelines that can be offered work at an even rate too, whatever the answers take. */
public interface PacedPipelines extends Pipelines {
  /**
   * Takes that many of the prepared cases through all steps, the first step of all of them first.
   *
   * @param workers how many transitions are under way at once at most
   * @param perSecond transitions that are due in each second
   * @return what was done, each transition timed from when it was due
   */
  Driven pace(int cases, int workers, int perSecond) throws Exception;
}
