package kz.qyzmet.gateway.inbound.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.qyzmet.gateway.inbound.usecase.Messages.Listed;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of what the gateway is owed, oldest first. */
record ReplyPage(
    @Schema(required = true) List<Item> items,
    @Schema(
            nullable = true,
            description = "For the parameter after: where this page ended; null on the last one")
        String next) {

  /**
   * A message of the portal, on the asynchronous channel, of which the gateway is owed something.
   */
  @Schema(name = "Reply")
  record Item(
      @Schema(description = "The messageId of the portal's message") String message,
      @Schema(nullable = true, description = "What it became; null where it was refused")
          UUID application,
      @Schema(
              description =
                  "NOTIFICATION: the gateway has to hear whether the message was taken; ANSWER: it has to"
                      + " take the answer; CONFIRMATION: it has the answer and has not confirmed it",
              enumeration = {"NOTIFICATION", "ANSWER", "CONFIRMATION"})
          String owed,
      @Schema(description = "How many tries came to nothing") int tries,
      @Schema(nullable = true, description = "Why the last try came to nothing") String cause,
      @Schema(nullable = true, description = "The gateway's id of the answer") String answerId,
      Instant heardAt,
      @Schema(nullable = true) Instant answeredAt) {
    static Item of(Listed listed) {
      return new Item(
          listed.messageId(),
          listed.application(),
          listed.owed().name(),
          listed.tries(),
          listed.cause(),
          listed.answerId(),
          listed.heardAt(),
          listed.answeredAt());
    }
  }
}
