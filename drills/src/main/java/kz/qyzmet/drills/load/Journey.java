package kz.qyzmet.drills.load;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.Step;
import kz.qyzmet.stack.run.Service;

/** One application, from the upload to its end, by the people who deal with it. */
public final class Journey {
  /** The service that is asked for, on the portal; the result is had at the college's office. */
  public static final String SERVICE = "tve-duplicate";

  private static final String GRANT = "{\"decision\":\"grant\"}";
  private static final Set<String> ENDS = Set.of("ISSUED", "REFUSED", "WITHDRAWN");

  /** Longer than any part is away in a drill, and what has gathered meanwhile takes to pass. */
  private static final Duration LIMIT = Duration.ofMinutes(15);

  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final byte[] PAPER =
      "%PDF-1.7\n% an invented identity document\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

  private final Client client;
  private final People people;
  private final Ledger ledger;
  private final Passport passport;

  public Journey(Client client, People people, Ledger ledger, Passport passport) {
    this.client = client;
    this.people = people;
    this.ledger = ledger;
    this.passport = passport;
  }

  /** Files it and sees it through. */
  public void run(int applicant, Course course, boolean claims) {
    var id = file(applicant);
    seeThrough(id, applicant, course, claims);
  }

  /** Uploads the document and submits; gives the application's id. */
  public String file(int applicant) {
    var scan = scan(applicant);
    var submitted = acknowledged("submit", submission(people.applicant(applicant), scan), 201);
    return submitted.body().get("id").asText();
  }

  /** Uploads the document; gives its id. */
  public String scan(int applicant) {
    var uploaded = acknowledged("upload", upload(people.applicant(applicant)), 201);
    return uploaded.body().get("id").asText();
  }

  /** Applicants who upload and submit without end, from that number on. */
  public Crowd crowd(int many, int first) {
    return client.crowd(
        many,
        nth -> {
          var token = people.applicant(first + nth);
          return new Applicant(
              () -> upload(token), attachment -> submission(token, attachment), ledger::addSoon);
        });
  }

  private Request upload(String token) {
    return new Request(
        Service.INTAKE,
        "POST",
        "/attachments?service=" + SERVICE + "&document=identity-document&name=identity.pdf",
        Map.of(
            "Authorization",
            "Bearer " + token,
            "Content-Type",
            "application/pdf",
            "Idempotency-Key",
            UUID.randomUUID().toString()),
        PAPER);
  }

  private Request submission(String token, String attachment) {
    var office = people.office();
    return Request.post(
        Service.INTAKE,
        "/applications",
        token,
        """
        {"service":"%s","provider":"%s","language":"kk","consent":true,
         "form":{"surname":"Үлгі","name":"Адам","completionYear":2019,"specialty":"Дәнекерлеуші",
                 "reason":"lost","reasonText":"Көшу кезінде жоғалды"},
         "attachments":[{"document":"identity-document","attachment":"%s"}],
         "pickup":{"kind":"%s","code":"%s"}}
        """
            .formatted(SERVICE, people.college().code(), attachment, office.kind(), office.code()));
  }

  /** From the registration to the end of that course. */
  public void seeThrough(String id, int applicant, Course course, boolean claims) {
    act(id, "clerk", "register", "", claims);
    if (course == Course.WITHDRAWN_EARLY) {
      withdraw(id, applicant);
      awaitEnd(id);
      return;
    }
    act(id, "director", "assign", ",\"executor\":\"" + people.person("executor") + "\"", claims);
    act(
        id,
        "executor",
        "prepare",
        ",\"draft\":" + (course == Course.HEARD ? refusal() : GRANT),
        claims);
    if (course == Course.HEARD) {
      // The first signature under a refusal announces the hearing and leaves the case where it is.
      act(id, "director", "sign", "", false);
    }
    if (course == Course.HEARD || course == Course.RETURNED_ONCE) {
      returned(id);
      act(id, "executor", "prepare", ",\"draft\":" + GRANT, false);
    }
    Thread withdrawal = null;
    if (course == Course.WITHDRAWN_LATE) {
      withdrawal = Thread.startVirtualThread(() -> withdraw(id, applicant));
    }
    act(id, "director", "sign", "", claims);
    join(withdrawal);
    act(id, "clerk", "issue", "", claims);
    awaitEnd(id);
  }

  /** The clerk enters it in the register book. */
  public void register(String id) {
    act(id, "clerk", "register", "", false);
  }

  /** From the registration to the draft that waits for its signature. */
  public void toSignature(String id) {
    register(id);
    act(id, "director", "assign", ",\"executor\":\"" + people.person("executor") + "\"", false);
    act(id, "executor", "prepare", ",\"draft\":" + GRANT, false);
  }

  /** From the registration, which is done, to the signature. */
  public void signed(String id) {
    act(id, "director", "assign", ",\"executor\":\"" + people.person("executor") + "\"", false);
    act(id, "executor", "prepare", ",\"draft\":" + GRANT, false);
    act(id, "director", "sign", "", false);
  }

