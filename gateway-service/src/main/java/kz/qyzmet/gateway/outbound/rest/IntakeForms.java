package kz.qyzmet.gateway.outbound.rest;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.util.UUID;
import kz.qyzmet.gateway.outbound.usecase.FormSource;
import kz.qyzmet.kit.log.Failures;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Forms by HTTP. Whatever keeps intake-service from answering, the delivery waits. */
@ApplicationScoped
class IntakeForms implements FormSource {
  private static final Logger LOG = Logger.getLogger(IntakeForms.class);

  private final IntakeClient intake;

  IntakeForms(@RestClient IntakeClient intake) {
    this.intake = intake;
  }

  @Override
  public Uni<Fetched> fetch(UUID application) {
    return Uni.createFrom()
        .deferred(() -> intake.form(application))
        .<Fetched>map(body -> new Fetched.Form(body.filed()))
        .onFailure()
        .recoverWithItem(failure -> told(application, failure));
  }

  private static Fetched told(UUID application, Throwable failure) {
    if (failure instanceof WebApplicationException answer
        && answer.getResponse().getStatus() == 404) {
      return new Fetched.Unknown();
    }
    LOG.warnf("form=unavailable application=%s cause=%s", application, Failures.line(failure));
    return new Fetched.Away();
  }
}
