package kz.qyzmet.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.xml.bind.JAXBException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import kz.qyzmet.gateway.messages.ErrorCode;
import kz.qyzmet.gateway.messages.security.Limits;
import kz.qyzmet.gateway.messages.security.Refused;
import kz.qyzmet.gateway.messages.security.SignedMessages;
import org.w3c.dom.Element;

/**
 * Sends what a gateway sends, and reads the answers: each has to be signed by the implementation.
 */
final class Gateway implements AutoCloseable {
  private final Parties parties;
  private final HttpClient http;

  Gateway(Parties parties) {
    this.parties = parties;
    http = client(parties.patience());
  }

  /** SOAP 1.1 goes over HTTP/1.1, and so does a gateway; an upgrade is asked for by nobody. */
  static HttpClient client(Duration patience) {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(patience)
        .build();
  }

  byte[] signed(Object call) {
    return SignedMessages.sign(SignedMessages.write(call), parties.key());
  }

  String get(URI address) throws Unlike, InterruptedException {
    var answer = send(HttpRequest.newBuilder(address).GET());
    if (answer.statusCode() != 200) {
      throw new Unlike("200 at " + address, "" + answer.statusCode());
    }
    return new String(answer.body(), UTF_8);
  }

  /** The answer to a call that has to be taken. */
  <T> T call(URI address, byte[] message, Class<T> type) throws Unlike, InterruptedException {
    var answer = open(post(address, message, ""));
    try {
      var read = SignedMessages.read(answer);
      if (type.isInstance(read)) {
        return type.cast(read);
      }
    } catch (JAXBException other) {
      // A fault, or what nobody knows; told below.
    }
    throw new Unlike("an answer " + type.getSimpleName(), told(answer));
  }

  /** A call with another SOAPAction: taken by its body, or refused in the gateway's form. */
  void callOrRefused(URI address, byte[] message, String action, ErrorCode code)
      throws Unlike, InterruptedException {
    var reply = post(address, message, action);
    var answer = open(reply);
    if (answer.getLocalName().equals("Fault")) {
      refused(reply, answer, code);
    }
  }

  /** A call that has to be refused in the gateway's form. */
  void refused(URI address, byte[] message, ErrorCode code) throws Unlike, InterruptedException {
    var reply = post(address, message, "");
    refused(reply, open(reply), code);
  }

  private static void refused(HttpResponse<byte[]> reply, Element answer, ErrorCode code)
      throws Unlike {
    var expected = "a fault with the ErrorInfo " + code.code();
    var info = SignedMessages.errorInfo(answer);
    if (info.isEmpty() || !code.code().equals(info.get().errorCode)) {
      throw new Unlike(expected, told(answer));
    }
    if (reply.statusCode() != 500) {
      throw new Unlike("the status 500 with a fault", "" + reply.statusCode());
    }
    if (info.get().errorMessage == null
        || info.get().errorMessage.isBlank()
        || info.get().errorMessage.contains("Exception")) {
      throw new Unlike("a message that tells what was expected", "" + info.get().errorMessage);
    }
  }

  private HttpResponse<byte[]> post(URI address, byte[] message, String action)
      throws Unlike, InterruptedException {
    return send(
        HttpRequest.newBuilder(address)
            .header("Content-Type", "text/xml; charset=utf-8")
            .header("SOAPAction", '"' + action + '"')
            .POST(HttpRequest.BodyPublishers.ofByteArray(message)));
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request)
      throws Unlike, InterruptedException {
    try {
      return http.send(
          request.timeout(parties.patience()).build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException broken) {
      throw new Unlike(
          "an answer within " + parties.patience(),
          broken.getClass().getSimpleName() + " " + broken.getMessage());
    }
  }

  private Element open(HttpResponse<byte[]> reply) throws Unlike {
    try {
      return SignedMessages.open(reply.body(), parties.trusted(), Limits.DEFAULT, Instant.now());
    } catch (Refused refused) {
      throw new Unlike(
          "a signed SOAP answer",
          "the status " + reply.statusCode() + " and \"" + refused.getMessage() + "\"");
    }
  }

  private static String told(Element answer) {
    return SignedMessages.errorInfo(answer)
        .map(
            info ->
                "the ErrorInfo %s %s: %s"
                    .formatted(info.errorCode, info.errorData, info.errorMessage))
        .orElse(answer.getLocalName());
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
