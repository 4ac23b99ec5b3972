package kz.qyzmet.simulator;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import kz.qyzmet.gateway.messages.Guid;
import kz.qyzmet.gateway.messages.ServiceIds;
import kz.qyzmet.gateway.messages.async.AsyncMessageInfo;
import kz.qyzmet.gateway.messages.async.AsyncSendMessageRequest;
import kz.qyzmet.gateway.messages.async.MessageType;
import kz.qyzmet.gateway.messages.common.DeliveryNotification;
import kz.qyzmet.gateway.messages.common.ErrorInfo;
import kz.qyzmet.gateway.messages.common.MessageData;
import kz.qyzmet.gateway.messages.common.SenderInfo;
import kz.qyzmet.gateway.messages.portal.PortalAnswer;
import kz.qyzmet.gateway.messages.portal.PortalApplication;
import kz.qyzmet.gateway.messages.security.SignedMessages;
import kz.qyzmet.gateway.messages.sync.RequestData;
import kz.qyzmet.gateway.messages.sync.SendMessage;
import kz.qyzmet.gateway.messages.sync.SendMessageResponse;
import kz.qyzmet.gateway.messages.sync.SyncMessageInfo;
import kz.qyzmet.gateway.messages.sync.SyncSendMessageRequest;
import org.w3c.dom.Element;

/** A portal that files applications through the gateway and remembers what came back. */
final class Portal {
  private static final String SENDER = "pep";
  private static final int TRIES = 5;
  private static final long PAUSE_MILLIS = 500;

  /**
   * One application as the portal sees it.
   *
   * @param state how far it is: queued where another is to overtake it, sent, taken, answered,
   *     refused, unanswered, or contradicted where the same message got two answers
   * @param answer what the service said; null without one
   * @param error why it was refused; null where it was not
   */
  record Filed(
      String messageId,
      String correlationId,
      String state,
      Map<String, Object> answer,
      Map<String, Object> error) {
    private Filed now(String newState) {
      return new Filed(messageId, correlationId, newState, answer, error);
    }

    private Filed answered(Map<String, Object> said) {
      boolean contradicts =
          state.equals("contradicted") || (answer != null && !answer.equals(said));
      return new Filed(
          messageId, correlationId, contradicts ? "contradicted" : "answered", said, error);
    }

    private Filed refused(Map<String, Object> why) {
      return new Filed(messageId, correlationId, "refused", answer, why);
    }
  }

  /**
   * What leaves, each time the same.
   *
   * @param understood how an answer that is no fault changes what is known
   */
  private record Sending(String path, Object call, BiFunction<Filed, Element, Filed> understood) {}

  private final Map<String, Filed> filed = new ConcurrentHashMap<>();
  private final Map<String, Sending> sendings = new ConcurrentHashMap<>();
  private final Overtaking overtaking = new Overtaking();
  private final Service service;
  private final Dice dice;

  Portal(Service service, Dice dice) {
    this.service = service;
    this.dice = dice;
  }

  /** Files it on the synchronous channel and waits for the answer. */
  Filed fileAndWait(PortalApplication application) {
    var exchange = begin();
    var info = new SyncMessageInfo();
    info.messageId = exchange.messageId();
    info.correlationId = exchange.correlationId();
    info.serviceId = ServiceIds.APPLICATION;
    info.messageDate = Times.now();
    info.sender = sender();
    var request = new SyncSendMessageRequest();
    request.requestInfo = info;
    request.requestData = new RequestData();
    request.requestData.data = application;
    var call = new SendMessage();
    call.request = request;
    return sendInTurn(
        exchange,
        new Sending(
            "/ws/SyncChannel",
            call,
            (before, said) ->
                Soap.read(said, SendMessageResponse.class).response.responseData.data
                        instanceof PortalAnswer answer
                    ? before.answered(Flat.answer(answer))
                    : before.now("unanswered")));
  }

  /** Files it on the asynchronous channel; the answer comes later. */
  Filed file(PortalApplication application) {
    var exchange = begin();
    var info = new AsyncMessageInfo();
    info.messageId = exchange.messageId();
    info.correlationId = exchange.correlationId();
    info.serviceId = ServiceIds.APPLICATION;
    info.messageType = MessageType.REQUEST;
    info.messageDate = Times.now();
    info.sender = sender();
    var request = new AsyncSendMessageRequest();
    request.messageInfo = info;
    request.messageData = new MessageData();
    request.messageData.data = application;
    var call = new kz.qyzmet.gateway.messages.async.SendMessage();
    call.request = request;
    // What it hears meanwhile is later than what it was told at once.
    return sendOrQueue(
        exchange,
        new Sending(
            "/ws/AsyncChannelClient",
            call,
            (before, _) -> before.state().equals("unanswered") ? before.now("sent") : before));
  }

