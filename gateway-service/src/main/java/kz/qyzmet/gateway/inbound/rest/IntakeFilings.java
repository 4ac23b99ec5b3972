package kz.qyzmet.gateway.inbound.rest;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import kz.qyzmet.gateway.inbound.domain.Message;
import kz.qyzmet.gateway.inbound.usecase.Filings;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Filing by HTTP. */
@ApplicationScoped
class IntakeFilings implements Filings {
  private final FilingClient intake;
  private final IntakeProblems problems;

  IntakeFilings(@RestClient FilingClient intake, IntakeProblems problems) {
    this.intake = intake;
    this.problems = problems;
  }

  @Override
  public Uni<Tried> file(Message message) {
    return Uni.createFrom()
        .deferred(
            () -> intake.file(message.key(), message.filing().language(), FilingBody.of(message)))
        .<Tried>map(body -> new Tried.Done(body.accepted()))
        .onFailure()
        .recoverWithItem(failure -> problems.tried(message, failure));
  }
}
