package kz.qyzmet.stack.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.qyzmet.contracts.event.PickupPlace;

/** What the gateway's simulator is told and asked over its REST control. */
public final class SimulatedGateway {
  private final String url;

  /** A control at that address. */
  public SimulatedGateway(String url) {
    this.url = url;
  }

  /**
   * What a portal files.
   *
   * @param scans of which document which file, by its id, as intake-service gave it
   */
  public record Filing(
      String service,
      String provider,
      String iin,
      Map<String, Object> form,
      PickupPlace pickup,
      Map<String, String> scans) {
    private Map<String, Object> on(String channel) {
      var body = new LinkedHashMap<String, Object>();
      body.put("channel", channel);
      body.put("service", service);
      body.put("provider", provider);
      body.put("language", "kk");
      body.put(
          "applicant",
          Map.of("iin", iin, "surname", form.get("surname"), "name", form.get("name")));
      body.put("form", form);
      body.put("pickup", Map.of("kind", pickup.kind(), "code", pickup.code()));
      body.put(
          "attachments",
          scans.entrySet().stream()
              .map(scan -> attachment(scan.getKey(), scan.getValue()))
              .toList());
      return body;
    }

    private static Map<String, String> attachment(String document, String id) {
      return Map.of(
          "document",
          document,
          "fileIdentifier",
          id,
          "name",
          document + ".pdf",
          "mediaType",
          "application/pdf");
    }
  }

  /** Files on the synchronous channel; gives what the portal knows then. */
  public JsonNode fileAndWait(Filing filing) {
    return Http.anonymous().post(url + "/applications", filing.on("sync")).expect(200);
  }

  /** Files on the asynchronous channel; the answer comes later. */
  public JsonNode file(Filing filing) {
    return Http.anonymous().post(url + "/applications", filing.on("async")).expect(202);
  }

  /** What the portal knows of a message by now. */
  public JsonNode filed(String messageId) {
    return Http.anonymous().get(address(messageId)).expect(200);
  }

  /** Has the portal send the same message once more; gives what it knows then. */
  public JsonNode sendAgain(String messageId) {
    return Http.anonymous().post(address(messageId) + "/again", Map.of()).expect(200);
  }

  /** Braces have no place in an address. */
  private String address(String messageId) {
    return url + "/applications/" + messageId.replaceAll("[{}]", "");
  }

  /** Everything that it took, in the order of arrival. */
  public List<JsonNode> received() {
    var received = new ArrayList<JsonNode>();
    Http.anonymous().get(url + "/received").expect(200).path("items").forEach(received::add);
    return received;
  }

  /** From now on it behaves so; without a fault it is as it should be. */
  public void behave(Map<String, ?> faults) {
    Http.anonymous().put(url + "/faults", faults).expect(200);
  }
}
