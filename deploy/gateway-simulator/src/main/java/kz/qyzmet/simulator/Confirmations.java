package kz.qyzmet.simulator;

import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import kz.qyzmet.gateway.messages.Guid;
import kz.qyzmet.gateway.messages.async.AsyncChangeStatusNotifyRequest;
import kz.qyzmet.gateway.messages.async.ChangeMassageStatusNotification;
import kz.qyzmet.gateway.messages.common.ChangeStatusNotification;
import kz.qyzmet.gateway.messages.common.MessageState;

/**
 * Tells the service what became of its messages, one after the other. What does not get through, or
 * gets lost, is not told again: the service asks.
 */
final class Confirmations implements AutoCloseable {
  /** A moment on the way to the portal: by then whoever sent the message knows its id. */
  static final long UNDER_WAY_MILLIS = 200;

  /**
   * How long one waits for another to overtake it: longer than a busy machine takes over a call.
   */
  static final long HELD_MILLIS = 2_000;

  private final ScheduledExecutorService sending =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("confirmations").factory());
  private final Service service;
  private final Dice dice;
  private boolean first = true;

  Confirmations(Service service, Dice dice) {
    this.service = service;
    this.dice = dice;
  }

  void tell(String messageId, MessageState state) {
    if (dice.losesConfirmation()) {
      System.err.println("A confirmation was lost: " + state);
      return;
    }
    var call = call(messageId, state);
    int times = dice.repeats() ? 2 : 1;
    for (int time = 0; time < times; time++) {
      var _ = sending.schedule(() -> send(call), held(), TimeUnit.MILLISECONDS);
    }
  }

  /** Where they overtake each other, every second one waits for the next. */
  private synchronized long held() {
    first = !first;
    return UNDER_WAY_MILLIS + (dice.faults().reorder() && !first ? HELD_MILLIS : 0);
  }

  private void send(ChangeMassageStatusNotification call) {
    try {
      var answer = service.call("/ws/AsyncChannelClient", call);
      if (answer.getLocalName().equals("Fault")) {
        System.err.println("A confirmation was refused: " + answer.getTextContent().strip());
      }
    } catch (IOException | RuntimeException lost) {
      System.err.println("A confirmation was not taken: " + lost.getClass().getSimpleName());
    }
  }

  private static ChangeMassageStatusNotification call(String messageId, MessageState state) {
    var notification = new ChangeStatusNotification();
    notification.notificationId = Guid.of(UUID.randomUUID());
    notification.messageId = messageId;
    notification.notificationDate = Times.now();
    notification.messageState = state;
    notification.status = Gateway.status(state);
    var request = new AsyncChangeStatusNotifyRequest();
    request.notification = notification;
    request.requestDate = Times.now();
    var call = new ChangeMassageStatusNotification();
    call.request = request;
    return call;
  }

  @Override
  public void close() {
    sending.shutdownNow();
  }
}
