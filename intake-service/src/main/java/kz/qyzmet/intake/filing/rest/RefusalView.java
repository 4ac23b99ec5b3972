package kz.qyzmet.intake.filing.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The receipt of a refusal of acceptance, to be printed in two copies. */
@Schema(name = "RefusalReceipt")
record RefusalView(
    UUID id,
    @Schema(
            description =
                "Number of the receipt; in the form of an application's, and unique among such receipts only",
            examples = "7K3M-9QX2-D4FA-R")
        String number,
    @Schema(examples = "tve-duplicate") String service,
    @Schema(description = "Edition of the passport that has the ground", examples = "1")
        String passport,
    @Schema(description = "Name of the service in the caller's language") String serviceName,
    @Schema(examples = "karaganda-polytechnic") String provider,
    @Schema(description = "Name of the organisation in the caller's language") String providerName,
    ApplicationView.Pickup branch,
    ApplicationView.Ground ground,
    @Schema(description = "Clause of the ground, or reading: and its reason") String clause,
    List<Paper> documents,
    Instant at,
    @Schema(description = "Code of the operator") String refusedBy,
    @Schema(
            description =
                "Heading of the sheet. The Rules set its form (item 39, Appendix 4), whose text is not in hand, so its"
                    + " words are ours")
        String title,
    @Schema(description = "What it says") String body,
    @Schema(description = "That there are two copies, one for each side") String copies,
    @Schema(
            description =
                "Its lines in their order: who came, number and date, the branch, and both signatures")
        List<ApplicationView.ReceiptLine> lines) {

  @Schema(name = "RefusedPaper")
  record Paper(String document, String documentName) {}
}
