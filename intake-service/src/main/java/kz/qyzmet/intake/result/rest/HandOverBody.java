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
        Boolean identityDocument) {

  HandingOver.Shown shown() {
    return new HandingOver.Shown(receivedBy, receipt, identityDocument);
  }
}
