package kz.qyzmet.intake.filing.rest;

import kz.qyzmet.intake.filing.domain.Draft;
import kz.qyzmet.intake.filing.domain.Filer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An application that the portal has sent through the e-government gateway. */
@Schema(name = "GatewaySubmission")
record GatewayBody(
    @Schema(required = true, description = "The applicant's, as the portal knows it") String iin,
    @Schema(
            required = true,
            description = "How the applicant has confirmed it at the portal",
            enumeration = {"signature", "one-time-password"})
        String proof,
    @Schema(required = true) Portal portal,
    @Schema(required = true, description = "As the applicant would file it here")
        SubmitBody application) {

  /** Names that the portal has given. */
  @Schema(name = "PortalNames")
  record Portal(
      @Schema(required = true, description = "Of the chain of messages that this begins")
          String chain,
      @Schema(required = true, description = "Of the request in it") String request) {}

  /** An empty application is judged as any other: with all that it lacks. */
  Draft draft() {
    var filer =
        new Filer.Gateway(
            iin,
            proof,
            portal == null ? null : portal.chain(),
            portal == null ? null : portal.request());
    var filed =
        application == null
            ? new SubmitBody(null, null, null, null, null, null, null, null, null)
            : application;
    return filed.draft(filer);
  }

  /** Without what it holds: personal data must not reach a log. */
  @Override
  public String toString() {
    return "GatewayBody[hidden]";
  }
}
