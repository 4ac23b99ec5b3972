package kz.qyzmet.simulator;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the portal was told through the gateway, in the order of arrival. */
final class Received {
  /**
   * A message that the gateway took for the portal.
   *
   * @param number which of all it was, from 1
   * @param messageId the gateway's
   * @param delivery the sender's own id: the same again is a repetition
   * @param again whether a message of the same delivery came before
   * @param data what it says, by the payload's names
   */
  record Message(
      int number,
      OffsetDateTime at,
      String messageId,
      String correlationId,
      String messageType,
      String delivery,
      boolean again,
      Map<String, Object> data) {}

  private final List<Message> messages = new ArrayList<>();

  synchronized Message add(
      String messageId,
      String correlationId,
      String messageType,
      String delivery,
      Map<String, Object> data) {
    boolean again =
        delivery != null && messages.stream().anyMatch(each -> delivery.equals(each.delivery()));
    var message =
        new Message(
            messages.size() + 1,
            Times.now(),
            messageId,
            correlationId,
            messageType,
            delivery,
            again,
            data);
    messages.add(message);
    return message;
  }

  synchronized List<Message> all() {
    return List.copyOf(messages);
  }

  synchronized boolean knows(String messageId) {
    return messages.stream().anyMatch(each -> each.messageId().equals(messageId));
  }
}
