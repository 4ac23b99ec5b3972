package kz.qyzmet.intake.filing.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.qyzmet.contracts.passport.ChannelRule;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.Proof;
import kz.qyzmet.contracts.passport.Violation;

/** Whether what stands in place of a signature on paper is what the passport asks for. */
final class Certifying {
  private Certifying() {}

  /**
   * Of an application that its passport's channel is open for.
   *
   * @param required whether what the applicant files here has to be certified here
   */
  static List<Violation> faults(Draft draft, Passport passport, boolean required) {
    return switch (draft.filer()) {
      case Filer.Applicant applicant -> {
        var rule = passport.channels().get(applicant.channel());
        var proof = draft.certification().proof();
        yield proof.isEmpty() && required
            ? List.of(fault("certification", Faults.CERTIFICATION_REQUIRED, rule))
            : faults("certification", proof, rule);
      }
      case Filer.Gateway gateway ->
          faults("proof", Proof.of(gateway.proof()), passport.channels().get(gateway.channel()));
      case Filer.Clerk _, Filer.Operator _ -> List.of();
    };
  }

  private static List<Violation> faults(String field, Optional<Proof> proof, ChannelRule rule) {
    return proof.isEmpty() || rule.accepts(proof.get())
        ? List.of()
        : List.of(fault(field, Faults.CERTIFICATION_NOT_ACCEPTED, rule));
  }

  private static Violation fault(String field, String code, ChannelRule rule) {
    var certification = rule.certification();
    return certification == null
        ? new Violation(field, code, Map.of("allowed", String.join(", ", Proof.codes())))
        : new Violation(
            field,
            code,
            Map.of(
                "allowed",
                certification.kinds().stream().map(Proof::code).collect(Collectors.joining(", "))),
            certification.basis().text());
  }
}
