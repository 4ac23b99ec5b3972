package kz.qyzmet.drills.load;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import kz.qyzmet.stack.run.Service;

/**
 * What a person asks of a service.
 *
 * @param body null for a question
 */
public record Request(
    Service service, String method, String path, Map<String, String> headers, byte[] body) {
  public Request {
    headers = Map.copyOf(headers);
  }

  public static Request get(Service service, String path, String token) {
    return new Request(service, "GET", path, Map.of("Authorization", "Bearer " + token), null);
  }

  /** A command with JSON, under a key of its own. */
  public static Request post(Service service, String path, String token, String json) {
    return command(service, "POST", path, token, "application/json", json);
  }

  /** A whole document in place of another, under a key of its own. */
  public static Request put(Service service, String path, String token, String type, String text) {
    return command(service, "PUT", path, token, type, text);
  }

  private static Request command(
      Service service, String method, String path, String token, String type, String text) {
    return new Request(
        service,
        method,
        path,
        Map.of(
            "Authorization",
            "Bearer " + token,
            "Content-Type",
            type,
            "Idempotency-Key",
            UUID.randomUUID().toString()),
        text.getBytes(StandardCharsets.UTF_8));
  }

  public Request with(String header, String value) {
    var more = new TreeMap<>(headers);
    more.put(header, value);
    return new Request(service, method, path, more, body);
  }

  public Request ifMatch(int version) {
    return with("If-Match", "\"" + version + "\"");
  }

  /** Whether somebody of the staff does something to a case. */
  boolean isAct() {
    return service == Service.COLLEGE && path.startsWith("/cases/") && method.equals("POST");
  }

  public String key() {
    return headers.get("Idempotency-Key");
  }
}
