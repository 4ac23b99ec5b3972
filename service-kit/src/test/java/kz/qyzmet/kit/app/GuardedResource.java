package kz.qyzmet.kit.app;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;

/** Writes down who is named, with all that can go wrong at it. */
@Path("/try/guarded")
@PermitAll
@Consumes(MediaType.TEXT_PLAIN)
public class GuardedResource {
  private final Pool pool;

  GuardedResource(Pool pool) {
    this.pool = pool;
  }

  @POST
  public Uni<Void> write(String iin) {
    return write(pool, iin, 1996);
  }

  @POST
  @Path("/unborn")
  public Uni<Void> writeUnborn(String iin) {
    return write(pool, iin, null);
  }

  /** The database's own first words quote what it cannot read. */
  @POST
  @Path("/numbered")
  public Uni<Void> writeNumbered(String iin) {
    return pool.preparedQuery("SELECT ($1::text)::integer")
        .execute(Tuple.of(iin))
        .replaceWithVoid();
  }

  /** A bug of ours: the text is no date, and the reader's message says which. */
  @POST
  @Path("/dated")
  public Uni<Void> writeDated(String iin) {
    return write(pool, iin, LocalDate.parse(iin).getYear());
  }

  static Uni<Void> write(SqlClient client, String iin, Integer born) {
    return client
        .preparedQuery("INSERT INTO guarded (iin, born) VALUES ($1, $2)")
        .execute(Tuple.of(iin, born))
        .replaceWithVoid();
  }
}
