package kz.qyzmet.simulator;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import kz.qyzmet.gateway.messages.Guid;
import kz.qyzmet.gateway.messages.ServiceIds;
import kz.qyzmet.gateway.messages.async.AsyncMessageInfo;
import kz.qyzmet.gateway.messages.async.AsyncSendMessageRequest;
import kz.qyzmet.gateway.messages.async.MessageType;
import kz.qyzmet.gateway.messages.async.SendMessage;
import kz.qyzmet.gateway.messages.common.MessageData;
import kz.qyzmet.gateway.messages.common.Property;
import kz.qyzmet.gateway.messages.common.SenderInfo;

/**
 * The systems of higher education behind the gateway: each tells the service that it has got what
 * goes through the chain, and passes it on. A receipt that does not get through is sent again.
 */
final class Systems implements AutoCloseable {
  private static final String GATEWAY = "gateway";
  private static final String UNIFIED = "unified-he-system";
  private static final String UNIVERSITY = "hei-system";

  /** In the order in which a request passes them. */
  static final List<String> ALL = List.of(GATEWAY, UNIFIED, UNIVERSITY);

  private static final long AGAIN_MILLIS = 500;

  private final ScheduledExecutorService passing =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("systems").factory());
  private final Service service;
  private final Dice dice;

  Systems(Service service, Dice dice) {
    this.service = service;
    this.dice = dice;
  }

  /**
   * Takes what the gateway has taken for them. A request begins at the gateway, whose answer is its
   * receipt; the ready notice comes from the university's own system, and ends at the gateway.
   */
  void take(AsyncMessageInfo info, String correlationId) {
    var way =
        info.messageType == MessageType.REQUEST
            ? List.of(UNIFIED, UNIVERSITY)
            : List.of(UNIFIED, GATEWAY);
    var delivery =
        info.properties.stream()
            .filter(each -> each.key.equals(ServiceIds.DELIVERY_ID))
            .map(each -> each.value)
            .findFirst()
            .orElse("");
    pass(way, delivery, correlationId);
  }

  /** To the first of the way, which passes it on to the others. */
  private void pass(List<String> way, String delivery, String correlationId) {
    if (!way.isEmpty()) {
      after(Confirmations.UNDER_WAY_MILLIS, () -> reached(way, delivery, correlationId));
    }
  }

  private void reached(List<String> way, String delivery, String correlationId) {
    var system = way.getFirst();
    if (dice.faults().silent().contains(system)) {
      pass(way, delivery, correlationId);
      return;
    }
    var receipt = receipt(system, delivery, correlationId);
    // Where messages overtake each other, the next system's receipt is there before this one's.
    boolean overtaken = dice.faults().reorder() && way.size() > 1;
    int times = dice.repeats() ? 2 : 1;
    for (int time = 0; time < times; time++) {
      after(overtaken ? Confirmations.HELD_MILLIS : 0, () -> send(receipt));
    }
    pass(way.subList(1, way.size()), delivery, correlationId);
  }

  private void send(SendMessage receipt) {
    try {
      var answer = service.call("/ws/AsyncChannelClient", receipt);
      if (answer.getLocalName().equals("Fault")) {
        System.err.println("A receipt was refused: " + answer.getTextContent().strip());
      }
    } catch (IOException | RuntimeException lost) {
      System.err.println("A receipt was not taken: " + lost.getClass().getSimpleName());
      after(AGAIN_MILLIS, () -> send(receipt));
    }
  }

  private void after(long millis, Runnable what) {
    if (!passing.isShutdown()) {
      var _ = passing.schedule(what, millis, TimeUnit.MILLISECONDS);
    }
  }

  private static SendMessage receipt(String system, String delivery, String correlationId) {
    var info = new AsyncMessageInfo();
    info.messageId = Guid.of(UUID.randomUUID());
    info.correlationId = correlationId;
    info.serviceId = ServiceIds.EDUCATION_CHAIN;
    info.messageType = MessageType.NOTIFICATION;
    info.messageDate = Times.now();
    info.sender = new SenderInfo();
    info.sender.senderId = system;
    info.properties.add(property(ServiceIds.DELIVERY_ID, delivery));
    info.properties.add(property(ServiceIds.CHAIN_SYSTEM, system));
    var request = new AsyncSendMessageRequest();
    request.messageInfo = info;
    request.messageData = new MessageData();
    var call = new SendMessage();
    call.request = request;
    return call;
  }

  private static Property property(String key, String value) {
    var property = new Property();
    property.key = key;
    property.value = value;
    return property;
  }

  @Override
  public void close() {
    passing.shutdownNow();
  }
}
