package kz.qyzmet.intake.registry.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import kz.qyzmet.contracts.corporation.Branch;
import kz.qyzmet.intake.registry.domain.Closing;
import kz.qyzmet.intake.registry.domain.Closing.Decision;
import kz.qyzmet.intake.registry.domain.TransferRegistry;
import kz.qyzmet.intake.registry.usecase.Registries.NumberTaken;
import kz.qyzmet.intake.registry.usecase.Registries.Reply;
import kz.qyzmet.kit.clock.Moments;
import org.jboss.logging.Logger;

/** Closes a registry over all that waits at a branch for one provider. */
@ApplicationScoped
public class CloseRegistry {
  private static final Logger LOG = Logger.getLogger(CloseRegistry.class);
  private static final int TRIES = 10;

  private final Registries registries;
  private final Moments moments;

  CloseRegistry(Registries registries, Moments moments) {
    this.registries = registries;
    this.moments = moments;
  }

  /**
   * Decides and, if it may be so, writes.
   *
   * @param provider may be null
   * @param by opaque code of the operator
   * @param reply makes the answer that is stored under the idempotency key in the same transaction
   */
  public Uni<Decision> close(
      Branch branch, String provider, String by, Function<TransferRegistry, Reply> reply) {
    return Uni.createFrom()
        .deferred(() -> attempt(branch, provider, by, reply))
        .onFailure(NumberTaken.class)
        .retry()
        .atMost(TRIES)
        .invoke(CloseRegistry::tell);
  }

  private Uni<Decision> attempt(
      Branch branch, String provider, String by, Function<TransferRegistry, Reply> reply) {
    var now = moments.now();
    var day = now.atZone(branch.zone()).toLocalDate();
    return registries.inTransaction(
        tx ->
            tx.hold(branch.code(), provider)
                .flatMap(
                    waiting ->
                        tx.next(branch.code(), day)
                            .map(number -> Closing.decide(provider, waiting, number, by, now)))
                .flatMap(
                    decision ->
                        decision instanceof Decision.Closed(var registry)
                            ? tx.closed(registry, reply.apply(registry)).replaceWith(decision)
                            : Uni.createFrom().item(decision)));
  }

  /** After the commit. */
  private static void tell(Decision decision) {
    switch (decision) {
      case Decision.Closed(var registry) ->
          LOG.infof(
              "registry=closed number=%s provider=%s lines=%d",
              registry.head().number(), registry.head().provider(), registry.lines().size());
      case Decision.Cannot(var why) ->
          LOG.infof("registry=not-closed why=%s", why.getClass().getSimpleName());
    }
  }
}
