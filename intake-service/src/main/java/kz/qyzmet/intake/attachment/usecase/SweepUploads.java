package kz.qyzmet.intake.attachment.usecase;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import kz.qyzmet.kit.clock.Moments;
import kz.qyzmet.kit.log.Failures;
import org.jboss.logging.Logger;

/**
 * Takes away bytes that no scan came of: a crash between the bytes and the row, a repetition under
 * the same key, a store that answered too late. First the upload is given up, so that a straggler
 * can't make a scan of what is about to go.
 */
@ApplicationScoped
public class SweepUploads {
  private static final Logger LOG = Logger.getLogger(SweepUploads.class);

  /** Far above the time that a request may take. */
  static final Duration AGE = Duration.ofDays(1);

  private static final long EVERY_MS = Duration.ofMinutes(10).toMillis();
  private static final int AT_ONCE = 100;

  private final AttachmentStore store;
  private final ContentStores contents;
  private final Moments moments;
  private final Vertx vertx;
  private long timer;

  SweepUploads(AttachmentStore store, ContentStores contents, Moments moments, Vertx vertx) {
    this.store = store;
    this.contents = contents;
    this.moments = moments;
    this.vertx = vertx;
  }

  /** A store that can't be had as it is set fails the start: it is asked for here. */
  void start(@Observes StartupEvent event) {
    LOG.infof("scans=kept in=%s", contents.chosen().kind());
    timer =
        vertx.setPeriodic(
            EVERY_MS,
            _ ->
                sweep()
                    .subscribe()
                    .with(
                        _ -> {},
                        failure -> LOG.warnf("scans=not-swept cause=%s", Failures.line(failure))));
  }

  void stop(@Observes ShutdownEvent event) {
    vertx.cancelTimer(timer);
  }

  /** One batch; how many were taken away. Safe to run at the same time in several places. */
  public Uni<Integer> sweep() {
    var stores = contents.byKind();
    return store
        .giveUp(moments.now().minus(AGE), stores.keySet(), AT_ONCE)
        .flatMap(
            given ->
                Multi.createFrom()
                    .iterable(given)
                    .onItem()
                    .transformToUniAndConcatenate(
                        upload ->
                            stores
                                .get(upload.kind())
                                .delete(upload.id())
                                .chain(() -> store.forget(upload.id()))
                                .replaceWith(List.of(upload))
                                .onFailure()
                                .invoke(failure -> kept(upload.id(), failure))
                                .onFailure()
                                .recoverWithItem(List.of()))
                    .collect()
                    .asList()
                    .map(each -> each.stream().flatMap(List::stream).toList()))
        .map(
            swept -> {
              if (!swept.isEmpty()) {
                LOG.infof("scans=swept count=%d", swept.size());
              }
              return swept.size();
            });
  }

  /** One that can't be taken away keeps no other: it is tried again with the next batch. */
  private static void kept(UUID upload, Throwable failure) {
    LOG.warnf("scans=not-swept id=%s cause=%s", upload, Failures.line(failure));
  }
}
