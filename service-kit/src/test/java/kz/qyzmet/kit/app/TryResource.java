package kz.qyzmet.kit.app;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import kz.qyzmet.kit.http.RequestBodies;
import kz.qyzmet.kit.http.Versions;
import kz.qyzmet.kit.identity.Role;

/** What the tests of the general answers call. */
@Path("/try")
public class TryResource {
  private final RequestBodies bodies;

  TryResource(RequestBodies bodies) {
    this.bodies = bodies;
  }

  public record Body(String text, Integer number, LocalDate date) {}

  @POST
  @PermitAll
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public Body echo(byte[] body) {
    return bodies.read(body, Body.class);
  }

  @GET
  @Path("/clerks")
  @RolesAllowed(Role.Name.CLERK)
  public String clerksOnly() {
    return "yes";
  }

  /** Answers when the test says so. */
  public static final Queue<UniEmitter<? super String>> HELD = new ConcurrentLinkedQueue<>();

  @GET
  @Path("/held")
  @PermitAll
  public Uni<String> held() {
    return Uni.createFrom().<String>emitter(HELD::add);
  }

  /** Never looks at the body. */
  @POST
  @Path("/held")
  @PermitAll
  public Uni<String> heldWithBody() {
    return held();
  }

  /** No annotation says who may. */
  @GET
  @Path("/unannotated")
  public String unannotated() {
    return "nobody";
  }

  @GET
  @Path("/bug")
  @PermitAll
  public String bug() {
    throw new IllegalStateException("secret inner message");
  }

  @POST
  @Path("/versioned")
  @PermitAll
  public int versioned(@HeaderParam("If-Match") String ifMatch) {
    return Versions.ifMatch(ifMatch);
  }

  /** One parameter of each type. */
  @GET
  @Path("/parameters/{id}")
  @PermitAll
  public String parameters(
      @PathParam("id") UUID id,
      @QueryParam("limit") Integer limit,
      @QueryParam("count") int count,
      @QueryParam("long") Long number,
      @QueryParam("mine") Boolean mine,
      @QueryParam("sure") Boolean sure,
      @QueryParam("day") LocalDate day,
      @QueryParam("since") Instant since,
      @QueryParam("other") UUID other) {
    return "%s %s %s %s %s %s %s %s %s"
        .formatted(id, limit, count, number, mine, sure, day, since, other);
  }

  /** Whose connection it came on. */
  @GET
  @PermitAll
  @Path("/loop")
  public Uni<String> loop() {
    return Uni.createFrom().item(Thread.currentThread().getName());
  }
}
