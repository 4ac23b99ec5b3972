package kz.qyzmet.kit.idempotency;

import jakarta.ws.rs.core.Response;
import java.util.Map;

/**
 * An answer as it is kept for a retry.
 *
 * @param headers those that belong to the answer: Location, ETag, Content-Type
 * @param body the very bytes; null where there is none
 */
public record StoredAnswer(int status, Map<String, String> headers, byte[] body) {
  public StoredAnswer {
    headers = Map.copyOf(headers);
  }

  /** The answer as it is sent, the first time and to every retry. */
  public Response response() {
    var response = Response.status(status).entity(body);
    headers.forEach(response::header);
    return response.build();
  }
}
