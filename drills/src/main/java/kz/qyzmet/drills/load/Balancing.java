package kz.qyzmet.drills.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import kz.qyzmet.stack.run.Service;

/**
 * A load balancer on the client's side: looks at the readiness of every replica all the time, and
 * opens only the doors of those that are ready.
 */
public final class Balancing implements AutoCloseable {
  private static final Duration LOOK = Duration.ofMillis(100);
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final Doors doors;
  private final Function<Service, List<String>> replicas;
  private final Thread thread;
  private volatile boolean stopping;

  /**
   * Starts to look.
   *
   * @param replicas the addresses of all processes of a service, ready or not
   */
  public Balancing(Doors doors, Function<Service, List<String>> replicas) {
    this.doors = doors;
    this.replicas = replicas;
    this.thread = Thread.ofVirtual().name("balancing").start(this::look);
  }

  private void look() {
    while (!stopping) {
      for (var service : Service.CORE) {
        var ready = new ArrayList<String>();
        for (var url : replicas.apply(service)) {
          if (isReady(url)) {
            ready.add(url);
          }
        }
        if (!ready.isEmpty()) {
          doors.set(service, ready);
        }
      }
      LockSupport.parkNanos(LOOK.toNanos());
    }
  }

  private boolean isReady(String url) {
    try {
      var request =
          HttpRequest.newBuilder(URI.create(url + "/q/health/ready")).timeout(PATIENCE).build();
      return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException away) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    stopping = true;
    thread.interrupt();
  }
}
