package kz.qyzmet.intake.filing.rest;

import java.util.List;
import kz.qyzmet.intake.filing.domain.Filer;
import kz.qyzmet.intake.filing.domain.RefusingAcceptance.Wish;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Papers that an operator does not accept. */
@Schema(name = "AcceptanceRefusalSubmission")
record RefusalBody(
    @Schema(required = true, description = "Code of the service", examples = "tve-duplicate")
        String service,
    @Schema(
            required = true,
            description = "Code of the organisation that was to give the service",
            examples = "karaganda-polytechnic")
        String provider,
    @Schema(
            required = true,
            description =
                "Of the person who came, as the identity document has it; kept as an opaque id only")
        String iin,
    @Schema(
            required = true,
            description = "Code of one of the acceptanceRefusal's grounds at /services/{code}",
            examples = "incomplete")
        String ground,
    @Schema(
            required = true,
            description =
                "Codes of the papers that it is about, at least one, see /services/{code}/papers?channel=corporation")
        List<String> documents) {

  Wish wish(Filer.Operator operator) {
    return new Wish(operator, service, provider, iin, ground, documents);
  }

  /** Without what it holds: personal data must not reach a log. */
  @Override
  public String toString() {
    return "RefusalBody[hidden]";
  }
}