  private Filed sendInTurn(Filed exchange, Sending sending) {
    if (!dice.faults().reorder()) {
      return send(exchange, sending);
    }
    var place = overtaking.enter();
    place.turn().join();
    return sendAndLeave(exchange, sending, place);
  }

  /** Whoever waits for no answer is not kept waiting for another's application either. */
  private Filed sendOrQueue(Filed exchange, Sending sending) {
    if (!dice.faults().reorder()) {
      return send(exchange, sending);
    }
    var place = overtaking.enter();
    if (place.turn().isDone()) {
      return sendAndLeave(exchange, sending, place);
    }
    var queued = filed.compute(exchange.messageId(), (_, before) -> before.now("queued"));
    var _ =
        place
            .turn()
            .thenRunAsync(
                () -> {
                  filed.computeIfPresent(queued.messageId(), (_, before) -> before.now("sent"));
                  sendAndLeave(exchange, sending, place);
                },
                Thread::startVirtualThread);
    return queued;
  }

  private Filed sendAndLeave(Filed exchange, Sending sending, Overtaking.Place place) {
    try {
      return send(exchange, sending);
    } finally {
      place.left();
    }
  }

  /** Sends the same message once more, later. */
  Optional<Filed> sendAgain(String messageId) {
    return Optional.ofNullable(sendings.get(messageId))
        .map(sending -> settle(messageId, sending, sendOnce(sending)));
  }

  private Filed begin() {
    var exchange =
        new Filed(Guid.of(UUID.randomUUID()), Guid.of(UUID.randomUUID()), "sent", null, null);
    filed.put(exchange.messageId(), exchange);
    return exchange;
  }

  private static SenderInfo sender() {
    var sender = new SenderInfo();
    sender.senderId = SENDER;
    return sender;
  }

  /** Sends until something comes back: the same message each time, twice at once if told to. */
  private Filed send(Filed exchange, Sending sending) {
    var id = exchange.messageId();
    sendings.put(id, sending);
    if (!dice.repeats()) {
      return settle(id, sending, sendOnce(sending));
    }
    try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int time = 0; time < 2; time++) {
        both.execute(() -> settle(id, sending, sendOnce(sending)));
      }
    }
    return filed.get(id);
  }

  private Optional<Element> sendOnce(Sending sending) {
    for (int tries = 1; ; tries++) {
      try {
        var said = service.call(sending.path(), sending.call());
        if (!dice.misses()) {
          return Optional.of(said);
        }
      } catch (IOException lost) {
        // As if it had been missed: nobody knows what became of it.
      }
      if (tries == TRIES || !pause(tries * PAUSE_MILLIS)) {
        return Optional.empty();
      }
    }
  }

  private static boolean pause(long millis) {
    try {
      Thread.sleep(millis);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** What is known once that was said; what came before is not forgotten. */
  private Filed settle(String messageId, Sending sending, Optional<Element> said) {
    return filed.computeIfPresent(
        messageId,
        (_, before) -> {
          if (said.isEmpty()) {
            return before.state().equals("sent") ? before.now("unanswered") : before;
          }
          return said.get().getLocalName().equals("Fault")
              ? before.refused(error(said.get()))
              : sending.understood().apply(before, said.get());
        });
  }

  private static Map<String, Object> error(Element fault) {
    return SignedMessages.errorInfo(fault)
        .map(Portal::error)
        .orElseGet(() -> Map.of("message", fault.getTextContent().strip()));
  }

  private static Map<String, Object> error(ErrorInfo info) {
    var error = new java.util.LinkedHashMap<String, Object>();
    error.put("code", info.errorCode);
    error.put("message", info.errorMessage);
    error.put("data", info.errorData);
    return error;
  }

  /** Hears whether the service has taken a message. */
  void taken(DeliveryNotification notification) {
    filed.computeIfPresent(
        notification.messageId,
        (_, before) -> {
          var status = notification.deliveryStatus;
          return switch (status.receiveStatus) {
            case MESSAGE_ACCEPTED -> before.answer() == null ? before.now("taken") : before;
            case MESSAGE_NOT_ACCEPTED ->
                before.refused(status.error == null ? Map.of() : error(status.error));
          };
        });
  }

  /** Hears the answer to what it filed on the asynchronous channel. */
  void answered(String correlationId, Object data) {
    filed.replaceAll(
        (_, before) -> {
          if (!before.correlationId().equals(correlationId)) {
            return before;
          }
          return data instanceof PortalAnswer answer
              ? before.answered(Flat.answer(answer))
              : before.now("unanswered");
        });
  }

  boolean knowsChain(String correlationId) {
    return filed.values().stream().anyMatch(each -> each.correlationId().equals(correlationId));
  }

  Optional<Filed> find(String messageId) {
    return Optional.ofNullable(filed.get(messageId));
  }
}
