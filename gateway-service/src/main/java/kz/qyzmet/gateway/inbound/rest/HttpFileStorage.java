package kz.qyzmet.gateway.inbound.rest;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import kz.qyzmet.gateway.GatewaySettings;
import kz.qyzmet.gateway.inbound.usecase.FileStorage;
import kz.qyzmet.gateway.messages.Guid;
import kz.qyzmet.kit.log.Failures;
import org.jboss.logging.Logger;

/**
 * The storage by HTTP. Nothing but a guid of the gateway's form gets into an address, and nobody is
 * followed to another one.
 */
@ApplicationScoped
class HttpFileStorage implements FileStorage {
  private static final Logger LOG = Logger.getLogger(HttpFileStorage.class);
  private static final Duration CONNECT = Duration.ofSeconds(1);

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(CONNECT)
          .build();
  private final Optional<URI> url;
  private final int largest;
  private final Duration within;

  HttpFileStorage(GatewaySettings settings) {
    this.url = settings.storage().url();
    this.largest = settings.storage().largestFile();
    this.within = settings.storage().within();
  }

  @PreDestroy
  void close() {
    client.shutdownNow();
  }

  @Override
  public boolean names(String id) {
    return Guid.parse(id).isPresent();
  }

  @Override
  public Uni<Fetched> fetch(String id) {
    if (url.isEmpty()) {
      LOG.warnf("file=unavailable cause=no-address");
      return Uni.createFrom().item(new Fetched.Away());
    }
    return Uni.createFrom()
        .completionStage(
            () -> ask(HttpRequest.newBuilder(at(id, "")).GET().build(), _ -> new Bounded(largest)))
        .emitOn(Infrastructure.getDefaultWorkerPool())
        .map(HttpFileStorage::fetched)
        .onFailure()
        .invoke(failure -> LOG.warnf("file=unavailable cause=%s", Failures.line(failure)))
        .onFailure()
        .recoverWithItem(new Fetched.Away());
  }

  private static Fetched fetched(HttpResponse<Optional<byte[]>> answer) {
    return switch (answer.statusCode()) {
      case 200 -> answer.body().<Fetched>map(Fetched.Content::new).orElseGet(Fetched.TooLarge::new);
      case 404, 410 -> new Fetched.Gone();
      default -> {
        LOG.warnf("file=unavailable cause=status-%d", answer.statusCode());
        yield new Fetched.Away();
      }
    };
  }

  @Override
  public Uni<Void> confirm(String id) {
    var request = HttpRequest.newBuilder(at(id, "/confirm")).POST(BodyPublishers.noBody()).build();
    return Uni.createFrom()
        .completionStage(() -> ask(request, BodyHandlers.discarding()))
        .replaceWithVoid()
        .onFailure()
        .invoke(failure -> LOG.infof("file=not-confirmed cause=%s", Failures.line(failure)))
        .onFailure()
        .recoverWithNull();
  }

  /** Bounded as a whole: the JDK's own limit ends with the answer's head. */
  private <T> CompletableFuture<HttpResponse<T>> ask(HttpRequest request, BodyHandler<T> body) {
    var asked = client.sendAsync(request, body);
    return asked
        .copy()
        .orTimeout(within.toMillis(), TimeUnit.MILLISECONDS)
        .whenComplete((_, failure) -> asked.cancel(failure != null));
  }

  private URI at(String id, String what) {
    return URI.create(url.orElseThrow() + "/" + Guid.parse(id).orElseThrow() + what);
  }
}
