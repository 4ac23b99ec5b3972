package kz.qyzmet.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.qyzmet.stack.CheckFailed;
import kz.qyzmet.stack.run.Http;
import kz.qyzmet.stack.run.Progress;
import kz.qyzmet.stack.run.Service;
import kz.qyzmet.stack.run.StackClock;

/**
 * What the people do, each through the interface that he has: submit, register, assign, prepare,
 * sign, hand over. Between the acts the clock moves, so that the story has a working day's pace.
 */
final class Story {
  static final String SERVICE = "tve-duplicate";

  private final Cast cast;
  private final StackClock clock;
  private final Progress progress;

  Story(Cast cast, StackClock clock, Progress progress) {
    this.cast = cast;
    this.clock = clock;
    this.progress = progress;
  }

  /** Plays it all and returns the receipt that the applicant got first. */
  JsonNode play() {
    var attachment = upload();
    var receipt = submit(attachment);
    var id = receipt.get("id").asText();
    progress.say("the applicant has submitted, number " + receipt.path("number").asText());
    clock.add(Duration.ofMinutes(8));
    act(id, "clerk", "register", Map.of(), "registers it in the book of incoming papers");
    clock.add(Duration.ofMinutes(12));
    act(id, "director", "assign", Map.of("executor", cast.person("executor")), "names an executor");
    clock.add(Duration.ofHours(4));
    act(
        id,
        "executor",
        "prepare",
        Map.of("draft", Map.of("decision", "grant")),
        "prepares the duplicate");
    clock.add(Duration.ofMinutes(10));
    act(id, "director", "sign", Map.of(), "signs it");
    Patience.until("the notice that the result is ready", () -> readyNotice(id));
    progress.say("the applicant reads in his cabinet that it is ready, and where");
    clock.add(Duration.ofDays(1));
    act(id, "clerk", "issue", Map.of("receivedBy", "the applicant"), "hands it over");
    Patience.until("the status ISSUED at the portal", () -> issued(id));
    clock.settle();
    return receipt;
  }

  private JsonNode upload() {
    var paper = "%PDF-1.7\n% an invented identity document\n%%EOF\n";
    return Cast.changing(cast.applicant())
        .upload(
            cast.url(Service.INTAKE)
                + "/attachments?service="
                + SERVICE
                + "&document=identity-document&name=identity.pdf",
            "application/pdf",
            paper.getBytes(StandardCharsets.US_ASCII))
        .expect(201);
  }

  private JsonNode submit(JsonNode attachment) {
    var office =
        cast.college().pickups().stream()
            .filter(place -> place.kind().equals("office"))
            .findFirst()
            .orElseThrow(
                () -> new CheckFailed("Expected an office to pick up at, but there is none"));
    var body = new LinkedHashMap<String, Object>();
    body.put("service", SERVICE);
    body.put("provider", cast.college().code());
    body.put("form", Cast.form());
    body.put(
        "attachments",
        List.of(
            Map.of("document", "identity-document", "attachment", attachment.get("id").asText())));
    body.put("consent", true);
    body.put("language", "kk");
    body.put("pickup", Map.of("kind", office.kind(), "code", office.code()));
    return Cast.changing(cast.applicant())
        .post(cast.url(Service.INTAKE) + "/applications", body)
        .expect(201);
  }

  /** Takes the task up and completes it, with the version that was read. */
  private void act(String id, String role, String step, Map<String, ?> what, String telling) {
    var person = cast.staff(role);
    var url = cast.url(Service.COLLEGE) + "/cases/" + id;
    var found = Patience.until("the case at step " + step, () -> at(person, url, step));
    var claimed =
        Cast.changing(person)
            .with("If-Match", found.etag())
            .post(url + "/claim", Map.of("step", step));
    claimed.expect(200);
    var body = new LinkedHashMap<String, Object>(what);
    body.put("step", step);
    Cast.changing(person)
        .with("If-Match", claimed.etag())
        .post(url + "/complete", body)
        .expect(200);
    progress.say("the " + role + " " + telling);
  }

  private static Http.Answer at(Http person, String url, String step) {
    var found = person.get(url);
    return found.status() == 200 && found.body().path("step").path("code").asText().equals(step)
        ? found
        : null;
  }

  private JsonNode readyNotice(String id) {
    for (var notice :
        cast.applicant()
            .get(cast.url(Service.NOTIFICATION) + "/notices")
            .expect(200)
            .get("items")) {
      if (notice.path("applicationId").asText().equals(id)
          && notice.path("kind").asText().equals("ready")) {
        return notice;
      }
    }
    return null;
  }

  private JsonNode issued(String id) {
    var application =
        cast.applicant().get(cast.url(Service.INTAKE) + "/applications/" + id).expect(200);
    return application.path("status").asText().equals("ISSUED") ? application : null;
  }
}
