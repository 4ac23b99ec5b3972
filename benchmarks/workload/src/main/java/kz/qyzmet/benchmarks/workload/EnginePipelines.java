package kz.qyzmet.benchmarks.workload;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A process engine under the same work: an instance is started with two variables, and each of its
 * tasks is found by the candidate group and the business key and completed with two more.
 */
public final class EnginePipelines implements Pipelines {
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
    if (completed + cases > started.get()) {
      throw new IllegalStateException(
          "Expected " + cases + " prepared, but only " + (started.get() - completed) + " are");
    }
    var latencies = new Latencies();
    long endedBefore = engine.ended();
    int first = completed;
    long begun = System.nanoTime();
    Crew.run(workers, cases, number -> pipeline(key(first + number), latencies));
    long nanos = System.nanoTime() - begun;
    completed += cases;
    long ended = engine.ended() - endedBefore;
    if (ended != cases) {
      throw new IllegalStateException("Expected " + cases + " to end, but " + ended + " did");
    }
    return Driven.of(cases, nanos, latencies);
  }

  private void pipeline(String key, Latencies latencies) {
    for (var step : Step.PIPELINE) {
      long begun = System.nanoTime();
      engine.complete(
          step.role(), key, Map.of("decision", "grant", "note", step.code() + " of " + key));
      latencies.add(System.nanoTime() - begun);
    }
  }

  private static String key(int number) {
    return "case-" + number;
  }

  @Override
  public void close() {
    engine.close();
  }
}
