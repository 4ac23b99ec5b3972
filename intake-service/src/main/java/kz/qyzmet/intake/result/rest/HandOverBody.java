package kz.qyzmet.intake.result.rest;

import java.util.List;
import java.util.UUID;
import kz.qyzmet.contracts.passport.RepresentativeCheck;
import kz.qyzmet.intake.result.domain.HandingOver;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What whoever came has shown. */
@Schema(name = "ResultHandOver")
record HandOverBody(
    @Schema(
            required = true,
            enumeration = {"applicant", "representative"})
        String receivedBy,
    @Schema(
            required = true,
            description = "Number on the receipt: the application's",
            examples = "7K3M-9QX2-D4FA-R")
        String receipt,
    @Schema(
            required = true,
            description =
                "Whether the operator has looked at the identity document: has to be true")
        Boolean identityDocument,
    @Schema(
            description =
                "Who has come for the applicant: has to be there where a representative receives it",
            nullable = true)
        Representative representative,
    @Schema(
            required = true,
            description =
                "Id of the scan of the signed acknowledgement: an attachment result-acknowledgement of the own branch that nothing else was handed over against")
        UUID acknowledgement) {

  /** Who has come for the applicant, by the same data as when one applies. */
  @Schema(name = "ReceivingRepresentative")
  record Representative(
      @Schema(required = true, description = "Their own, as the identity document has it")
          String iin,
      @Schema(
              required = true,
              description = "Surname, name and patronymic, as the identity document has them")
          String name,
      @Schema(
              required = true,
              description = "Code of one of the representatives' grounds at /services/{code}",
              examples = "proxy")
          String ground,
      @Schema(required = true, description = "Codes of the ground's papers that were shown")
          List<String> papers) {
    private RepresentativeCheck.Claimed claimed() {
      return new RepresentativeCheck.Claimed(iin, name, ground, papers);
    }

    /** Without what it holds: personal data must not reach a log. */
    @Override
    public String toString() {
      return "Representative[hidden]";
    }
  }

  HandingOver.Shown shown() {
    return new HandingOver.Shown(
        receivedBy,
        receipt,
        identityDocument,
        representative == null ? null : representative.claimed(),
        acknowledgement == null ? null : new HandingOver.Acknowledgement(acknowledgement, false));
  }
}
