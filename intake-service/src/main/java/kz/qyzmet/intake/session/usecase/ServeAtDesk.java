package kz.qyzmet.intake.session.usecase;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.contracts.corporation.Branch;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.Passports;
import kz.qyzmet.intake.session.domain.DeskSession;
import kz.qyzmet.intake.session.domain.Span;
import kz.qyzmet.kit.clock.Ids;
import kz.qyzmet.kit.clock.Moments;
import org.jboss.logging.Logger;

/** Opens and ends sessions, and counts what went over a limit; there from the start, at zero. */
@Startup
@ApplicationScoped
public class ServeAtDesk {
  private static final Logger LOG = Logger.getLogger(ServeAtDesk.class);

  private final DeskSessions sessions;
  private final Passports passports;
  private final Moments moments;
  private final Ids ids;
  private final Counter lateWaiting;
  private final Counter lateServing;

  ServeAtDesk(
      DeskSessions sessions, Passports passports, Moments moments, Ids ids, MeterRegistry metrics) {
    this.sessions = sessions;
    this.passports = passports;
    this.moments = moments;
    this.ids = ids;
    this.lateWaiting = counter(metrics, "waiting");
    this.lateServing = counter(metrics, "serving");
  }

  private static Counter counter(MeterRegistry metrics, String kind) {
    return Counter.builder("qyzmet.desk.sessions.late")
        .description("sessions at a counter of the Corporation that went over the passport's limit")
        .tag("kind", kind)
        .register(metrics);
  }

  /** A session with the limits of its edition, as it stands at that moment. */
  public record Standing(DeskSession session, Optional<Span> waiting, Optional<Span> serving) {}

  /**
   * What is wanted.
   *
   * @param arrivedAt null where nobody knows
   */
  public record Wish(String service, Branch branch, String operator, Instant arrivedAt) {}

  /** What came of it. */
  public sealed interface Outcome {
    record Done(Standing standing) implements Outcome {}

    record UnknownService(String service) implements Outcome {}

    /** No branch takes applications for it. */
    record NotAtBranches(Passport passport) implements Outcome {}

    /** Nobody comes after being called, or waits for more than that. */
    record WrongArrival(Instant earliest, Instant latest) implements Outcome {}
  }

  /** Opens one now. */
  public Uni<Outcome> open(Wish wish, Function<Standing, DeskSessions.Reply> reply) {
    var now = moments.now();
    var today = now.atZone(wish.branch().zone()).toLocalDate();
    var passport = passports.inForce(wish.service(), today).orElse(null);
    if (passport == null) {
      return Uni.createFrom().item(new Outcome.UnknownService(wish.service()));
    }
    if (!passport.serves(Channel.CORPORATION)) {
      return Uni.createFrom().item(new Outcome.NotAtBranches(passport));
    }
    var earliest = today.atStartOfDay(wish.branch().zone()).toInstant();
    var arrived = wish.arrivedAt();
    if (arrived != null && (arrived.isAfter(now) || arrived.isBefore(earliest))) {
      return Uni.createFrom().item(new Outcome.WrongArrival(earliest, now));
    }
    var session =
        new DeskSession(
            ids.next(), wish.branch().code(), wish.operator(), passport.ref(), arrived, now, null);
    var standing = standing(session, now);
    return sessions
        .open(session, reply.apply(standing))
        .invoke(() -> opened(standing))
        .replaceWith(new Outcome.Done(standing));
  }

  private void opened(Standing standing) {
    var late = standing.waiting().filter(Span::late).isPresent();
    if (late) {
      lateWaiting.increment();
    }
    LOG.infof(
        "session=opened id=%s service=%s branch=%s late=%s",
        standing.session().id(), standing.session().passport(), standing.session().branch(), late);
  }

  /** Empty if it is another branch's, or there is none. */
  public Uni<Optional<Standing>> find(UUID id, Branch branch) {
    return sessions
        .find(id, branch.code())
        .map(found -> found.map(session -> standing(session, moments.now())));
  }

  /** Ends it now, if it has not ended; empty if it is another branch's, or there is none. */
  public Uni<Optional<Standing>> end(
      UUID id, Branch branch, Function<Standing, DeskSessions.Reply> reply) {
    return find(id, branch)
        .flatMap(
            found ->
                found.isEmpty() || found.get().session().endedAt() != null
                    ? Uni.createFrom().item(found)
                    : end(found.get().session(), branch, reply));
  }

  private Uni<Optional<Standing>> end(
      DeskSession open, Branch branch, Function<Standing, DeskSessions.Reply> reply) {
    var now = moments.now();
    var standing = standing(open.ended(now), now);
    return sessions
        .end(standing.session(), reply.apply(standing))
        .flatMap(
            written -> {
              if (!written) {
                return find(open.id(), branch);
              }
              ended(standing);
              return Uni.createFrom().item(Optional.of(standing));
            });
  }

  private void ended(Standing standing) {
    var late = standing.serving().filter(Span::late).isPresent();
    if (late) {
      lateServing.increment();
    }
    LOG.infof(
        "session=ended id=%s service=%s branch=%s late=%s",
        standing.session().id(), standing.session().passport(), standing.session().branch(), late);
  }

  /** Released editions never leave: a session can always find its own. */
  private Standing standing(DeskSession session, Instant now) {
    var passport = passports.find(session.passport()).orElseThrow();
    return new Standing(session, session.waiting(passport), session.serving(passport, now));
  }
}
