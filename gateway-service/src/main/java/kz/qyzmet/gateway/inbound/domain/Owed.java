package kz.qyzmet.gateway.inbound.domain;

/** What the gateway is still owed of a message. */
public enum Owed {
  /** That the message was taken, or not. */
  NOTIFICATION,
  /** The answer. */
  ANSWER,
  /** Nothing but its own word that the answer has arrived: until then it may come back. */
  CONFIRMATION,
  NONE;

  /** What is owed of a message that was just heard. */
  public static Owed of(Message.Channel channel) {
    return switch (channel) {
      case SYNC -> NONE;
      case ASYNC -> NOTIFICATION;
    };
  }

  /** What is left once that is done: a refusal is told by the notification itself. */
  public Owed next(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Refused _ -> NONE;
      case Outcome.Accepted _ ->
          switch (this) {
            case NOTIFICATION -> ANSWER;
            case ANSWER -> CONFIRMATION;
            case CONFIRMATION, NONE -> NONE;
          };
    };
  }

  /** What is owed once that has come to nothing: an answer that came back is owed again. */
  public Owed again() {
    return this == CONFIRMATION ? ANSWER : this;
  }
}
