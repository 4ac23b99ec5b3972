package kz.qyzmet.benchmarks.workload;

/** A system that takes cases through all their steps: {@link Step#PIPELINE}, or a passport's. */
public interface Pipelines extends AutoCloseable {
  /** Name and version, for the report. */
  String about();

  /** Makes that many cases that wait at the first step; not part of what is measured. */
  void prepare(int cases) throws Exception;

  /**
   * Takes that many of the prepared cases through all steps and returns when the last is done.
   *
   * @param workers how many cases are under way at once
   * @return what was done; fails unless every case was completed
   */
  Driven drive(int cases, int workers) throws Exception;

  @Override
  void close();
}
