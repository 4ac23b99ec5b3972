package kz.qyzmet.drills.drill;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import kz.qyzmet.stack.run.Service;
import kz.qyzmet.stack.run.Stack;

/** Asks every service for its readiness all the time, as a load balancer would. */
final class Watching implements AutoCloseable {
  private static final Duration LOOK = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final Map<Service, Boolean> ready = new EnumMap<>(Service.class);
  private final Map<Service, Thread> threads = new EnumMap<>(Service.class);
  private volatile boolean stopping;

  Watching(Stack stack) {
    for (var service : Service.CORE) {
      ready.put(service, true);
      threads.put(
          service,
          Thread.ofVirtual().start(() -> watch(service, stack.url(service) + "/q/health/ready")));
    }
  }

  private void watch(Service service, String url) {
    var request = HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE).build();
    while (!stopping) {
      boolean is;
      try {
        is = http.send(request, BodyHandlers.discarding()).statusCode() == 200;
      } catch (IOException noAnswer) {
        is = false;
      } catch (InterruptedException e) {
        return;
      }
      synchronized (this) {
        ready.put(service, is);
      }
      LockSupport.parkNanos(LOOK.toNanos());
    }
  }

  synchronized boolean isReady(Service service) {
    return ready.get(service);
  }

  synchronized boolean all(boolean wanted) {
    return ready.values().stream().allMatch(is -> is == wanted);
  }

  @Override
  public void close() {
    stopping = true;
    threads.values().forEach(Thread::interrupt);
  }
}
