package kz.qyzmet.gateway.inbound.domain;

/** What the gateway is still owed of a message. */
public enum Owed {
  /** That the message was taken, or not. */
  NOTIFICATION,
  /** The answer. */
  ANSWER,
  NONE;

  /** What is owed of a message that was just heard. */
  public static Owed of(Message.Channel channel) {
    return switch (channel) {
      case SYNC -> NONE;
      case ASYNC -> NOTIFICATION;
    };
  }

  /** What is left once that has been brought: a refusal is told by the notification itself. */
  public Owed next(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Accepted _ when this == NOTIFICATION -> ANSWER;
      case Outcome.Accepted _, Outcome.Refused _ -> NONE;
    };
  }
}
