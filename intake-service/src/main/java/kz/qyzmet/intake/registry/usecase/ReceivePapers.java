package kz.qyzmet.intake.registry.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kz.qyzmet.contracts.event.Actor;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.contracts.event.EventCatalog;
import kz.qyzmet.contracts.event.PapersReceived;
import kz.qyzmet.intake.registry.domain.ComingBack;
import kz.qyzmet.intake.registry.domain.ComingBack.Decision;
import kz.qyzmet.intake.registry.domain.Hand;
import kz.qyzmet.intake.registry.domain.RegistryNumber;
import kz.qyzmet.intake.registry.domain.TransferRegistry;
import kz.qyzmet.intake.registry.usecase.Registries.Reply;
import kz.qyzmet.kit.clock.Ids;
import kz.qyzmet.kit.clock.Moments;
import kz.qyzmet.kit.outbox.Outbox;
import org.jboss.logging.Logger;

/** Papers that the provider gave back are at the branch again, and the applicant is told. */
@ApplicationScoped
public class ReceivePapers {
  private static final Logger LOG = Logger.getLogger(ReceivePapers.class);

  private final Registries registries;
  private final Outbox outbox;
  private final Moments moments;
  private final Ids ids;

  ReceivePapers(Registries registries, Outbox outbox, Moments moments, Ids ids) {
    this.registries = registries;
    this.outbox = outbox;
    this.moments = moments;
    this.ids = ids;
  }

  /** Who has found them. */
  public record Finder(String person, String correlationId) {}

  /**
   * Decides and, if it may be so, writes.
   *
   * @param reply makes the answer that is stored under the idempotency key in the same transaction
   * @return empty where there is no such registry
   */
  public Uni<Optional<Decision>> receive(
      RegistryNumber number, int line, Finder by, Function<TransferRegistry, Reply> reply) {
    return registries
        .inTransaction(
            tx ->
                tx.hold(number)
                    .flatMap(
                        found ->
                            found
                                .map(
                                    registry ->
                                        write(
                                            tx,
                                            ComingBack.decide(
                                                registry,
                                                line,
                                                Hand.of(moments.now(), by.person())),
                                            by,
                                            reply))
                                .orElseGet(() -> Uni.createFrom().item(Optional.empty()))))
        .invoke(decision -> decision.ifPresent(it -> tell(number, line, it)));
  }

  private Uni<Optional<Decision>> write(
      Registries.Within tx, Decision decision, Finder by, Function<TransferRegistry, Reply> reply) {
    if (!(decision instanceof Decision.CameBack(var registry, var line))) {
      return Uni.createFrom().item(Optional.of(decision));
    }
    var application = line.takenIn().application();
    var at = line.cameBack().orElseThrow().at();
    return tx.publishing(List.of(application))
        .flatMap(
            versions -> {
              var event =
                  new Envelope<>(
                      ids.next(),
                      EventCatalog.INTAKE,
                      versions.get(application),
                      null,
                      by.correlationId(),
                      at,
                      new PapersReceived(
                          application,
                          registry.head().number().branch(),
                          at,
                          new Actor("operator", by.person())));
              return tx.cameBack(line, event, reply.apply(registry));
            })
        .replaceWith(Optional.of(decision));
  }

  /** After the commit. */
  private void tell(RegistryNumber number, int line, Decision decision) {
    if (decision instanceof Decision.CameBack) {
      outbox.kick();
      LOG.infof("registry=came-back number=%s line=%d", number, line);
    } else {
      LOG.infof(
          "registry=not-came-back number=%s line=%d why=%s",
          number, line, decision.getClass().getSimpleName());
    }
  }
}
