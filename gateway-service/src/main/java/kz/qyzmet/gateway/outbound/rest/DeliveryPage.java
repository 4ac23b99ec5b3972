package kz.qyzmet.gateway.outbound.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.qyzmet.gateway.outbound.usecase.Deliveries.Listed;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of deliveries, oldest first. */
record DeliveryPage(
    @Schema(required = true) List<Item> items,
    @Schema(
            nullable = true,
            description = "For the parameter after: where this page ended; null on the last one")
        String next) {

  /** A change of status on its way to the gateway. */
  @Schema(name = "Delivery")
  record Item(
      @Schema(description = "Id of the event, told to the gateway with each try") UUID delivery,
      UUID application,
      @Schema(description = "Its place among those of its application, from 1") int version,
      @Schema(examples = "READY") String status,
      @Schema(
              description =
                  "WAITING: it has to leave, once its predecessors are delivered; SENT: the gateway has it;"
                      + " DELIVERED: the gateway has confirmed it",
              enumeration = {"WAITING", "SENT", "DELIVERED"})
          String state,
      @Schema(description = "How often it was tried") int tries,
      @Schema(nullable = true, description = "Why the last try came to nothing") String cause,
      @Schema(nullable = true, description = "The gateway's id of the message") String messageId,
      Instant heardAt,
      @Schema(nullable = true) Instant sentAt,
      @Schema(nullable = true) Instant deliveredAt) {
    static Item of(Listed listed) {
      return new Item(
          listed.id(),
          listed.application(),
          listed.version(),
          listed.status(),
          listed.state().name(),
          listed.tries(),
          listed.cause(),
          listed.messageId(),
          listed.heardAt(),
          listed.sentAt(),
          listed.deliveredAt());
    }
  }
}
