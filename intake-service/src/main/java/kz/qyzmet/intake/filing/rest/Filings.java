package kz.qyzmet.intake.filing.rest;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Function;
import kz.qyzmet.intake.filing.domain.Certification;
import kz.qyzmet.intake.filing.domain.Draft;
import kz.qyzmet.intake.filing.domain.Filing.Decision;
import kz.qyzmet.intake.filing.usecase.Applications.Reply;
import kz.qyzmet.intake.filing.usecase.Submit;
import kz.qyzmet.intake.password.usecase.ConfirmByPassword;
import kz.qyzmet.intake.password.usecase.ConfirmByPassword.Brought;
import kz.qyzmet.intake.signature.usecase.Signatures;
import kz.qyzmet.kit.idempotency.CommandKey;
import kz.qyzmet.kit.idempotency.Idempotency;
import kz.qyzmet.kit.idempotency.StoredAnswer;
import kz.qyzmet.kit.problem.Problem;

/** Filing under an idempotency key, whoever files and by whichever door. */
@ApplicationScoped
class Filings {
  private static final int TRY_AGAIN_SECONDS = 30;

  private final Submit submit;
  private final Signatures signatures;
  private final ConfirmByPassword passwords;
  private final Idempotency idempotency;

  Filings(
      Submit submit, Signatures signatures, ConfirmByPassword passwords, Idempotency idempotency) {
    this.submit = submit;
    this.signatures = signatures;
    this.passwords = passwords;
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
        .guard(key, () -> filed(key, draft, applicant, correlation, answer))
        .map(StoredAnswer::response);
  }

  /**
   * The same for what its applicant has certified. That is judged before anything is decided, and
   * not again for a retry; one that comes too early to know of the first is refused only where the
   * first was not accepted meanwhile.
   *
   * @param draft as it was read from the certified bytes
   * @param phone of the account; null where it has none
   */
  Uni<Response> signed(
      CommandKey key,
      SignedBody body,
      Draft draft,
      String applicant,
      String phone,
      String correlation,
      Function<Decision.Accepted, StoredAnswer> answer) {
    return idempotency
        .find(key)
        .flatMap(
            known ->
                known.isPresent()
                    ? Uni.createFrom().item(known.get().response())
                    : idempotency
                        .guard(
                            key,
                            () ->
                                certification(body, draft, applicant, phone)
                                    .flatMap(
                                        by ->
                                            filed(
                                                key,
                                                draft.certified(by),
                                                applicant,
                                                correlation,
                                                answer)))
                        .map(StoredAnswer::response));
  }

  private Uni<StoredAnswer> filed(
      CommandKey key,
      Draft draft,
      String applicant,
      String correlation,
      Function<Decision.Accepted, StoredAnswer> answer) {
    return submit
        .submit(draft, applicant, correlation, accepted -> new Reply(key, answer.apply(accepted)))
        .map(
            decision ->
                switch (decision) {
                  case Decision.Accepted accepted -> answer.apply(accepted);
                  case Decision.Refused refused ->
                      throw FilingRefusals.problem(refused.why()).exception();
                });
  }

  private Uni<Certification> certification(
      SignedBody body, Draft draft, String applicant, String phone) {
    var password = body.oneTimePassword();
    return password == null
        ? signatures
            .judge(body.application(), body.signature(), draft.applicantIin())
            .map(judged -> certification(judged, body))
        : passwords
            .ofApplication(
                new Brought(password.id(), password.code(), applicant, phone, body.application()))
            .map(judged -> certification(judged, password.id()));
  }

  private static Certification certification(ConfirmByPassword.Answer judged, UUID password) {
    return switch (judged) {
      case ConfirmByPassword.Answer.Proves(var at) -> new Certification.Password(password, at);
      case ConfirmByPassword.Answer.Refused why -> throw FilingRefusals.problem(why).exception();
    };
  }

  private static Certification certification(Signatures.Answer judged, SignedBody body) {
    return switch (judged) {
      case Signatures.Answer.Holds(var at, var serial, var evidence) ->
          new Certification.Signature(at, serial, body.application(), evidence);
      case Signatures.Answer.Refused(var why) -> throw FilingRefusals.problem(why).exception();
      case Signatures.Answer.Busy() ->
          throw Problem.of("signatures-busy", 503).retryAfter(TRY_AGAIN_SECONDS).exception();
      case Signatures.Answer.NotTaken() ->
          throw Problem.of("validation-failed", 422)
              .error("signature", "signature-not-taken")
              .exception();
    };
  }
}
