package kz.qyzmet.intake.password.rest;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** An operator's gateway for text messages; its TLS is set by the framework's keys. */
@RegisterRestClient(configKey = "sms")
@Path("/messages")
public interface SmsClient {
  /** In a body: an address would show number and text in logs and traces. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  Uni<Response> send(SmsBody message);
}
