package kz.qyzmet.benchmarks.college;

import io.quarkus.arc.Arc;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import kz.qyzmet.benchmarks.workload.Driver;
import kz.qyzmet.college.casework.usecase.ChangeCase;
import kz.qyzmet.kit.idempotency.Idempotency;

/**
 * Starts college-service as it is packaged, consumers and relay included, and calls its use case
 * where its REST resource would.
 */
public final class CollegeDriver implements QuarkusApplication {

  /** The argument is the benchmark's port. */
  public static void main(String[] arguments) {
    Quarkus.run(CollegeDriver.class, arguments);
  }

  @Override
  public int run(String... arguments) throws Exception {
    var cases =
        new CollegePipelines(
            bean(Vertx.class), bean(Pool.class), bean(ChangeCase.class), bean(Idempotency.class));
    Driver.serve(Integer.parseInt(arguments[0]), cases);
    return 0;
  }

  private static <T> T bean(Class<T> type) {
    var bean = Arc.container().instance(type).get();
    if (bean == null) {
      throw new IllegalStateException("Expected a bean of " + type + ", but there is none");
    }
    return bean;
  }
}
