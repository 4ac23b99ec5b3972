package kz.qyzmet.benchmarks.load;

import io.vertx.core.Future;
import java.util.List;
import java.util.UUID;
import kz.qyzmet.benchmarks.workload.Latencies;
import kz.qyzmet.benchmarks.workload.Step;

/** Takes cases through steps by requests, each with the version that the last answer gave. */
public final class Walk {
  private final HttpLoad load;
  private final Staff staff;

  public Walk(HttpLoad load, Staff staff) {
    this.load = load;
    this.staff = staff;
  }

  /** A case that waits at the first step; opening it was its first event. */
  public record Case(UUID id, String organisation) {}

  /** All five steps of all cases; nanoseconds. */
  public long all(List<Case> cases, Latencies latencies) {
    return load.all(
        cases.size(), number -> steps(cases.get(number), Step.PIPELINE, "\"1\"", latencies));
  }

  /**
   * Some steps of one case.
   *
   * @param etag the version that the case stands at
   * @return the version that it stands at then
   */
  public Future<String> steps(Case one, List<Step> steps, String etag, Latencies latencies) {
    if (steps.isEmpty()) {
      return Future.succeededFuture(etag);
    }
    return step(one, steps.getFirst(), etag, System.nanoTime(), latencies)
        .compose(next -> steps(one, steps.subList(1, steps.size()), next, latencies));
  }

  /**
   * One step of one case.
   *
   * @param begun from when it is timed, by the nano clock
   * @return the version that the case stands at then
   */
  Future<String> step(Case one, Step step, String etag, long begun, Latencies latencies) {
    return load.post(
            "/cases/" + one.id() + "/complete",
            staff.headers(step, one.organisation(), etag),
            staff.body(step, one.organisation()))
        .map(
            answer -> {
              latencies.add(System.nanoTime() - begun);
              return answer.expect(200).etag();
            });
  }
}
