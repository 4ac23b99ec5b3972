package kz.qyzmet.benchmarks.college;

import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import kz.qyzmet.benchmarks.workload.Driven;
import kz.qyzmet.benchmarks.workload.Latencies;
import kz.qyzmet.benchmarks.workload.Pipelines;
import kz.qyzmet.benchmarks.workload.Step;
import kz.qyzmet.college.casework.usecase.CaseAt;
import kz.qyzmet.college.casework.usecase.ChangeCase;
import kz.qyzmet.college.casework.usecase.NumberSlot;
import kz.qyzmet.kit.idempotency.CommandKey;
import kz.qyzmet.kit.idempotency.Idempotency;
import kz.qyzmet.kit.idempotency.StoredAnswer;

/**
 * Cases that came by Kafka, taken through the use case itself: idempotency, load, decide, one
 * statement that writes state, history, events and answer. Each worker is a chain on an event loop,
 * as a connection's requests are; every transition has a context of its own, as every request has.
 */
final class CollegePipelines implements Pipelines {
  private static final Duration LIMIT = Duration.ofMinutes(5);

  private final Vertx vertx;
  private final Pool pool;
  private final ChangeCase change;
  private final Idempotency idempotency;
  private final Staffing staffing = new Staffing();
  private final Queue<Case> waiting = new ArrayDeque<>();

  CollegePipelines(Vertx vertx, Pool pool, ChangeCase change, Idempotency idempotency) {
    this.vertx = vertx;
    this.pool = pool;
    this.change = change;
    this.idempotency = idempotency;
  }

  /** A case that waits at the first step; opening it was its first event. */
  private record Case(UUID id, String organisation) {}

  @Override
  public String about() {
    return "Qyzmet college-service";
  }

  /** Finds them: they were opened by events before. */
  @Override
  public void prepare(int cases) {
    waiting.clear();
    pool.preparedQuery("SELECT id, organisation FROM cases WHERE version = 1 ORDER BY id LIMIT $1")
        .execute(Tuple.of(cases))
        .await()
        .atMost(LIMIT)
        .forEach(row -> waiting.add(new Case(row.getUUID(0), row.getString(1))));
    if (waiting.size() != cases) {
      throw new IllegalStateException(
          "Expected " + cases + " open cases, but found " + waiting.size());
    }
  }

  @Override
  public Driven drive(int cases, int workers) throws Exception {
    var mine = new ArrayList<Case>();
    for (int i = 0; i < cases; i++) {
      mine.add(waiting.remove());
    }
    var latencies = new Latencies();
    var next = new AtomicInteger();
    List<CompletableFuture<Void>> done = new ArrayList<>();
    long begun = System.nanoTime();
    for (int i = 0; i < workers; i++) {
      var worker = new Worker(mine, next, vertx.getOrCreateContext(), latencies);
      done.add(worker.start());
    }
    CompletableFuture.allOf(done.toArray(CompletableFuture[]::new))
        .get(LIMIT.toSeconds(), TimeUnit.SECONDS);
    long nanos = System.nanoTime() - begun;
    return new Driven(cases, nanos, latencies.at(50), latencies.at(99));
  }

  /** One chain of transitions: case after case, step after step. */
  private final class Worker {
    private final List<Case> cases;
    private final AtomicInteger next;
    private final Context loop;
    private final Latencies latencies;
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private Case current;
    private int step;
    private int version;

    Worker(List<Case> cases, AtomicInteger next, Context loop, Latencies latencies) {
      this.cases = cases;
      this.next = next;
      this.loop = loop;
      this.latencies = latencies;
    }

    CompletableFuture<Void> start() {
      loop.runOnContext(_ -> nextCase());
      return done;
    }

    private void nextCase() {
      int number = next.getAndIncrement();
      if (number >= cases.size()) {
        done.complete(null);
        return;
      }
      current = cases.get(number);
      step = 0;
      version = 1;
      nextStep();
    }

    private void nextStep() {
      if (step == Step.PIPELINE.size()) {
        nextCase();
        return;
      }
      VertxContext.createNewDuplicatedContext(loop).runOnContext(_ -> act());
    }

    private void act() {
      long begun = System.nanoTime();
      transition()
          .subscribe()
          .with(
              _ -> {
                latencies.add(System.nanoTime() - begun);
                step++;
                loop.runOnContext(_ -> nextStep());
              },
              done::completeExceptionally);
    }

    private Uni<StoredAnswer> transition() {
      var at = Step.PIPELINE.get(step);
      var command = staffing.command(at, current.organisation());
      var key =
          CommandKey.of(
              command.by().code().value(),
              UUID.randomUUID().toString(),
              "POST",
              "/cases/" + current.id() + "/complete",
              at.code().getBytes(StandardCharsets.UTF_8));
      var request = new ChangeCase.Request(key, "benchmark");
      return idempotency.guard(
          key,
          () ->
              change
                  .change(
                      current.id(), current.organisation(), version, command, request, this::answer)
                  .map(this::done));
    }

    /** The REST resource's answer in its shape and size. */
    private StoredAnswer answer(CaseAt after, NumberSlot slot) {
      version = after.version();
      var progress = after.state().progress();
      var body =
          "{\"id\":\"%s\",\"number\":\"%s\",\"status\":\"OPEN\",\"version\":%d,\"step\":{\"code\":\"%s\",\"role\":\"%s\"},\"executor\":\"%s\",\"incomingNumber\":\"%s\",\"decision\":\"grant\"}"
              .formatted(
                  current.id(),
                  after.file().number(),
                  after.version(),
                  Step.PIPELINE.get(step).code(),
                  Step.PIPELINE.get(step).role(),
                  progress.executor().map(Object::toString).orElse(""),
                  progress.incoming().map(slot::text).orElse(""));
      return new StoredAnswer(
          200,
          Map.of("Content-Type", "application/json", "ETag", "\"" + after.version() + "\""),
          body.getBytes(StandardCharsets.UTF_8));
    }

    private StoredAnswer done(ChangeCase.Outcome outcome) {
      if (outcome instanceof ChangeCase.Outcome.Done(var answer)) {
        return answer;
      }
      throw new IllegalStateException(
          "Expected " + Step.PIPELINE.get(step) + " of " + current + " to be done, but " + outcome);
    }
  }

  @Override
  public void close() {
    // The application stops with its main method.
  }
}
