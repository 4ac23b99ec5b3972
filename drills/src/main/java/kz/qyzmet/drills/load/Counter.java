package kz.qyzmet.drills.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;
import kz.qyzmet.contracts.identity.SyntheticIin;
import kz.qyzmet.stack.run.Service;

/**
 * The counter of a branch of the Corporation, whose operator takes papers in and sends them off in
 * registries, and the clerk of the college, who looks for them there.
 */
public final class Counter {
  private static final String REGISTRIES = "/counter/registries";

  private final Client client;
  private final Journey journey;
  private final People people;
  private final Map<String, Integer> looks = new ConcurrentHashMap<>();

  public Counter(Client client, Journey journey, People people) {
    this.client = client;
    this.journey = journey;
    this.people = people;
  }

  private Answer asOperator(String verb, String id, String path, String json, int wanted) {
    var answer =
        client.ask(Request.post(Service.INTAKE, path, people.operator(), json)).expect(wanted);
    journey.note(verb, id == null ? answer.body().path("id").asText() : id, answer);
    return answer;
  }

  /** Takes an application in, with its papers; gives its id. */
  public String takeIn(int applicant) {
    var body =
        """
        {"service":"%s","provider":"%s","iin":"%s","language":"kk","consent":true,
         "form":{"surname":"Үлгі","name":"Адам","completionYear":2019,"specialty":"Дәнекерлеуші",
                 "reason":"lost","reasonText":"Көшу кезінде жоғалды"},
         "documents":[{"document":"application","paper":true},
                      {"document":"identity-document","paper":true}]}
        """
            .formatted(
                Journey.SERVICE, people.college().code(), SyntheticIin.nth(applicant).value());
    return asOperator("submit", null, "/counter/applications", body, 201).body().get("id").asText();
  }

  /** Closes the registry of what waits for the college, and gives it to the courier. */
  public String sendsOff() {
    var body = "{\"provider\":\"" + people.college().code() + "\"}";
    var closed = asOperator("close", "-", REGISTRIES, body, 201).body();
    var number = closed.get("number").asText();
    asOperator(
        "dispatch",
        number,
        REGISTRIES + "/" + number + "/dispatch",
        "{\"carrier\":\"courier\"}",
        200);
    return number;
  }

  /** The lines of a registry, as the branch sees them. */
  public JsonNode lines(String registry) {
    return client
        .ask(Request.get(Service.INTAKE, REGISTRIES + "/" + registry, people.operator()))
        .expect(200)
        .body()
        .get("lines");
  }

  /** The papers turned up at the branch: they wait for another registry. */
  public void foundAtTheBranch(String registry, String id) {
    int line =
        StreamSupport.stream(lines(registry).spliterator(), false)
            .filter(each -> each.at("/application/id").asText().equals(id))
            .findFirst()
            .orElseThrow(() -> new Answer.Unexpected("Expected " + id + " in " + registry))
            .get("line")
            .asInt();
    asOperator(
        "stay-behind",
        id,
        REGISTRIES + "/" + registry + "/lines/" + line + "/stay-behind",
        "",
        200);
  }

  /** What the college awaits of it; empty while it does not. */
  public Optional<JsonNode> awaited(String id) {
    return StreamSupport.stream(
            client
                .ask(Request.get(Service.COLLEGE, "/packages?limit=100", people.staff("clerk")))
                .expect(200)
                .body()
                .get("items")
                .spliterator(),
            false)
        .filter(item -> item.get("id").asText().equals(id))
        .findFirst();
  }

  /** The clerk has looked for the papers. */
  public void looked(String id, String condition) {
    var found =
        awaited(id).orElseThrow(() -> new Answer.Unexpected("Expected " + id + " to be awaited"));
    var answer =
        client
            .ask(
                Request.post(
                        Service.COLLEGE,
                        "/packages/" + id + "/check",
                        people.staff("clerk"),
                        "{\"condition\":\"" + condition + "\"}")
                    .ifMatch(found.get("version").asInt()))
            .expect(200);
    // The history counts what was told, not what became of the package otherwise.
    int told = looks.merge(id, 1, Integer::sum);
    journey.note(
        "check",
        id,
        new Answer(
            answer.request(), answer.status(), answer.body(), told, answer.tries(), answer.took()));
  }

  /** Whether the college has a case of it. */
  public boolean hasCase(String id) {
    return client.ask(Request.get(Service.COLLEGE, "/cases/" + id, people.staff("clerk"))).status()
        == 200;
  }

  /** The legal term as the applicant sees it: its end, and whether it has stopped. */
  public String legalTerm(String id, int applicant) {
    var legal =
        client
            .ask(
                Request.get(
                    Service.DEADLINE,
                    "/applications/" + id + "/deadlines",
                    people.applicant(applicant)))
            .expect(200)
            .body()
            .get("legal");
    return legal.path("due").asText() + " " + legal.path("stoppedAt").asText();
  }
}
