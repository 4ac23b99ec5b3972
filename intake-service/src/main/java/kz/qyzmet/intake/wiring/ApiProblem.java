package kz.qyzmet.intake.wiring;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The shape of every refusal (RFC 9457), for the API's description only: the kit writes them. */
@Schema(name = "Problem")
public record ApiProblem(
    @Schema(required = true, examples = "urn:qyzmet:problem:validation-failed") String type,
    @Schema(required = true) String title,
    @Schema(required = true, examples = "422") int status,
    String detail,
    @Schema(required = true) String correlationId,
    @Schema(description = "The fields at fault; absent where none is") List<FieldFault> errors) {
  public static final String MEDIA_TYPE = "application/problem+json";

  /** A field at fault. */
  @Schema(name = "FieldFault")
  public record FieldFault(
      @Schema(examples = "form.completionYear") String field,
      @Schema(examples = "missing") String code,
      String message) {}
}
