/**
 * Intake: the catalogue of services, uploaded scans, and applications from filing to their end as
 * the applicant sees them. It owns the form and the personal data in it; everybody else knows an
 * application by its id.
 */
@OpenAPIDefinition(
    info =
        @Info(
            title = "Qyzmet: intake-service",
            version = "1",
            description =
                "The catalogue of services, uploads, and one's own applications. Every refusal is"
                    + " application/problem+json with a stable type, in the caller's language"
                    + " (Accept-Language: kk by default, ru, en). What is not yours answers as if it"
                    + " did not exist."),
    components =
        @Components(
            responses = {
              @APIResponse(
                  name = "BadRequest",
                  description =
                      "Malformed: JSON, a type, an unknown or repeated field, Unicode, a header or parameter"),
              @APIResponse(name = "Unauthorized", description = "No valid token"),
              @APIResponse(name = "Forbidden", description = "Another role is needed"),
              @APIResponse(
                  name = "NotFound",
                  description = "It does not exist, or it is not yours"),
              @APIResponse(
                  name = "Conflict",
                  description = "Not possible in the present state, or done before"),
              @APIResponse(name = "TooLarge", description = "The body is over the limit"),
              @APIResponse(
                  name = "UnsupportedMediaType",
                  description =
                      "A media type that is not accepted here, or content of another type"),
              @APIResponse(
                  name = "Unprocessable",
                  description =
                      "A rule is broken: which, and by which clause of the service's passport; or the"
                          + " idempotency key belongs to another request")
            }))
package kz.qyzmet.intake;

import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
