package kz.qyzmet.college.draft.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import kz.qyzmet.college.CollegeSettings;
import kz.qyzmet.college.draft.domain.CannotDraft;
import kz.qyzmet.papers.Paper;

/**
 * Makes PDFs on threads of its own, a few at a time and a few that wait: one takes tens of
 * milliseconds of a core, and neither the commands nor the memory may pay for a rush of them.
 */
@ApplicationScoped
public class Printer {
  private static final int WAITING = 8;

  private final ThreadPoolExecutor workers;

  Printer(CollegeSettings settings) {
    int threads = settings.printers();
    workers =
        new ThreadPoolExecutor(
            threads,
            threads,
            10,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(threads * WAITING),
            Thread.ofPlatform().name("printer-", 0).daemon().factory());
    workers.allowCoreThreadTimeOut(true);
  }

  /** The paper's PDF; fails with {@link DraftRefused} where too many wait. */
  public Uni<byte[]> print(Supplier<Paper> paper) {
    return Uni.createFrom()
        .item(() -> paper.get().pdf())
        .runSubscriptionOn(workers)
        .onFailure(RejectedExecutionException.class)
        .transform(_ -> new DraftRefused(new CannotDraft.PrinterBusy()));
  }

  @PreDestroy
  void close() {
    workers.shutdown();
  }
}
