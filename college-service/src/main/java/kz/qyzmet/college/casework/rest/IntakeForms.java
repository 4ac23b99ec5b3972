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
        .recoverWithItem(
            failure ->
                unknown("form", application, failure) ? new Fetched.Unknown() : new Fetched.Away());
  }

  @Override
  public Uni<Printed> print(UUID application, String language, String correlation) {
    return intake
        .paper(application, language, correlation)
        .<Printed>map(Printed.Paper::new)
        .onFailure()
        .recoverWithItem(
            failure ->
                unknown("application", application, failure)
                    ? new Printed.Unknown()
                    : new Printed.Away());
  }

  /** Whether that is what intake-service has said; else a line says what kept it from answering. */
  private static boolean unknown(String what, UUID application, Throwable failure) {
    if (failure instanceof WebApplicationException answer
        && answer.getResponse().getStatus() == 404) {
      return true;
    }
    LOG.warnf(
        "case=%s %s=unavailable cause=%s", application, what, failure.getClass().getSimpleName());
    return false;
  }
}
