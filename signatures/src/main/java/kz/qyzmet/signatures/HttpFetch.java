package kz.qyzmet.signatures;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Over HTTP, by the JDK's client; redirections are not followed. */
public final class HttpFetch implements Fetch, AutoCloseable {
  private static final int OK = 200;

  private final HttpClient client;
  private final Duration patience;

  /**
   * A client of its own.
   *
   * @param patience for the whole of one answer, from the connection to the last byte
   */
  public HttpFetch(Duration patience) {
    this.patience = patience;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(patience)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  @Override
  public byte[] get(URI address, int atMost) throws IOException {
    return send(HttpRequest.newBuilder(web(address)).GET(), atMost);
  }

  @Override
  public byte[] post(URI address, String type, byte[] body, int atMost) throws IOException {
    return send(
        HttpRequest.newBuilder(web(address))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofByteArray(body)),
        atMost);
  }

  private static URI web(URI address) throws IOException {
    var scheme = address.getScheme();
    if (address.getHost() == null || !("http".equals(scheme) || "https".equals(scheme))) {
      throw new IOException("Expected an address of the web, but got another");
    }
    return address;
  }

  private byte[] send(HttpRequest.Builder request, int atMost) throws IOException {
    // The limit of time is on the future: the request's own ends with the answer's head.
    var answer =
        client.sendAsync(
            request.timeout(patience).build(),
            BodyHandlers.limiting(BodyHandlers.ofByteArray(), atMost));
    try {
      HttpResponse<byte[]> response = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      if (response.statusCode() != OK) {
        throw new IOException("Expected the status 200, but got " + response.statusCode());
      }
      return response.body();
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new IOException("Expected an answer in time, but none came", e);
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /** At once: an answer that is still on its way is given up. */
  @Override
  public void close() {
    client.shutdownNow();
  }
}
