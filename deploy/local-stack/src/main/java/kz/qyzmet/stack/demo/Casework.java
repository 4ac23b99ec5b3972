package kz.qyzmet.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import kz.qyzmet.stack.run.Http;
import kz.qyzmet.stack.run.Progress;
import kz.qyzmet.stack.run.Service;

/** What the provider's people do with one case, each through the interface that they have. */
final class Casework {
  private final Cast cast;
  private final String id;
  private final Progress progress;

  Casework(Cast cast, String id, Progress progress) {
    this.cast = cast;
    this.id = id;
    this.progress = progress;
  }

  void register() {
    act("clerk", "register", Map.of(), "registers it in the book of incoming papers");
  }

  void assign() {
    act("director", "assign", Map.of("executor", cast.person("executor")), "names an executor");
  }

  void prepare() {
    act(
        "executor",
        "prepare",
        Map.of("draft", Map.of("decision", "grant")),
        "prepares the duplicate");
  }

  /** The study department's, which a university has. */
  void prepareNote() {
    act(
        "study-department",
        "prepare",
        Map.of("draft", Map.of("decision", "grant")),
        "prepares the note and checks the data");
  }

  void review() {
    act("management", "review", Map.of(), "examines the package");
  }

  void produce() {
    act("study-department", "produce", Map.of(), "makes the duplicate");
  }

  void sendNotice() {
    act("study-department", "notify", Map.of(), "sends the ready notice");
  }

  void sign() {
    act("director", "sign", Map.of(), "signs it");
  }

  void issue(Map<String, ?> what, String telling) {
    act("clerk", "issue", what, telling);
  }

  /** Takes the task up and completes it, with the version that was read. */
  private void act(String role, String step, Map<String, ?> what, String telling) {
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

  /** Waits for the notice that says where the result lies. */
  void awaitNotice(String kind) {
    Patience.until("the notice " + kind, () -> notice(kind));
  }

  private JsonNode notice(String kind) {
    for (var notice :
        cast.applicant()
            .get(cast.url(Service.NOTIFICATION) + "/notices")
            .expect(200)
            .get("items")) {
      if (notice.path("applicationId").asText().equals(id)
          && notice.path("kind").asText().equals(kind)) {
        return notice;
      }
    }
    return null;
  }

  /** Waits until the applicant sees that it is over. */
  void awaitIssued() {
    Patience.until("the status ISSUED at the portal", this::issued);
  }

  private JsonNode issued() {
    var application =
        cast.applicant().get(cast.url(Service.INTAKE) + "/applications/" + id).expect(200);
    return application.path("status").asText().equals("ISSUED") ? application : null;
  }
}
