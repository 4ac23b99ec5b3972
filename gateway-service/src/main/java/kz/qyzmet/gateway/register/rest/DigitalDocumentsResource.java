package kz.qyzmet.gateway.register.rest;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import kz.qyzmet.gateway.register.usecase.FindDocuments;
import kz.qyzmet.kit.http.RequestBodies;
import kz.qyzmet.kit.identity.Role;
import kz.qyzmet.kit.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Electronic documents of the digital documents service, for the services that are shown them. */
@Path("/digital-documents/lookups")
@Produces(MediaType.APPLICATION_JSON)
public class DigitalDocumentsResource {
  private final FindDocuments documents;
  private final RequestBodies bodies;

  DigitalDocumentsResource(FindDocuments documents, RequestBodies bodies) {
    this.documents = documents;
    this.bodies = bodies;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Blocking
  @RolesAllowed(Role.Name.SERVICE)
  @Operation(
      operationId = "lookUpDigitalDocuments",
      summary = "A person's electronic documents of some kinds",
      description =
          "As the digital documents service has them now, by the gateway; nothing is kept.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = DocumentLookupBody.class)))
  @APIResponse(
      responseCode = "200",
      description = "The documents",
      content = @Content(schema = @Schema(implementation = DocumentsView.class)))
  @APIResponse(responseCode = "400", description = "The body is not as documented")
  @APIResponse(responseCode = "404", description = "The person has none of those kinds")
  @APIResponse(responseCode = "413", description = "The body is too large")
  @APIResponse(responseCode = "415", description = "The body is not JSON")
  @APIResponse(responseCode = "422", description = "The body has no IIN or no kinds")
  @APIResponse(responseCode = "503", description = "The service gives no answer now")
  public DocumentsView lookUp(byte[] body) {
    var asked = bodies.read(body, DocumentLookupBody.class);
    var iin = asked.checkedIin();
    var kinds = asked.checkedKinds();
    var found = Asked.answered(() -> documents.find(iin, kinds));
    if (found.isEmpty()) {
      throw Problem.of("document-unknown", 404).exception();
    }
    return DocumentsView.of(found);
  }
}
