package kz.qyzmet.drills.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import kz.qyzmet.contracts.identity.SyntheticIin;
import kz.qyzmet.stack.run.Service;
import kz.qyzmet.stack.run.SimulatedGateway;

/** People who apply on the portal, which files through the gateway; its answer is a promise too. */
public final class Portal {
  /** What the gateway calls the portal. */
  private static final String SENDER = "pep";

  private final SimulatedGateway gateway;
  private final Journey journey;
  private final People people;

  public Portal(SimulatedGateway gateway, Journey journey, People people) {
    this.gateway = gateway;
    this.journey = journey;
    this.people = people;
  }

  /**
   * What was sent, by the portal's name for it.
   *
   * @param key under which it is filed at intake-service: on the synchronous channel the sender's
   *     name is part of it
   */
  public record Sent(int applicant, String messageId, String key) {}

  /**
   * Uploads the document and files.
   *
   * @param waits on the synchronous channel, else on the other one
   */
  public Sent file(int applicant, boolean waits) {
    var filing =
        new SimulatedGateway.Filing(
            Journey.SERVICE,
            people.college().code(),
            SyntheticIin.nth(applicant).value(),
            form(),
            people.office(),
            Map.of("identity-document", journey.scan(applicant)));
    var filed = waits ? gateway.fileAndWait(filing) : gateway.file(filing);
    var id = filed.get("messageId").asText();
    return new Sent(applicant, id, waits ? "sync/" + SENDER + "/" + id : id);
  }

  private static Map<String, Object> form() {
    var form = new LinkedHashMap<String, Object>();
    form.put("surname", "Үлгі");
    form.put("name", "Адам");
    form.put("completionYear", 2019);
    form.put("specialty", "Дәнекерлеуші");
    form.put("reason", "lost");
    form.put("reasonText", "Көшу кезінде жоғалды");
    return form;
  }

  public JsonNode again(Sent sent) {
    return gateway.sendAgain(sent.messageId());
  }

  /** What the portal knows of it by now. */
  public JsonNode known(Sent sent) {
    return gateway.filed(sent.messageId());
  }

  /** Enters the answer in the ledger; gives the application's id. Once for each that was sent. */
  public String acknowledged(Sent sent) {
    var answer = known(sent);
    var id = answer.path("answer").path("applicationId").asText();
    if (id.isEmpty()) {
      throw new Answer.Unexpected(
          "Expected an answer to message " + sent.messageId() + ", but the portal has " + answer);
    }
    var request =
        new Request(Service.GATEWAY, "POST", "/ws", Map.of("Idempotency-Key", sent.key()), null);
    journey.note("submit", id, new Answer(request, 200, answer, 0, 1, java.time.Duration.ZERO));
    return id;
  }
}
