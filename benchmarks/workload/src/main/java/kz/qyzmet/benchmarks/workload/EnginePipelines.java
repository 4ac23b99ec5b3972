package kz.qyzmet.benchmarks.workload;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A process engine under the same work: an instance is started with two variables, and each of its
 * tasks is found by the candidate group and the business key and completed with two more.
 */
public final class EnginePipelines implements PacedPipelines {
  private final Engine engine;
  private final AtomicInteger started = new AtomicInteger();
  private int completed;

  public EnginePipelines(Engine engine) {
    this.engine = engine;
  }

  /** What an engine has to know; the embedded API of each is called and nothing else. */
  public interface Engine extends AutoCloseable {
    String about();

    void start(String businessKey, Map<String, Object> variables);

    /** Finds the one open task of that case for that group, and completes it. */
    void complete(String group, String businessKey, Map<String, Object> variables);

    /** Process instances that have reached their end. */
    long ended();

    @Override
    void close();
  }

  @Override
  public String about() {
    return engine.about();
  }

  @Override
  public void prepare(int cases) throws Exception {
    int before = started.get();
    Crew.run(
        8,
        cases,
        number ->
            engine.start(
                key(before + number),
                Map.of("applicant", "applicant-" + number, "service", "tve-duplicate")));
    started.addAndGet(cases);
  }

  @Override
  public Driven drive(int cases, int workers) throws Exception {
    return take(cases, (first, latencies) -> all(first, cases, workers, latencies));
  }

  @Override
  public Driven pace(int cases, int workers, int perSecond) throws Exception {
    return take(cases, (first, latencies) -> evenly(first, cases, workers, perSecond, latencies));
  }

  /** Work on the prepared cases from a number on. */
  @FunctionalInterface
  private interface Work {
    void on(int first, Latencies latencies) throws Exception;
  }

  private Driven take(int cases, Work work) throws Exception {
    if (completed + cases > started.get()) {
      throw new IllegalStateException(
          "Expected " + cases + " prepared, but only " + (started.get() - completed) + " are");
    }
    var latencies = new Latencies();
    long endedBefore = engine.ended();
    long begun = System.nanoTime();
    work.on(completed, latencies);
    long nanos = System.nanoTime() - begun;
    completed += cases;
    long ended = engine.ended() - endedBefore;
    if (ended != cases) {
      throw new IllegalStateException("Expected " + cases + " to end, but " + ended + " did");
    }
    return Driven.of(cases, nanos, latencies);
  }

  private void all(int first, int cases, int workers, Latencies latencies) throws Exception {
    Crew.run(
        workers,
        cases,
        number -> {
          for (var step : Step.PIPELINE) {
            long begun = System.nanoTime();
            complete(step, key(first + number));
            latencies.add(System.nanoTime() - begun);
          }
        });
  }

  private void evenly(int first, int cases, int workers, int perSecond, Latencies latencies)
      throws Exception {
    var pace = new Pace(perSecond);
    var done = Pace.signals(cases * Step.PIPELINE.size());
    Crew.run(
        workers,
        done.size(),
        number -> {
          long due = pace.await(number);
          Pace.passing(
              done,
              number,
              number - cases,
              () -> complete(Step.PIPELINE.get(number / cases), key(first + number % cases)));
          latencies.add(System.nanoTime() - due);
        });
  }

  private void complete(Step step, String key) {
    engine.complete(
        step.role(), key, Map.of("decision", "grant", "note", step.code() + " of " + key));
  }

  private static String key(int number) {
    return "case-" + number;
  }

  @Override
  public void close() {
    engine.close();
  }
}
