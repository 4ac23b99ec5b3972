package kz.qyzmet.stack.restore;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.qyzmet.contracts.identity.SyntheticIin;
import kz.qyzmet.contracts.organisation.Organisations;
import kz.qyzmet.embedded.Grant;
import kz.qyzmet.stack.run.Http;
import kz.qyzmet.stack.run.Service;
import kz.qyzmet.stack.run.Stack;

/** The people whose work is done during the drill, over HTTP. */
final class Office {
  private static final String SERVICE = "tve-duplicate";
  private static final int FIRST_PERSON = 5_000;

  private final Stack stack;

  Office(Stack stack) {
    this.stack = stack;
  }

  private Http as(Grant grant) {
    return Http.as(stack.issuer().issue(grant));
  }

  private static Http changing(Http person) {
    return person.with("Idempotency-Key", UUID.randomUUID().toString());
  }

  Http applicant(int nth) {
    return as(Grant.applicant(SyntheticIin.nth(FIRST_PERSON + nth).value()));
  }

  private Http staff(String role) {
    var college = Organisations.demo().all().getFirst();
    return as(Grant.staff(role, college.code(), college.inRole(role).getFirst().code()));
  }

  /** Files an application and gives its id. */
  String file(int nth) {
    var college = Organisations.demo().all().getFirst();
    var office =
        college.pickups().stream()
            .filter(it -> it.kind().equals("office"))
            .findFirst()
            .orElseThrow();
    var body = new LinkedHashMap<String, Object>();
    body.put("service", SERVICE);
    body.put("provider", college.code());
    body.put(
        "form",
        Map.of(
            "surname", "Үлгі",
            "name", "Адам",
            "completionYear", 2019,
            "specialty", "Дәнекерлеуші",
            "reason", "lost",
            "reasonText", "Жоғалды"));
    body.put(
        "attachments", List.of(Map.of("document", "identity-document", "attachment", scan(nth))));
    body.put("consent", true);
    body.put("language", "kk");
    body.put("pickup", Map.of("kind", office.kind(), "code", office.code()));
    return changing(applicant(nth))
        .post(stack.url(Service.INTAKE) + "/applications", body)
        .expect(201)
        .get("id")
        .asText();
  }

  private String scan(int nth) {
    return changing(applicant(nth))
        .upload(
            stack.url(Service.INTAKE)
                + "/attachments?service="
                + SERVICE
                + "&document=identity-document&name=identity.pdf",
            "application/pdf",
            "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII))
        .expect(201)
        .get("id")
        .asText();
  }

  private String theCase(String id) {
    return stack.url(Service.COLLEGE) + "/cases/" + id;
  }

  boolean hasCase(String id) {
    return staff("clerk").get(theCase(id)).status() == 200;
  }

  boolean hasApplication(int nth, String id) {
    return applicant(nth).get(stack.url(Service.INTAKE) + "/applications/" + id).status() == 200;
  }

  /** Whether its owner gets what was scanned. */
  boolean hasScan(int nth, String id) {
    var application = stack.url(Service.INTAKE) + "/applications/" + id;
    var scan = applicant(nth).get(application).expect(200).at("/documents/0/attachment").asText();
    return applicant(nth).get(application + "/attachments/" + scan).status() == 200;
  }

  String step(String id) {
    return staff("clerk").get(theCase(id)).expect(200).path("step").path("code").asText("");
  }

  /** Completes a step on the version that stands. */
  void complete(String role, String id, Map<String, ?> body) {
    var person = staff(role);
    changing(person)
        .with("If-Match", "\"" + person.get(theCase(id)).expect(200).path("version").asInt() + "\"")
        .post(theCase(id) + "/complete", body)
        .expect(200);
  }

  /** From wherever it stands to the signature. */
  void carryOut(String id) {
    if (step(id).equals("register")) {
      complete("clerk", id, Map.of("step", "register"));
    }
    var executor = Organisations.demo().all().getFirst().inRole("executor").getFirst().code();
    complete("director", id, Map.of("step", "assign", "executor", executor));
    complete("executor", id, Map.of("step", "prepare", "draft", Map.of("decision", "grant")));
    complete("director", id, Map.of("step", "sign"));
  }

  /** The notices of an applicant, newest first. */
  List<String> notices(int nth) {
    var kinds = new java.util.ArrayList<String>();
    for (JsonNode notice :
        applicant(nth)
            .get(stack.url(Service.NOTIFICATION) + "/notices?limit=100")
            .expect(200)
            .get("items")) {
      kinds.add(notice.path("kind").asText());
    }
    return kinds;
  }
}
