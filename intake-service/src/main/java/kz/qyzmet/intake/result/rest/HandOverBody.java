package kz.qyzmet.intake.result.rest;

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
                "Whether the operator has seen the paper that gives a representative the authority:"
                    + " has to be true where a representative receives it",
            nullable = true)
        Boolean authority) {

  HandingOver.Shown shown() {
    return new HandingOver.Shown(receivedBy, receipt, identityDocument, authority);
  }
}
