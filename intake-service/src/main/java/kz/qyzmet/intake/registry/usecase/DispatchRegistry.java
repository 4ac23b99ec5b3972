package kz.qyzmet.intake.registry.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.contracts.event.EventCatalog;
import kz.qyzmet.contracts.event.PackageDispatched;
import kz.qyzmet.intake.registry.domain.CannotDispatch;
import kz.qyzmet.intake.registry.domain.Dispatching;
import kz.qyzmet.intake.registry.domain.Dispatching.Decision;
import kz.qyzmet.intake.registry.domain.Dispatching.Wish;
import kz.qyzmet.intake.registry.domain.Line;
import kz.qyzmet.intake.registry.domain.RegistryNumber;
import kz.qyzmet.intake.registry.domain.TransferRegistry;
import kz.qyzmet.intake.registry.usecase.Registries.Reply;
import kz.qyzmet.kit.clock.Ids;
import kz.qyzmet.kit.clock.Moments;
import kz.qyzmet.kit.outbox.Outbox;
import org.jboss.logging.Logger;

/** A registry leaves with a carrier, and the provider is told of each of its lines. */
@ApplicationScoped
public class DispatchRegistry {
  private static final Logger LOG = Logger.getLogger(DispatchRegistry.class);

  private final Registries registries;
  private final Dispatching dispatching;
  private final Outbox outbox;
  private final Moments moments;
  private final Ids ids;

  DispatchRegistry(
      Registries registries, Dispatching dispatching, Outbox outbox, Moments moments, Ids ids) {
    this.registries = registries;
    this.dispatching = dispatching;
    this.outbox = outbox;
    this.moments = moments;
    this.ids = ids;
  }

  /** What came of the wish. */
  public sealed interface Outcome {
    record Dispatched(TransferRegistry.Dispatched registry) implements Outcome {}

    record Refused(CannotDispatch why) implements Outcome {}

    /** There is none, or it is another branch's. */
    record Absent() implements Outcome {}
  }

  /**
   * Decides and, if it may be so, writes.
   *
   * @param reply makes the answer that is stored under the idempotency key in the same transaction
   */
  public Uni<Outcome> dispatch(
      RegistryNumber number,
      Wish wish,
      String correlationId,
      Function<TransferRegistry, Reply> reply) {
    return registries
        .inTransaction(
            tx ->
                tx.hold(number)
                    .flatMap(
                        found ->
                            found
                                .map(registry -> decide(tx, registry, wish, correlationId, reply))
                                .orElseGet(() -> Uni.createFrom().item(new Outcome.Absent()))))
        .invoke(this::tell);
  }

  private Uni<Outcome> decide(
      Registries.Within tx,
      TransferRegistry registry,
      Wish wish,
      String correlationId,
      Function<TransferRegistry, Reply> reply) {
    return switch (dispatching.decide(registry, wish, moments.now())) {
      case Decision.Cannot(var why) -> Uni.createFrom().item(new Outcome.Refused(why));
      case Decision.Left(var dispatched, var left) ->
          tx.publishing(left.stream().map(line -> line.takenIn().application()).toList())
              .flatMap(
                  versions ->
                      tx.dispatched(
                          dispatched,
                          left,
                          events(dispatched, left, versions, correlationId),
                          reply.apply(dispatched)))
              .replaceWith(new Outcome.Dispatched(dispatched));
    };
  }

  private List<Envelope<PackageDispatched>> events(
      TransferRegistry.Dispatched registry,
      List<Line> left,
      Map<UUID, Integer> versions,
      String correlationId) {
    var run = registry.run();
    return left.stream()
        .map(
            line ->
                new Envelope<>(
                    ids.next(),
                    EventCatalog.INTAKE,
                    versions.get(line.takenIn().application()),
                    null,
                    correlationId,
                    run.at(),
                    new PackageDispatched(
                        line.takenIn().application(),
                        registry.head().number().toString(),
                        line.line(),
                        run.carrier().code(),
                        run.trackingNumber().orElse(null),
                        run.at())))
        .toList();
  }

  /** After the commit. */
  private void tell(Outcome outcome) {
    switch (outcome) {
      case Outcome.Dispatched(var registry) -> {
        outbox.kick();
        LOG.infof(
            "registry=dispatched number=%s provider=%s carrier=%s",
            registry.head().number(), registry.head().provider(), registry.run().carrier().code());
      }
      case Outcome.Refused(var why) ->
          LOG.infof("registry=not-dispatched why=%s", why.getClass().getSimpleName());
      case Outcome.Absent _ -> {
        // Nothing was decided.
      }
    }
  }
}
