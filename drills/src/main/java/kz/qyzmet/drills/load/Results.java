package kz.qyzmet.drills.load;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import kz.qyzmet.stack.run.Service;

/**
 * The way back: the clerk of the college sends what is signed to the branch in a registry, and the
 * operator there looks for it and hands it over.
 */
public final class Results {
  private static final byte[] SCAN = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.ISO_8859_1);

  private final Client client;
  private final Journey journey;
  private final People people;

  public Results(Client client, Journey journey, People people) {
    this.client = client;
    this.journey = journey;
    this.people = people;
  }

  /** Gives all that is signed for the branch to the courier; that must be these. */
  public String sendsOff(Collection<String> ids) {
    var clerk = people.staff("clerk");
    var closed =
        client
            .ask(
                Request.post(
                    Service.COLLEGE,
                    "/registries",
                    clerk,
                    "{\"branch\":\"" + People.BRANCH + "\"}"))
            .expect(201);
    journey.note("close-answers", "-", closed);
    var number = closed.body().get("number").asText();
    var sent =
        client
            .ask(
                Request.post(
                    Service.COLLEGE,
                    "/registries/" + number + "/dispatch",
                    clerk,
                    "{\"carrier\":\"courier\"}"))
            .expect(200);
    for (var id : ids) {
      var version =
          client.ask(Request.get(Service.COLLEGE, "/cases/" + id, clerk)).expect(200).version();
      journey.note("send", id, at(sent, version));
    }
    return number;
  }

  /** The operator has looked for it. */
  public void looked(String id, String condition) {
    act("look", id, "check", "{\"condition\":\"" + condition + "\"}");
  }

  /** The applicant has fetched it, and signed for it. */
  public void handedOver(String id) {
    var number = found(id).body().get("number").asText();
    var given =
        act(
            null,
            id,
            "hand-over",
            "{\"receivedBy\":\"applicant\",\"receipt\":\"%s\",\"identityDocument\":true,\"acknowledgement\":\"%s\"}"
                .formatted(number, scan()));
    journey.note("hand-over", id, at(given, journey.ended(id).version()));
  }

  private String scan() {
    var uploaded =
        client
            .ask(
                new Request(
                    Service.INTAKE,
                    "POST",
                    "/attachments?document=result-acknowledgement&name=signed.pdf",
                    Map.of(
                        "Authorization",
                        "Bearer " + people.operator(),
                        "Content-Type",
                        "application/pdf",
                        "Idempotency-Key",
                        UUID.randomUUID().toString()),
                    SCAN))
            .expect(201);
    var id = uploaded.body().get("id").asText();
    journey.note("upload", id, uploaded);
    return id;
  }

  private Answer act(String verb, String id, String path, String body) {
    var answer =
        client
            .ask(
                Request.post(
                        Service.INTAKE,
                        "/counter/results/" + id + "/" + path,
                        people.operator(),
                        body)
                    .ifMatch(found(id).version()))
            .expect(200);
    if (verb != null) {
      journey.note(verb, id, answer);
    }
    return answer;
  }

  /** As the branch sees it; everything that was sent is known there already. */
  private Answer found(String id) {
    return client
        .ask(Request.get(Service.INTAKE, "/counter/results/" + id, people.operator()))
        .expect(200);
  }

  /** The same answer, of a case at that version. */
  private static Answer at(Answer answer, int version) {
    return new Answer(
        answer.request(), answer.status(), answer.body(), version, answer.tries(), answer.took());
  }
}
