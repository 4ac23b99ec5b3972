package kz.qyzmet.benchmarks.load;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;
import kz.qyzmet.stack.CheckFailed;

/**
 * Keep-alive HTTP/1.1 connections to one service, one request at a time on each; where it has
 * several processes, each request goes to the next of them. One thread does it all: on a small
 * machine the load must leave the cores to what is measured.
 */
public final class HttpLoad implements AutoCloseable {
  private static final long LIMIT_MINUTES = 5;
  private static final String HOST = "127.0.0.1";

  private final Vertx vertx;
  private final HttpClient client;
  private final IntSupplier door;
  private final int connections;

  /**
   * Connects to nothing yet.
   *
   * @param door the port for the next request, on the loopback address
   * @param connections of this load; also the most to each process
   */
  public HttpLoad(IntSupplier door, int connections) {
    this.door = door;
    this.connections = connections;
    vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    client =
        vertx.createHttpClient(
            new HttpClientOptions(), new PoolOptions().setHttp1MaxSize(connections));
  }

  /** An answer with what commands need of it. */
  public record Answer(int status, String etag, Buffer body) {
    /** The answer itself, if its status is the expected one. */
    public Answer expect(int wanted) {
      if (status != wanted) {
        throw new CheckFailed("Expected " + wanted + ", but got " + status + " " + body);
      }
      return this;
    }
  }

  public Future<Answer> post(String path, Map<String, String> headers, Buffer body) {
    return client
        .request(HttpMethod.POST, door.getAsInt(), HOST, path)
        .compose(
            request -> {
              headers.forEach(request::putHeader);
              return request.send(body);
            })
        .compose(
            response ->
                response
                    .body()
                    .map(
                        read ->
                            new Answer(response.statusCode(), response.getHeader("ETag"), read)));
  }

  /**
   * Does numbered jobs 0, 1, 2 …, as many at once as there are connections; returns when all are
   * done.
   *
   * @return nanoseconds
   */
  public long all(int jobs, IntFunction<Future<?>> job) {
    var done = Promise.<Void>promise();
    var next = new AtomicInteger();
    var missing = new AtomicInteger(jobs);
    long begun = System.nanoTime();
    vertx.runOnContext(
        start -> {
          for (int i = 0; i < connections; i++) {
            go(jobs, next, missing, job, done);
          }
        });
    await(done.future());
    return System.nanoTime() - begun;
  }

  private static void go(
      int jobs,
      AtomicInteger next,
      AtomicInteger missing,
      IntFunction<Future<?>> job,
      Promise<Void> done) {
    int number = next.getAndIncrement();
    if (number >= jobs) {
      return;
    }
    job.apply(number)
        .onFailure(
            failure -> {
              next.set(jobs);
              done.tryFail(failure);
            })
        .onSuccess(
            ended -> {
              if (missing.decrementAndGet() == 0) {
                done.tryComplete();
              } else {
                go(jobs, next, missing, job, done);
              }
            });
  }

  /** The outcome of something that runs on the event loop. */
  public static <T> T await(Future<T> future) {
    try {
      return future.toCompletionStage().toCompletableFuture().get(LIMIT_MINUTES, TimeUnit.MINUTES);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof CheckFailed failed
          ? failed
          : new CheckFailed("Expected every request to be answered, but: " + e.getCause(), e);
    } catch (TimeoutException e) {
      throw new CheckFailed("Expected the load to end in five minutes, but it did not", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CheckFailed("Expected the load to end, but was interrupted", e);
    }
  }

  public Vertx vertx() {
    return vertx;
  }

  @Override
  public void close() {
    await(client.close());
    await(vertx.close());
  }
}
