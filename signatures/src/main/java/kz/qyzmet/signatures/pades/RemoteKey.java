package kz.qyzmet.signatures.pades;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kz.qyzmet.signatures.pades.CannotSign.Why;

/**
 * A key at a signing service:
 *
 * <pre>
 * POST {address}   Authorization: Bearer {token}
 * {"key": "name", "algorithm": "RSA-PKCS1-SHA256", "digest": base64}
 * 200 {"signature": base64}
 * </pre>
 *
 * <p>429 and 503 say that nothing was signed, and that it may be asked later; any other answer is
 * for good.
 */
public final class RemoteKey implements SigningKey, AutoCloseable {
  private static final int ANSWER_LIMIT = 16 * 1024;
  private static final int OK = 200;
  private static final int BUSY = 429;
  private static final int AWAY = 503;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Service service;
  private final String key;
  private final List<byte[]> certificates;
  private final HttpClient client;

  /**
   * Where and how it is asked.
   *
   * @param token who asks; null where the service wants none
   * @param patience for the whole of one answer
   */
  public record Service(URI address, String token, Duration patience) {
    /** Never shows the token. */
    @Override
    public String toString() {
      return "Service[" + address + "]";
    }
  }

  /**
   * A key by its name there.
   *
   * @param certificates PEM, the signer's own first, then those above
   */
  public RemoteKey(Service service, String key, String certificates) {
    this.service = service;
    this.key = key;
    this.certificates = read(certificates);
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(service.patience())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  private static List<byte[]> read(String pem) {
    try {
      var all = new ArrayList<byte[]>();
      var in = new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII));
      for (var each : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
        all.add(each.getEncoded());
      }
      if (all.isEmpty()) {
        throw new IllegalArgumentException("Expected the key's certificates, but there is none");
      }
      return List.copyOf(all);
    } catch (CertificateException e) {
      throw new IllegalArgumentException("Expected certificates, but they can't be read", e);
    }
  }

  @Override
  public List<byte[]> certificates() {
    return certificates;
  }

  @Override
  public byte[] sign(byte[] digest) throws CannotSign {
    HttpResponse<byte[]> answer;
    try {
      answer = askedAgainIfNeverReached(request(digest));
    } catch (IOException | TimeoutException e) {
      // It may have signed. Whoever asks again asks for the same digest: that makes no second one.
      throw new CannotSign(Why.KEY_AWAY, "Expected an answer of the signing service, but none", e);
    }
    int status = answer.statusCode();
    if (status != OK) {
      throw new CannotSign(
          status == BUSY || status == AWAY ? Why.KEY_AWAY : Why.KEY_REFUSED,
          "Expected the status 200 of the signing service, but got " + status);
    }
    try {
      var signature = JSON.readTree(answer.body()).path("signature").binaryValue();
      if (signature != null) {
        return signature;
      }
    } catch (IOException e) {
      throw new CannotSign(Why.KEY_REFUSED, "Expected a signature, but can't read the answer", e);
    }
    throw new CannotSign(Why.KEY_REFUSED, "Expected a signature, but the answer has none");
  }

  private HttpRequest request(byte[] digest) throws IOException {
    var body = Map.of("key", key, "algorithm", "RSA-PKCS1-SHA256", "digest", digest);
    var request =
        HttpRequest.newBuilder(service.address())
            .timeout(service.patience())
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
    return service.token() == null
        ? request.build()
        : request.header("Authorization", "Bearer " + service.token()).build();
  }

  private HttpResponse<byte[]> askedAgainIfNeverReached(HttpRequest request)
      throws IOException, TimeoutException {
    try {
      return asked(request);
    } catch (ConnectException neverReached) {
      return asked(request);
    }
  }

  private HttpResponse<byte[]> asked(HttpRequest request) throws IOException, TimeoutException {
    // The limit of time is on the future: the request's own ends with the answer's head.
    var answer =
        client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), ANSWER_LIMIT));
    try {
      return answer.get(service.patience().toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failed) {
        throw failed;
      }
      throw new IOException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } finally {
      answer.cancel(true);
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
