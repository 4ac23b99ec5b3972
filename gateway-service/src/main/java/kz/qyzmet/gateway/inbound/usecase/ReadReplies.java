package kz.qyzmet.gateway.inbound.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import kz.qyzmet.gateway.inbound.usecase.Messages.Listed;
import kz.qyzmet.gateway.inbound.usecase.Messages.Place;

/** The monitoring system sees what the gateway is owed. */
@ApplicationScoped
public class ReadReplies {
  private final Messages messages;

  ReadReplies(Messages messages) {
    this.messages = messages;
  }

  /** Messages of which something is owed, oldest first, behind that place; null for the first. */
  public Uni<List<Listed>> owed(Place after, int limit) {
    return messages.owed(after, limit);
  }
}
