package kz.qyzmet.intake.person.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is asked for, of this service and by it of gateway-service. */
@Schema(name = "PersonLookup")
record PersonLookupBody(
    @Schema(required = true, description = "As the identity document has it") String iin) {

  /** Without what it holds: personal data must not reach a log. */
  @Override
  public String toString() {
    return "PersonLookupBody[hidden]";
  }
}
