package kz.qyzmet.simulator;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.qyzmet.gateway.messages.common.MessageState;

/** What the portal was told through the gateway, in the order of arrival. */
final class Received {
  /**
   * A message that the gateway took for the portal.
   *
   * @param number which of all it was, from 1
   * @param messageId the gateway's
   * @param delivery the sender's own id: the same again is a repetition
   * @param state what the gateway says of it
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
      MessageState state,
      boolean again,
      Map<String, Object> data) {
    private Message cameBack() {
      return new Message(
          number,
          at,
          messageId,
          correlationId,
          messageType,
          delivery,
          MessageState.NOT_DELIVERED,
          again,
          data);
    }
  }

  private final List<Message> messages = new ArrayList<>();

  synchronized Message add(
      String messageId,
      String correlationId,
      String messageType,
      String delivery,
      MessageState state,
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
            state,
            again,
            data);
    messages.add(message);
    return message;
  }

  synchronized List<Message> all() {
    return List.copyOf(messages);
  }

  /** What the gateway says of a message; empty of one that it didn't take. */
  synchronized Optional<MessageState> state(String messageId) {
    return messages.stream()
        .filter(each -> each.messageId().equals(messageId))
        .findFirst()
        .map(Message::state);
  }

  /** From now on the gateway says that it was not delivered; gives it as it stands then. */
  synchronized Optional<Message> comeBack(String messageId) {
    messages.replaceAll(each -> each.messageId().equals(messageId) ? each.cameBack() : each);
    return messages.stream().filter(each -> each.messageId().equals(messageId)).findFirst();
  }
}
