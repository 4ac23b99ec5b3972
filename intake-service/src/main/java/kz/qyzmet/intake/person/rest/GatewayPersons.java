package kz.qyzmet.intake.person.rest;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.concurrent.Executor;
import kz.qyzmet.contracts.identity.Iin;
import kz.qyzmet.intake.IntakeConfig;
import kz.qyzmet.intake.person.usecase.PersonRegister;
import org.jboss.logging.Logger;

/** The register of persons by gateway-service; where there is none, it is unreachable at once. */
@ApplicationScoped
class GatewayPersons implements PersonRegister {
  private static final Logger LOG = Logger.getLogger(GatewayPersons.class);

  private final Instance<GuardedGateway> gateway;
  private final boolean isThere;

  GatewayPersons(Instance<GuardedGateway> gateway, IntakeConfig config) {
    this.gateway = gateway;
    this.isThere = config.gatewayUrl().isPresent();
  }

  @Override
  public Uni<Answer> find(Iin iin, String correlation) {
    if (!isThere) {
      return Uni.createFrom().item(new Answer.Unreachable());
    }
    // A guard may answer on a thread of its own, where no database is spoken to.
    var context = Vertx.currentContext();
    Executor back = task -> context.runOnContext(_ -> task.run());
    return gateway
        .get()
        .find(iin, correlation)
        .emitOn(back)
        .onFailure()
        .recoverWithItem(
            failure -> {
              LOG.warnf("register=unreachable cause=%s", failure.getClass().getSimpleName());
              return new Answer.Unreachable();
            });
  }
}
