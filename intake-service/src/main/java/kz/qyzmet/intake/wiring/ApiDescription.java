package kz.qyzmet.intake.wiring;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What the API's description says once for all operations. */
@OpenAPIDefinition(
    info =
        @Info(
            title = "Qyzmet: intake-service",
            version = "1",
            description =
                "The catalogue of services, uploads, and one's own applications. Every refusal is"
                    + " application/problem+json with a stable type, in the caller's language"
                    + " (Accept-Language: kk by default, ru, en). What is not yours answers as if it did not exist."),
    components =
        @Components(
            responses = {
              @APIResponse(
                  name = "BadRequest",
                  description =
                      "Malformed: JSON, a type, an unknown or repeated field, Unicode, a header or parameter",
                  content =
                      @Content(
                          mediaType = ApiDescription.PROBLEM,
                          schema = @Schema(implementation = ApiDescription.ProblemBody.class))),
              @APIResponse(
                  name = "Unauthorized",
                  description = "No valid token",
                  content =
                      @Content(
                          mediaType = ApiDescription.PROBLEM,
                          schema = @Schema(implementation = ApiDescription.ProblemBody.class))),
              @APIResponse(
                  name = "Forbidden",
                  description = "Another role is needed",
                  content =
                      @Content(
                          mediaType = ApiDescription.PROBLEM,
                          schema = @Schema(implementation = ApiDescription.ProblemBody.class))),
              @APIResponse(
                  name = "NotFound",
                  description = "It does not exist, or it is not yours",
                  content =
                      @Content(
                          mediaType = ApiDescription.PROBLEM,
                          schema = @Schema(implementation = ApiDescription.ProblemBody.class))),
              @APIResponse(
                  name = "Conflict",
                  description = "Not possible in the present state, or done before",
                  content =
                      @Content(
                          mediaType = ApiDescription.PROBLEM,
                          schema = @Schema(implementation = ApiDescription.ProblemBody.class))),
              @APIResponse(
                  name = "TooLarge",
                  description = "The body is over the limit",
                  content =
                      @Content(
                          mediaType = ApiDescription.PROBLEM,
                          schema = @Schema(implementation = ApiDescription.ProblemBody.class))),
              @APIResponse(
                  name = "UnsupportedMediaType",
                  description =
                      "A media type that is not accepted here, or content of another type",
                  content =
                      @Content(
                          mediaType = ApiDescription.PROBLEM,
                          schema = @Schema(implementation = ApiDescription.ProblemBody.class))),
              @APIResponse(
                  name = "Unprocessable",
                  description =
                      "A rule is broken, or the idempotency key belongs to another request",
                  content =
                      @Content(
                          mediaType = ApiDescription.PROBLEM,
                          schema = @Schema(implementation = ApiDescription.ProblemBody.class)))
            }))
public final class ApiDescription {
  static final String PROBLEM = "application/problem+json";

  private ApiDescription() {}

  /** The shape of every refusal (RFC 9457). */
  @Schema(name = "Problem")
  public record ProblemBody(
      @Schema(examples = "urn:qyzmet:problem:validation-failed") String type,
      String title,
      int status,
      String detail,
      String correlationId,
      @Schema(description = "The fields at fault; absent where none is") List<FieldFault> errors) {}

  /** A field at fault. */
  @Schema(name = "FieldFault")
  public record FieldFault(
      @Schema(examples = "form.completionYear") String field,
      @Schema(examples = "missing") String code,
      String message) {}
}
