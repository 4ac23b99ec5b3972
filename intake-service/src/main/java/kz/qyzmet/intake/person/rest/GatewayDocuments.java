package kz.qyzmet.intake.person.rest;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Set;
import java.util.concurrent.Executor;
import kz.qyzmet.contracts.identity.Iin;
import kz.qyzmet.intake.IntakeConfig;
import kz.qyzmet.intake.person.usecase.DigitalDocuments;
import org.jboss.logging.Logger;

/** The digital documents service by gateway-service; where there is none, unreachable at once. */
@ApplicationScoped
class GatewayDocuments implements DigitalDocuments {
  private static final Logger LOG = Logger.getLogger(GatewayDocuments.class);

  private final Instance<GuardedDocuments> gateway;
  private final boolean isThere;

  GatewayDocuments(Instance<GuardedDocuments> gateway, IntakeConfig config) {
    this.gateway = gateway;
    this.isThere = config.gatewayUrl().isPresent();
  }

  @Override
  public Uni<Answer> find(Iin iin, Set<String> kinds, String correlation) {
    if (!isThere) {
      return Uni.createFrom().item(new Answer.Unreachable());
    }
    // A guard may answer on a thread of its own, where no database is spoken to.
    var context = Vertx.currentContext();
    Executor back = task -> context.runOnContext(_ -> task.run());
    return gateway
        .get()
        .find(iin, kinds, correlation)
        .emitOn(back)
        .onFailure()
        .recoverWithItem(
            failure -> {
              LOG.warnf("documents=unreachable cause=%s", failure.getClass().getSimpleName());
              return new Answer.Unreachable();
            });
  }
}
