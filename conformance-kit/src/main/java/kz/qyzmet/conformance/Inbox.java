package kz.qyzmet.conformance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.xml.bind.JAXBException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import kz.qyzmet.gateway.messages.Guid;
import kz.qyzmet.gateway.messages.async.AsyncGetMessageStatusResponse;
import kz.qyzmet.gateway.messages.async.AsyncSendDeliveryNotificationResponse;
import kz.qyzmet.gateway.messages.async.AsyncSendMessageRequest;
import kz.qyzmet.gateway.messages.async.AsyncSendMessageResponse;
import kz.qyzmet.gateway.messages.async.GetMessageStatus;
import kz.qyzmet.gateway.messages.async.GetMessageStatusResponse;
import kz.qyzmet.gateway.messages.async.SendDeliveryNotification;
import kz.qyzmet.gateway.messages.async.SendDeliveryNotificationResponse;
import kz.qyzmet.gateway.messages.async.SendMessage;
import kz.qyzmet.gateway.messages.async.SendMessageResponse;
import kz.qyzmet.gateway.messages.common.DeliveryNotification;
import kz.qyzmet.gateway.messages.common.MessageState;
import kz.qyzmet.gateway.messages.security.Limits;
import kz.qyzmet.gateway.messages.security.Refused;
import kz.qyzmet.gateway.messages.security.SignedMessages;
import kz.qyzmet.gateway.messages.security.SigningKey;
import kz.qyzmet.gateway.messages.security.TrustedCertificates;

/** The gateway's side of the asynchronous channel: takes messages and delivery notifications. */
public final class Inbox implements AutoCloseable {
  private static final String CHANNEL = "/ws/AsyncChannel";
  private static final String ENTITY = "/entity";

  private final SigningKey key;
  private final TrustedCertificates trusted;
  private final HttpServer server;
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition arrived = lock.newCondition();
  private final List<Taken> messages = new ArrayList<>();
  private final List<DeliveryNotification> notifications = new ArrayList<>();
  private final List<String> refused = new ArrayList<>();
  private final Set<String> notDelivered = new HashSet<>();
  private boolean entityAsked;

  /**
   * A message that came.
   *
   * @param messageId that it got here
   */
  record Taken(String messageId, AsyncSendMessageRequest request) {}

  /** Listens from now on; port 0 is any that is free. */
  public Inbox(int port, SigningKey key, TrustedCertificates trusted) throws IOException {
    this.key = key;
    this.trusted = trusted;
    server = HttpServer.create(new InetSocketAddress(port), 0);
    server.setExecutor(workers);
    server.createContext(CHANNEL, this::take);
    server.createContext(ENTITY, this::entity);
    server.start();
  }

  /** What the implementation is told as the gateway's address. */
  public URI address() {
    return at(CHANNEL);
  }

  /** What nobody may ask for. */
  URI entity() {
    return at(ENTITY);
  }

  private URI at(String path) {
    return URI.create("http://localhost:" + server.getAddress().getPort() + path);
  }

  boolean wasEntityAsked() {
    lock.lock();
    try {
      return entityAsked;
    } finally {
      lock.unlock();
    }
  }

  /** From now on it says so of that message to whoever asks. */
  void notDelivered(String messageId) {
    lock.lock();
    try {
      notDelivered.add(messageId);
    } finally {
      lock.unlock();
    }
  }

  Optional<Taken> message(Predicate<Taken> wanted, Duration patience) throws InterruptedException {
    return await(messages, wanted, patience);
  }

  Optional<DeliveryNotification> notification(
      Predicate<DeliveryNotification> wanted, Duration patience) throws InterruptedException {
    return await(notifications, wanted, patience);
  }

  boolean isEmpty() {
    lock.lock();
    try {
      return messages.isEmpty();
    } finally {
      lock.unlock();
    }
  }

  /** Why what came was not taken, for the report of what was waited for in vain. */
  String refused() {
    lock.lock();
    try {
      return refused.isEmpty() ? "" : "; not taken: " + String.join(", ", refused);
    } finally {
      lock.unlock();
    }
  }

  private <T> Optional<T> await(List<T> from, Predicate<T> wanted, Duration patience)
      throws InterruptedException {
    var left = patience.toNanos();
    lock.lock();
    try {
      while (true) {
        var found = from.stream().filter(wanted).findFirst();
        if (found.isPresent() || left <= 0) {
          return found;
        }
        left = arrived.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      var bytes = exchange.getRequestBody().readAllBytes();
      Object answer;
      try {
        var call = SignedMessages.open(bytes, trusted, Limits.DEFAULT, Instant.now());
        answer = answer(SignedMessages.read(call));
      } catch (Refused | JAXBException bad) {
        note(String.valueOf(bad.getMessage()));
        exchange.sendResponseHeaders(500, -1);
        return;
      }
      var out = SignedMessages.sign(SignedMessages.write(answer), key);
      exchange.getResponseHeaders().add("Content-Type", "text/xml; charset=utf-8");
      exchange.sendResponseHeaders(200, out.length);
      exchange.getResponseBody().write(out);
    }
  }

  private void note(String why) {
    lock.lock();
    try {
      refused.add(why);
    } finally {
      lock.unlock();
    }
  }

  private Object answer(Object call) throws JAXBException {
    lock.lock();
    try {
      arrived.signalAll();
      return switch (call) {
        case SendMessage sent -> take(sent.request);
        case SendDeliveryNotification told -> {
          notifications.add(told.request.notification);
          var answer = new SendDeliveryNotificationResponse();
          answer.response = new AsyncSendDeliveryNotificationResponse();
          answer.response.notificationId = UUID.randomUUID().toString();
          answer.response.responseDate = Messages.now();
          answer.response.sessionId = Guid.of(UUID.randomUUID());
          yield answer;
        }
        case GetMessageStatus asked -> state(asked.request.messageId);
        default -> throw new JAXBException("Expected a call of the asynchronous channel");
      };
    } finally {
      lock.unlock();
    }
  }

  private SendMessageResponse take(AsyncSendMessageRequest request) {
    var taken = new Taken(UUID.randomUUID().toString(), request);
    messages.add(taken);
    var answer = new SendMessageResponse();
    answer.response = new AsyncSendMessageResponse();
    answer.response.messageId = taken.messageId();
    answer.response.correlationId =
        request.messageInfo.correlationId == null
            ? UUID.randomUUID().toString()
            : request.messageInfo.correlationId;
    answer.response.responseDate = Messages.now();
    return answer;
  }

  private GetMessageStatusResponse state(String messageId) {
    var state =
        notDelivered.contains(messageId) ? MessageState.NOT_DELIVERED : MessageState.DELIVERED;
    var answer = new GetMessageStatusResponse();
    answer.response = new AsyncGetMessageStatusResponse();
    answer.response.messageState = state;
    answer.response.status = Messages.status(state);
    answer.response.responseDate = Messages.now();
    return answer;
  }

  private void entity(HttpExchange exchange) throws IOException {
    lock.lock();
    try {
      entityAsked = true;
    } finally {
      lock.unlock();
    }
    try (exchange) {
      var secret = "secret".getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, secret.length);
      exchange.getResponseBody().write(secret);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    workers.shutdownNow();
  }
}
