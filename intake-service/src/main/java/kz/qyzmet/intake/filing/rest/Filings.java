package kz.qyzmet.intake.filing.rest;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import kz.qyzmet.intake.filing.domain.Draft;
import kz.qyzmet.intake.filing.domain.Filing.Decision;
import kz.qyzmet.intake.filing.usecase.Applications.Reply;
import kz.qyzmet.intake.filing.usecase.Submit;
import kz.qyzmet.kit.idempotency.CommandKey;
import kz.qyzmet.kit.idempotency.Idempotency;
import kz.qyzmet.kit.idempotency.StoredAnswer;

/** Filing under an idempotency key, whoever files and by whichever door. */
@ApplicationScoped
class Filings {
  private final Submit submit;
  private final Idempotency idempotency;

  Filings(Submit submit, Idempotency idempotency) {
    this.submit = submit;
    this.idempotency = idempotency;
  }

  /**
   * Files once; a retry gets the first answer. A refusal leaves as a problem.
   *
   * @param applicant the opaque id of who is applied for
   * @param answer what the door says of an accepted application, stored and sent
   */
  Uni<Response> file(
      CommandKey key,
      Draft draft,
      String applicant,
      String correlation,
      Function<Decision.Accepted, StoredAnswer> answer) {
    return idempotency
        .guard(
            key,
            () ->
                submit
                    .submit(
                        draft,
                        applicant,
                        correlation,
                        accepted -> new Reply(key, answer.apply(accepted)))
                    .map(
                        decision ->
                            switch (decision) {
                              case Decision.Accepted accepted -> answer.apply(accepted);
                              case Decision.Refused refused ->
                                  throw FilingRefusals.problem(refused.why()).exception();
                            }))
        .map(StoredAnswer::response);
  }
}
