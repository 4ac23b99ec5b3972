package kz.qyzmet.intake.filing.rest;

import java.util.List;
import java.util.Map;
import kz.qyzmet.intake.filing.domain.Draft;
import kz.qyzmet.intake.filing.domain.Filer;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An application as an operator of the Corporation takes it. The result is had where it is. */
@Schema(name = "CounterSubmission")
record CounterBody(
    @Schema(required = true, description = "Code of the service", examples = "tve-duplicate")
        String service,
    @Schema(
            required = true,
            description = "Code of the organisation that is to give the service",
            examples = "karaganda-polytechnic")
        String provider,
    @Schema(required = true, description = "The applicant's, as the identity document has it")
        String iin,
    @Schema(
            required = true,
            type = SchemaType.OBJECT,
            description =
                "Values by the field codes of the service's form: strings, or whole numbers where the form says so")
        Map<String, Object> form,
    @Schema(
            description =
                "The papers of the service for this form, see /services/{code}/papers?channel=corporation, and which"
                    + " of them were brought")
        List<OfficeBody.Paper> documents,
    @Schema(
            description =
                "Scans that the branch has uploaded, at most one beside the mark of each paper that is brought")
        List<SubmitBody.Reference> attachments,
    @Schema(
            required = true,
            description =
                "Whether the applicant has signed the consent to the use of personal data on paper: has to be true")
        Boolean consent,
    @Schema(
            required = true,
            description = "Language of the notices",
            enumeration = {"kk", "ru", "en"})
        String language,
    @Schema(
            description = "Who has come for the applicant; null where the applicant has",
            nullable = true)
        RepresentativeBody representative) {

  Draft draft(Filer.Operator operator) {
    var place = operator.branch().place();
    return new Draft(
        operator,
        iin,
        service,
        provider,
        null,
        language,
        place.kind(),
        place.code(),
        consent,
        form,
        SubmitBody.references(attachments),
        OfficeBody.papers(documents),
        RepresentativeBody.claimed(representative));
  }

  /** Without what it holds: personal data must not reach a log. */
  @Override
  public String toString() {
    return "CounterBody[hidden]";
  }
}
