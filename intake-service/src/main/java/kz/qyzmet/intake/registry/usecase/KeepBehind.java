package kz.qyzmet.intake.registry.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Function;
import kz.qyzmet.intake.registry.domain.Hand;
import kz.qyzmet.intake.registry.domain.RegistryNumber;
import kz.qyzmet.intake.registry.domain.StayingBehind;
import kz.qyzmet.intake.registry.domain.StayingBehind.Decision;
import kz.qyzmet.intake.registry.domain.TransferRegistry;
import kz.qyzmet.intake.registry.usecase.Registries.Reply;
import kz.qyzmet.kit.clock.Moments;
import org.jboss.logging.Logger;

/**
 * Papers are found at the branch though their registry has left: they wait for another. Nobody is
 * told; the provider hears of them when they leave.
 */
@ApplicationScoped
public class KeepBehind {
  private static final Logger LOG = Logger.getLogger(KeepBehind.class);

  private final Registries registries;
  private final Moments moments;

  KeepBehind(Registries registries, Moments moments) {
    this.registries = registries;
    this.moments = moments;
  }

  /**
   * Decides and, if it may be so, writes.
   *
   * @param by opaque code of the operator
   * @param reply makes the answer that is stored under the idempotency key in the same transaction
   * @return empty where there is no such registry
   */
  public Uni<Optional<Decision>> keep(
      RegistryNumber number, int line, String by, Function<TransferRegistry, Reply> reply) {
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
                                            StayingBehind.decide(
                                                registry, line, Hand.of(moments.now(), by)),
                                            reply))
                                .orElseGet(() -> Uni.createFrom().item(Optional.empty()))))
        .invoke(decision -> decision.ifPresent(it -> tell(number, line, it)));
  }

  private static Uni<Optional<Decision>> write(
      Registries.Within tx, Decision decision, Function<TransferRegistry, Reply> reply) {
    return decision instanceof Decision.Stayed(var registry, var line)
        ? tx.stayed(registry, line, reply.apply(registry)).replaceWith(Optional.of(decision))
        : Uni.createFrom().item(Optional.of(decision));
  }

  /** After the commit. */
  private static void tell(RegistryNumber number, int line, Decision decision) {
    if (decision instanceof Decision.Stayed) {
      LOG.infof("registry=stayed-behind number=%s line=%d", number, line);
    } else {
      LOG.infof(
          "registry=not-stayed-behind number=%s line=%d why=%s",
          number, line, decision.getClass().getSimpleName());
    }
  }
}