  /** The end of a case that somebody else brings about. */
  Answer ended(String id) {
    awaitEnd(id);
    return client.ask(Request.get(Service.COLLEGE, "/cases/" + id, people.staff("clerk")));
  }

  /** The case at that step. */
  public Answer at(String id, String step) {
    var found = awaitStep(id, people.staff("director"), step);
    if (found == null) {
      throw new Answer.Unexpected("Expected case " + id + " at " + step + ", but it has ended");
    }
    return found;
  }

  private static void join(Thread thread) {
    try {
      if (thread != null) {
        thread.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Answer.Unexpected("Expected a withdrawal to be answered, but was interrupted");
    }
  }

  private String refusal() {
    var ground =
        passport.pipeline().steps().values().stream()
            .filter(step -> step.action() == Step.Action.PREPARE)
            .flatMap(step -> step.grounds().stream())
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("Expected a ground to refuse on"));
    return "{\"decision\":\"refuse\",\"ground\":\"" + ground + "\",\"text\":\"Негізі бар\"}";
  }

  /** Asks to withdraw; too late is an answer too. */
  private void withdraw(String id, int applicant) {
    var request =
        new Request(
            Service.INTAKE,
            "POST",
            "/applications/" + id + "/withdrawal",
            Map.of(
                "Authorization",
                "Bearer " + people.applicant(applicant),
                "Idempotency-Key",
                UUID.randomUUID().toString()),
            null);
    var answer = client.ask(request);
    if (answer.status() == 202) {
      note("withdraw", id, answer);
    } else {
      answer.expect(409);
    }
  }

  /** Does a step, on whatever version the case has by then; nothing where the case has ended. */
  private void act(String id, String role, String step, String more, boolean claims) {
    var token = people.staff(role);
    var url = "/cases/" + id;
    var body = "{\"step\":\"" + step + "\"" + more + "}";
    boolean claimed = !claims;
    while (true) {
      var found = awaitStep(id, token, step);
      if (found == null) {
        return;
      }
      var verb = claimed ? step : "claim";
      var path = url + (claimed ? "/complete" : "/claim");
      var answer =
          client.ask(
              Request.post(
                      Service.COLLEGE, path, token, claimed ? body : "{\"step\":\"" + step + "\"}")
                  .ifMatch(found.version()));
      if (answer.status() == 200) {
        note(verb, id, answer);
        if (claimed) {
          return;
        }
        claimed = true;
      } else {
        // Overtaken by a withdrawal: read again. Anything else is a finding.
        answer.expect(409);
      }
    }
  }

  private void returned(String id) {
    var director = people.staff("director");
    var found = awaitStep(id, director, "sign");
    if (found != null) {
      var answer =
          client
              .ask(
                  Request.post(
                          Service.COLLEGE,
                          "/cases/" + id + "/return",
                          director,
                          "{\"step\":\"sign\",\"note\":\"Қайта қарау керек\"}")
                      .ifMatch(found.version()))
              .expect(200);
      note("return", id, answer);
    }
  }

  /** The case at that step; null once it has ended. */
  private Answer awaitStep(String id, String token, String step) {
    long until = System.nanoTime() + LIMIT.toNanos();
    while (true) {
      var found = client.ask(Request.get(Service.COLLEGE, "/cases/" + id, token));
      if (found.status() == 200) {
        if (found.body().at("/step/code").asText().equals(step)) {
          return found;
        }
        if (ENDS.contains(found.body().path("status").asText())) {
          return null;
        }
      } else {
        found.expect(404);
      }
      pauseUnlessPast(until, "the case " + id + " at step " + step);
    }
  }

  private void awaitEnd(String id) {
    long until = System.nanoTime() + LIMIT.toNanos();
    var clerk = people.staff("clerk");
    while (!ENDS.contains(
        client
            .ask(Request.get(Service.COLLEGE, "/cases/" + id, clerk))
            .body()
            .path("status")
            .asText())) {
      pauseUnlessPast(until, "the end of case " + id);
    }
  }

  private static void pauseUnlessPast(long until, String what) {
    if (System.nanoTime() > until) {
      throw new Answer.Unexpected(
          "Expected " + what + " within " + LIMIT.toSeconds() + " s, but it did not come");
    }
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Answer.Unexpected("Expected " + what + ", but was interrupted");
    }
  }

  private Answer acknowledged(String verb, Request request, int wanted) {
    var answer = client.ask(request).expect(wanted);
    note(verb, answer.body().get("id").asText(), answer);
    return answer;
  }

  /** Enters an acknowledged command of that application in the ledger. */
  public void note(String verb, String id, Answer answer) {
    ledger.add(
        List.of(
            Acknowledged.now(
                verb, id, answer.request(), answer.status(), answer.version(), answer.tries())));
  }
}
