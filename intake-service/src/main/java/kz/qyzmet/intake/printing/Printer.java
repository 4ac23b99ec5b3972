package kz.qyzmet.intake.printing;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import kz.qyzmet.kit.problem.Problem;
import kz.qyzmet.papers.Language;
import kz.qyzmet.papers.PaperData;
import kz.qyzmet.papers.PaperKind;
import kz.qyzmet.papers.Papers;

/**
 * Makes PDF/A on two threads of its own, so that no command waits for a paper; what finds no place
 * is told to come again.
 */
@ApplicationScoped
public class Printer {
  private static final int THREADS = 2;
  private static final int WAITING = 16;
  private static final int RETRY_AFTER = 5;

  private final ThreadPoolExecutor printers =
      new ThreadPoolExecutor(
          THREADS,
          THREADS,
          10,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(WAITING),
          Thread.ofPlatform().name("printer-", 0).daemon().factory());

  Printer() {
    printers.allowCoreThreadTimeOut(true);
  }

  /** English is written nowhere on papers: who asks for it gets Kazakh. */
  public static Language tongue(String language) {
    return language.equals(Language.RU.code()) ? Language.RU : Language.KK;
  }

  /** The paper's bytes. */
  public Uni<byte[]> print(PaperKind kind, Language language, PaperData data) {
    return Uni.createFrom()
        .item(() -> Papers.render(kind, language, data).pdf())
        .runSubscriptionOn(printers)
        .onFailure(RejectedExecutionException.class)
        .transform(_ -> Problem.of("printer-busy", 503).retryAfter(RETRY_AFTER).exception());
  }

  @PreDestroy
  void close() {
    printers.shutdown();
  }
}
