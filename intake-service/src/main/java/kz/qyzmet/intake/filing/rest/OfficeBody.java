package kz.qyzmet.intake.filing.rest;

import java.util.List;
import java.util.Map;
import kz.qyzmet.intake.filing.domain.Draft;
import kz.qyzmet.intake.filing.domain.Filer;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An application as a clerk takes it at the counter. */
@Schema(name = "OfficeSubmission")
record OfficeBody(
    @Schema(required = true, description = "Code of the service", examples = "tve-duplicate")
        String service,
    @Schema(
            description = "Code of the organisation; has to equal the token's, if it is given",
            nullable = true)
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
                "The papers of the service for this form, see /services/{code}/papers?channel=office, and which of"
                    + " them were brought")
        List<Paper> documents,
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
    @Schema(required = true, description = "Where the result is wanted") SubmitBody.Pickup pickup,
    @Schema(
            description = "Who has come for the applicant; null where the applicant has",
            nullable = true)
        RepresentativeBody representative) {

  /** A line of the counter's list. */
  @Schema(name = "PaperMark")
  record Paper(
      @Schema(
              required = true,
              description = "Code of the passport's document",
              examples = "identity-document")
          String document,
      @Schema(
              required = true,
              description =
                  "Whether it was shown or handed in; a line with false counts as no line")
          Boolean paper,
      @Schema(
              description =
                  "The electronic document that was shown instead of paper, where the service says so; it is checked"
                      + " in the digital documents service. Null of paper",
              nullable = true)
          Electronic digital) {}

  /** An electronic document as its owner shows it. */
  @Schema(name = "ElectronicMark")
  record Electronic(
      @Schema(
              required = true,
              description = "One of the kinds that the service's document names",
              examples = "identity-card")
          String kind,
      @Schema(required = true, description = "As it is shown", maxLength = 50) String number) {
    /** Without what it holds: personal data must not reach a log. */
    @Override
    public String toString() {
      return "Electronic[hidden]";
    }
  }

  Draft draft(Filer.Clerk clerk) {
    return new Draft(
        clerk,
        iin,
        service,
        provider,
        null,
        language,
        pickup == null ? null : pickup.kind(),
        pickup == null ? null : pickup.code(),
        consent,
        form,
        List.of(),
        papers(documents),
        RepresentativeBody.claimed(representative));
  }

  /** The lines of the list as they came; a line may lack anything. */
  static List<Draft.Paper> papers(List<Paper> documents) {
    return documents == null
        ? List.of()
        : documents.stream()
            .map(
                each ->
                    each == null
                        ? new Draft.Paper(null, null)
                        : new Draft.Paper(
                            each.document(),
                            each.paper(),
                            each.digital() == null
                                ? null
                                : new Draft.Electronic(
                                    each.digital().kind(), each.digital().number())))
            .toList();
  }

  /** Without what it holds: personal data must not reach a log. */
  @Override
  public String toString() {
    return "OfficeBody[hidden]";
  }
}
