package kz.qyzmet.localclock;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.event.Event;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.qyzmet.kit.clock.ClockMoved;
import kz.qyzmet.kit.clock.Settling;
import kz.qyzmet.kit.http.RequestBodies;
import kz.qyzmet.kit.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Moves the local stack's clock and tells what is still to be done at its time. */
@Path("/local")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class ClockResource {
  private final MovableClock clock;
  private final List<Settling> settlings;
  private final RequestBodies bodies;
  private final Event<ClockMoved> moved;

  ClockResource(
      MovableClock clock,
      @All List<Settling> settlings,
      RequestBodies bodies,
      Event<ClockMoved> moved) {
    this.clock = clock;
    this.settlings = settlings;
    this.bodies = bodies;
    this.moved = moved;
  }

  /**
   * Where the clock is to stand: one of the two.
   *
   * @param now an instant
   * @param offset an ISO duration against the database's clock
   */
  public record Move(Instant now, Duration offset) {}

  /** Where the clock stands. */
  public record Standing(Instant now, Duration offset) {}

  @GET
  @Path("/clock")
  @Operation(hidden = true)
  public Standing clock() {
    return new Standing(clock.now(), clock.shift());
  }

  @PUT
  @Path("/clock")
  @Operation(hidden = true)
  public Standing move(byte[] body) {
    var move = bodies.read(body, Move.class);
    if ((move.now() == null) == (move.offset() == null)) {
      throw Problem.of("validation-failed", 422).error("now", "required").exception();
    }
    if (move.now() != null) {
      clock.moveTo(move.now());
    } else {
      clock.moveBy(move.offset());
    }
    moved.fire(new ClockMoved());
    return clock();
  }

  @GET
  @Path("/settled")
  @Operation(hidden = true)
  public Uni<Map<String, Long>> settled() {
    Uni<Map<String, Long>> all = Uni.createFrom().item(LinkedHashMap::new);
    for (var settling : settlings) {
      all =
          all.flatMap(
              map ->
                  settling
                      .pending()
                      .map(
                          count -> {
                            map.put(settling.name(), count);
                            return map;
                          }));
    }
    return all;
  }
}
