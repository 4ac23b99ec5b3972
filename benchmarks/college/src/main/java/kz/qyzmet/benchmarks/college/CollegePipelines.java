package kz.qyzmet.benchmarks.college;

import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import kz.qyzmet.benchmarks.workload.Driven;
import kz.qyzmet.benchmarks.workload.Latencies;
import kz.qyzmet.benchmarks.workload.Pipelines;
import kz.qyzmet.college.casework.domain.CaseState;
import kz.qyzmet.college.casework.domain.Proceedings;
import kz.qyzmet.college.casework.domain.StaffCode;
import kz.qyzmet.college.casework.usecase.CaseAt;
import kz.qyzmet.college.casework.usecase.ChangeCase;
import kz.qyzmet.college.casework.usecase.NumberSlot;
import kz.qyzmet.college.casework.usecase.Sight;
import kz.qyzmet.contracts.passport.PassportRef;
import kz.qyzmet.kit.idempotency.CommandKey;
import kz.qyzmet.kit.idempotency.Idempotency;
import kz.qyzmet.kit.idempotency.StoredAnswer;

/**
 * Cases that came by Kafka, taken through the use case itself: idempotency, load, decide, one
 * statement that writes state, history, events and answer. What comes next, the case's own state
 * and the plan of its passport say, for any passport alike. Each worker is a chain on an event
 * loop, as a connection's requests are; every transition has a context of its own, as every request
 * has.
 */
final class CollegePipelines implements Pipelines {
  /** Opened by events before; opening it was a case's first event. */
  private static final String WAITING =
      """
      SELECT c.id, c.organisation, c.step, f.service, f.passport_version
      FROM cases c JOIN case_file f ON f.id = c.id WHERE c.version = 1 ORDER BY c.id LIMIT $1
      """;

  private static final Duration LIMIT = Duration.ofMinutes(5);

  private final Vertx vertx;
  private final Pool pool;
  private final ChangeCase change;
  private final Idempotency idempotency;
  private final Plans plans = new Plans();
  private final Queue<Case> waiting = new ArrayDeque<>();

  CollegePipelines(Vertx vertx, Pool pool, ChangeCase change, Idempotency idempotency) {
    this.vertx = vertx;
    this.pool = pool;
    this.change = change;
    this.idempotency = idempotency;
  }

  /** A case that waits at its first step. */
  private record Case(UUID id, Sight sight, Plan plan, Plan.Act first) {}

  @Override
  public String about() {
    return "Qyzmet college-service";
  }

  @Override
  public void prepare(int cases) {
    waiting.clear();
    pool.preparedQuery(WAITING)
        .execute(Tuple.of(cases))
        .await()
        .atMost(LIMIT)
        .forEach(row -> waiting.add(found(row)));
    if (waiting.size() != cases) {
      throw new IllegalStateException(
          "Expected " + cases + " open cases, but found " + waiting.size());
    }
  }

  private Case found(Row row) {
    var organisation = row.getString("organisation");
    var service = new PassportRef(row.getString("service"), row.getString("passport_version"));
    var plan = plans.of(service, organisation);
    var sight = new Sight(organisation, Set.of(service));
    return new Case(row.getUUID("id"), sight, plan, plan.at(row.getString("step")));
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
    return Driven.of(cases, nanos, latencies);
  }

  /** One chain of transitions: case after case, step after step. */
  private final class Worker {
    private final List<Case> cases;
    private final AtomicInteger next;
    private final Context loop;
    private final Latencies latencies;
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private Case current;

    /** What the case waits for; null where it has been granted. */
    private Plan.Act act;

    private int version;
    private CaseState reached;

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
      act = current.first();
      version = 1;
      nextStep();
    }

    private void nextStep() {
      if (act == null) {
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
                loop.runOnContext(_ -> nextStep());
              },
              done::completeExceptionally);
    }

    private Uni<StoredAnswer> transition() {
      var command = act.command();
      var key =
          CommandKey.of(
              command.by().code().value(),
              UUID.randomUUID().toString(),
              "POST",
              "/cases/" + current.id() + "/complete",
              act.step().getBytes(StandardCharsets.UTF_8));
      var request = new ChangeCase.Request(key, "benchmark");
      return idempotency.guard(
          key,
          () ->
              change
                  .change(current.id(), current.sight(), version, command, request, this::answer)
                  .map(this::done));
    }

    /** The REST resource's answer in its shape and size. */
    private StoredAnswer answer(CaseAt after, NumberSlot slot) {
      version = after.version();
      reached = after.state();
      var progress = reached.progress();
      var body =
          "{\"id\":\"%s\",\"number\":\"%s\",\"status\":\"OPEN\",\"version\":%d,\"step\":{\"code\":\"%s\",\"role\":\"%s\"},\"executor\":\"%s\",\"incomingNumber\":\"%s\",\"decision\":\"grant\"%s}"
              .formatted(
                  current.id(),
                  after.file().number(),
                  after.version(),
                  act.step(),
                  act.role(),
                  progress.executor().map(Object::toString).orElse(""),
                  progress.incoming().map(slot::text).orElse(""),
                  votes(progress.beside()));
      return new StoredAnswer(
          200,
          Map.of("Content-Type", "application/json", "ETag", "\"" + after.version() + "\""),
          body.getBytes(StandardCharsets.UTF_8));
    }

    private StoredAnswer done(ChangeCase.Outcome outcome) {
      if (outcome instanceof ChangeCase.Outcome.Done(var answer)) {
        act = next();
        return answer;
      }
      throw new IllegalStateException(
          "Expected " + act + " of " + current.id() + " to be done, but " + outcome);
    }

    private Plan.Act next() {
      return switch (reached) {
        case CaseState.Live live -> current.plan().next(live);
        case CaseState.Issued _ -> null;
        case CaseState.Ended end ->
            throw new IllegalStateException("Expected it to be granted, but it is " + end);
      };
    }
  }

  /** Who has voted, as the resource's answer has it; nothing where nobody has. */
  private static String votes(Proceedings beside) {
    return beside.votes().isEmpty()
        ? ""
        : beside.votes().keySet().stream()
            .map(StaffCode::value)
            .collect(Collectors.joining("\",\"", ",\"votes\":{\"members\":[\"", "\"]}"));
  }

  @Override
  public void close() {
    // The application stops with its main method.
  }
}
