package kz.qyzmet.college.casework.rest;

import java.util.Map;
import kz.qyzmet.college.casework.domain.Refusal;
import kz.qyzmet.kit.problem.Problem;

/**
 * Every refusal of the rules as a problem: 403 for who somebody is, 409 for where the case or the
 * package stands (with its version), 422 for what the request brings.
 */
final class RefusalProblems {

  private RefusalProblems() {}

  static Problem of(Refusal refusal, int version) {
    return switch (refusal) {
      case Refusal.PackageNotAwaited _ -> conflict("package-not-awaited", version);
      case Refusal.PackageAlreadyMissing _ -> conflict("package-already-missing", version);
      case Refusal.CaseIsOver _ -> conflict("case-is-over", version);
      case Refusal.NotAtThatStep it ->
          conflict("not-at-that-step", version)
              .fact("asked", it.asked())
              .member("currentStep", it.current());
      case Refusal.WrongRole it ->
          Problem.of("wrong-role", 403)
              .fact("step", it.step())
              .fact("needed", it.needed())
              .fact("held", it.held());
      case Refusal.TakenByAnother it ->
          conflict("taken-by-another", version)
              .fact("step", it.step())
              .member("claimedBy", it.person().value());
      case Refusal.NotTheExecutor it ->
          Problem.of("not-the-executor", 403)
              .fact("step", it.step())
              .member("executor", it.executor().value());
      case Refusal.OwnWork it ->
          Problem.of("own-work", 403).fact("step", it.step()).fact("person", it.person().value());
      case Refusal.AlreadyTaken it ->
          conflict("already-taken", version)
              .fact("step", it.step())
              .member("claimedBy", it.person().value());
      case Refusal.PartMissing it ->
          unprocessable("part-missing", it.step(), it.field(), "needed-by-step");
      case Refusal.PartNotWanted it ->
          unprocessable("part-not-wanted", it.step(), it.field(), "of-no-use-to-step");
      case Refusal.NobodyOfThatRole it ->
          Problem.of("nobody-of-that-role", 422)
              .fact("person", it.person())
              .fact("role", it.role())
              .error(it.field(), "nobody-of-that-role", Map.of("role", it.role()));
      case Refusal.PersonAbsent it ->
          Problem.of("person-absent", 422)
              .fact("person", it.person())
              .fact("until", it.until().toString())
              .fact("substitute", it.substitute())
              .error(it.field(), "person-absent", Map.of("substitute", it.substitute()));
      case Refusal.UnknownGround it ->
          Problem.of("unknown-ground", 422)
              .fact("ground", it.ground())
              .fact("known", String.join(", ", it.known()))
              .error(it.field(), "unknown-ground");
      case Refusal.UnknownDocuments it ->
          Problem.of("unknown-documents", 422)
              .fact("documents", String.join(", ", it.documents()))
              .fact("known", String.join(", ", it.known()))
              .error("check.documents", "unknown-documents");
      case Refusal.UnknownAuthority it ->
          Problem.of("unknown-authority", 422)
              .fact("ground", it.ground())
              .fact("known", String.join(", ", it.known()))
              .error("representative.ground", "unknown-authority");
      case Refusal.AuthorityNotShown it ->
          Problem.of("authority-not-shown", 422)
              .fact("ground", it.ground())
              .fact("needed", String.join(", ", it.needed()))
              .error("representative.papers", "authority-not-shown");
      case Refusal.NothingToSign it -> conflict("nothing-to-sign", version).fact("step", it.step());
      case Refusal.HearingOpen it ->
          conflict("hearing-open", version)
              .fact("step", it.step())
              .member("decisionFrom", it.decisionFrom().toString());
      case Refusal.CaseIsSuspended it ->
          conflict("case-is-suspended", version)
              .fact("step", it.step())
              .member("suspendedUntil", it.until().toString());
      case Refusal.CommonTask it -> conflict("common-task", version).fact("step", it.step());
      case Refusal.NotSuspendable it ->
          conflict("not-suspendable", version).fact("step", it.step());
      case Refusal.WaitingUsedUp it ->
          conflict("waiting-used-up", version)
              .fact("step", it.step())
              .member("clause", it.clause());
      case Refusal.NotSuspended it -> conflict("not-suspended", version).fact("step", it.step());
      case Refusal.NothingComesBack it ->
          conflict("nothing-comes-back", version).fact("step", it.step());
      case Refusal.ReturnAlreadyMissing it ->
          conflict("return-already-missing", version).fact("step", it.step());
      case Refusal.NotToBeSent it -> conflict("not-to-be-sent", version).fact("step", it.step());
      case Refusal.NotReturnable it -> conflict("not-returnable", version).fact("step", it.step());
    };
  }

  private static Problem conflict(String code, int version) {
    return Problem.of(code, 409).member("currentVersion", version);
  }

  private static Problem unprocessable(String code, String step, String field, String fault) {
    return Problem.of(code, 422)
        .fact("step", step)
        .fact("field", field)
        .error(field, fault, Map.of("step", step));
  }
}
