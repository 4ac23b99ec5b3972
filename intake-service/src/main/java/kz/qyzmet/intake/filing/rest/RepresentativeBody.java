package kz.qyzmet.intake.filing.rest;

import java.util.List;
import kz.qyzmet.contracts.passport.RepresentativeCheck;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who has come for the applicant. */
@Schema(name = "Representative")
record RepresentativeBody(
    @Schema(required = true, description = "Their own, as the identity document has it") String iin,
    @Schema(
            required = true,
            description = "Surname, name and patronymic, as the identity document has them")
        String name,
    @Schema(
            required = true,
            description = "Code of one of the representatives' grounds at /services/{code}",
            examples = "parent")
        String ground,
    @Schema(required = true, description = "Codes of the ground's papers that were shown")
        List<String> papers) {

  static RepresentativeCheck.Claimed claimed(RepresentativeBody body) {
    return body == null
        ? null
        : new RepresentativeCheck.Claimed(body.iin, body.name, body.ground, body.papers);
  }

  /** Without what it holds: personal data must not reach a log. */
  @Override
  public String toString() {
    return "RepresentativeBody[hidden]";
  }
}
