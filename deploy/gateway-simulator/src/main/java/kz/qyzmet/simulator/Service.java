package kz.qyzmet.simulator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import kz.qyzmet.gateway.messages.security.SignedMessages;
import org.w3c.dom.Element;

/** Calls the service that the gateway serves: signed, and with a signed answer. */
final class Service {
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private final String url;
  private final Wire wire;

  Service(String url, Wire wire) {
    this.url = url;
    this.wire = wire;
  }

  /**
   * What the service answers, a fault among it.
   *
   * @throws IOException when nothing that can be understood came back: it may have acted all the
   *     same
   */
  Element call(String path, Object content) throws IOException {
    var request =
        HttpRequest.newBuilder(URI.create(url + path))
            .timeout(LIMIT)
            .header("Content-Type", "text/xml; charset=utf-8")
            .header("SOAPAction", "\"\"")
            .POST(BodyPublishers.ofByteArray(wire.signed(SignedMessages.write(content))))
            .build();
    try {
      var answer = client.send(request, BodyHandlers.ofByteArray());
      return wire.verified(answer.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } catch (NotTaken notUnderstood) {
      throw new IOException(notUnderstood);
    }
  }
}
