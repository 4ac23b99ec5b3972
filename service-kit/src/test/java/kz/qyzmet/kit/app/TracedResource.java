package kz.qyzmet.kit.app;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import kz.qyzmet.kit.outbox.Outbox;

/** A command whose event leaves by the outbox. */
@Path("/try/traced")
@PermitAll
public class TracedResource {
  private final Pool pool;
  private final Outbox outbox;

  TracedResource(Pool pool, Outbox outbox) {
    this.pool = pool;
    this.outbox = outbox;
  }

  @POST
  @Path("/{application}")
  public Uni<Void> append(@PathParam("application") UUID application) {
    return pool.withTransaction(tx -> outbox.append(tx, List.of(Events.ofIntake(application, 1))))
        .invoke(outbox::kick);
  }
}
