package kz.qyzmet.college.casework.rest;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.util.UUID;
import kz.qyzmet.college.casework.usecase.FormSource;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/**
 * Forms by HTTP. Whatever keeps intake-service from answering, the caller hears "away, try again".
 */
@ApplicationScoped
class IntakeForms implements FormSource {

  private static final Logger LOG = Logger.getLogger(IntakeForms.class);

  private final IntakeClient intake;

  IntakeForms(@RestClient IntakeClient intake) {
    this.intake = intake;
  }

  @Override
  public Uni<Fetched> fetch(UUID application, String correlation) {
    return intake
        .form(application, correlation)
        .<Fetched>map(Fetched.Form::new)
        .onFailure()
        .recoverWithItem(failure -> told(application, failure));
  }

  private static Fetched told(UUID application, Throwable failure) {
    if (failure instanceof WebApplicationException answer
        && answer.getResponse().getStatus() == 404) {
      return new Fetched.Unknown();
    }
    LOG.warnf("case=%s form=unavailable cause=%s", application, failure.getClass().getSimpleName());
    return new Fetched.Away();
  }
}
