package kz.qyzmet.college.registry.usecase;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import kz.qyzmet.college.casework.domain.Sending;
import kz.qyzmet.college.casework.domain.Staff;
import kz.qyzmet.college.casework.usecase.HandToCarrier;
import kz.qyzmet.college.organisation.usecase.OrganisationDirectory;
import kz.qyzmet.college.registry.domain.OutboundRegistry;
import kz.qyzmet.college.registry.domain.OutboundRegistry.Line;
import kz.qyzmet.college.registry.domain.OutboundRegistry.Run;
import kz.qyzmet.college.registry.usecase.OutboundRegistries.Waiting;
import kz.qyzmet.contracts.corporation.Branch;
import kz.qyzmet.contracts.corporation.Branches;
import kz.qyzmet.kit.clock.Ids;
import kz.qyzmet.kit.clock.Moments;
import kz.qyzmet.kit.idempotency.CommandKey;
import kz.qyzmet.kit.idempotency.StoredAnswer;
import kz.qyzmet.kit.outbox.Outbox;
import org.jboss.logging.Logger;

/** Closes registries and sends them off. Registry, cases and answer are one transaction each. */
@ApplicationScoped
public class SendByRegistry {
  private static final Logger LOG = Logger.getLogger(SendByRegistry.class);

  private final OutboundRegistries registries;
  private final HandToCarrier carrier;
  private final OrganisationDirectory organisations;
  private final Branches branches;
  private final Outbox outbox;
  private final Moments moments;
  private final Ids ids;

  SendByRegistry(
      OutboundRegistries registries,
      HandToCarrier carrier,
      OrganisationDirectory organisations,
      Branches branches,
      Outbox outbox,
      Moments moments,
      Ids ids) {
    this.registries = registries;
    this.carrier = carrier;
    this.organisations = organisations;
    this.branches = branches;
    this.outbox = outbox;
    this.moments = moments;
    this.ids = ids;
  }

  /** What came of it. */
  public sealed interface Outcome {
    record Done(OutboundRegistry registry, StoredAnswer answer) implements Outcome {}

    record NothingWaits(String branch) implements Outcome {}

    record AlreadyDispatched(Instant at) implements Outcome {}

    record NothingLeaves() implements Outcome {}

    /**
     * No courier goes to its branch.
     *
     * @param ground the clause or the reading that says so
     */
    record NoCourier(String ground) implements Outcome {}

    /** No such registry in the organisation. */
    record Absent() implements Outcome {}
  }

  /**
   * Under which key somebody asks.
   *
   * @param answer makes what is stored and sent
   */
  public record Request(
      Staff by,
      CommandKey key,
      String correlation,
      Function<OutboundRegistry, StoredAnswer> answer) {}

  /** Enters all that waits for that branch. */
  public Uni<Outcome> close(String branch, Request request) {
    var organisation = request.by().organisation();
    return registries
        .inTransaction(
            tx ->
                registries
                    .hold(tx, organisation)
                    .chain(() -> registries.waiting(tx, organisation, branch))
                    .flatMap(
                        waiting ->
                            waiting.isEmpty()
                                ? Uni.createFrom().item((Outcome) new Outcome.NothingWaits(branch))
                                : close(tx, branch, waiting, request)))
        .invoke(
            outcome -> {
              if (outcome instanceof Outcome.Done(var closed, _)) {
                LOG.infof(
                    "registry=closed number=%s branch=%s lines=%d",
                    closed.number(), branch, closed.lines().size());
              } else {
                LOG.infof("registry=not-closed branch=%s why=%s", branch, name(outcome));
              }
            });
  }

  private Uni<Outcome> close(
      SqlConnection tx, String branch, List<Waiting> waiting, Request request) {
    var organisation = request.by().organisation();
    var now = moments.now();
    var day = organisations.find(organisation).orElseThrow().dayAt(now);
    return registries
        .closedOn(tx, organisation, day)
        .flatMap(
            earlier -> {
              var closed =
                  new OutboundRegistry(
                      ids.next(),
                      "%s-%s-%d".formatted(organisation, day, earlier + 1),
                      organisation,
                      branch,
                      now,
                      request.by().code().value(),
                      Optional.empty(),
                      lines(waiting));
              return registries.add(tx, closed, day).chain(() -> answered(tx, closed, request));
            });
  }

  private static List<Line> lines(List<Waiting> waiting) {
    return IntStream.range(0, waiting.size())
        .mapToObj(
            i -> {
              var one = waiting.get(i).line();
              return new Line(i + 1, one.application(), one.number(), one.service(), false);
            })
        .toList();
  }

  /** Hands those of it to the carrier that nobody has sent without it. */
  public Uni<Outcome> dispatch(
      String number, String carrier, String trackingNumber, Request request) {
    var sending =
        new Sending(
            Sending.Carrier.of(carrier), Optional.ofNullable(trackingNumber), Optional.of(number));
    return registries
        .inTransaction(
            tx ->
                registries
                    .lock(tx, request.by().organisation(), number)
                    .flatMap(
                        found ->
                            found
                                .map(registry -> dispatch(tx, registry, sending, request))
                                .orElseGet(() -> Uni.createFrom().item(new Outcome.Absent()))))
        .invoke(
            outcome -> {
              if (outcome instanceof Outcome.Done(var gone, _)) {
                outbox.kick();
                LOG.infof(
                    "registry=dispatched number=%s branch=%s carrier=%s",
                    number, gone.branch(), sending.carrier().code());
              } else {
                LOG.infof("registry=not-dispatched number=%s why=%s", number, name(outcome));
              }
            });
  }

  private Uni<Outcome> dispatch(
      SqlConnection tx, OutboundRegistry registry, Sending sending, Request request) {
    if (registry.run().isPresent()) {
      return Uni.createFrom().item(new Outcome.AlreadyDispatched(registry.run().get().at()));
    }
    var branch = branches.find(registry.branch()).filter(Branch::postOnly);
    if (branch.isPresent() && sending.carrier() == Sending.Carrier.COURIER) {
      return Uni.createFrom().item(new Outcome.NoCourier(branch.get().courier().clause()));
    }
    var now = moments.now();
    var cases = registry.lines().stream().map(Line::application).toList();
    return carrier
        .send(tx, cases, new HandToCarrier.Order(request.by(), sending, request.correlation()), now)
        .flatMap(
            left -> {
              if (left.isEmpty()) {
                return Uni.createFrom().item(new Outcome.NothingLeaves());
              }
              var run =
                  new Run(
                      sending.carrier().code(),
                      sending.trackingNumber(),
                      now,
                      request.by().code().value());
              var gone = registry.gone(run, left);
              return registries.leave(tx, gone).chain(() -> answered(tx, gone, request));
            });
  }

  private Uni<Outcome> answered(SqlConnection tx, OutboundRegistry registry, Request request) {
    var told = request.answer().apply(registry);
    return registries.answer(tx, request.key(), told).replaceWith(new Outcome.Done(registry, told));
  }

  private static String name(Outcome outcome) {
    return outcome.getClass().getSimpleName();
  }
}
