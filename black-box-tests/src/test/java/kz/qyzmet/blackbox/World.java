package kz.qyzmet.blackbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import kz.qyzmet.contracts.identity.SyntheticIin;
import kz.qyzmet.embedded.Grant;
import kz.qyzmet.embedded.Tokens;
import kz.qyzmet.stack.Home;
import kz.qyzmet.stack.run.Progress;
import kz.qyzmet.stack.run.Service;
import kz.qyzmet.stack.run.Stack;
import kz.qyzmet.stack.run.StackOptions;
import kz.qyzmet.stack.run.StackPorts;

/**
 * The whole stack, started once for all tests of this module, and the people who use it. Everything
 * is done over HTTP with tokens, as they would.
 */
final class World {
  static final String COLLEGE = "karaganda-polytechnic";
  static final String OTHER_COLLEGE = "atyrau-energy";
  static final String BRANCH = "karaganda-1";
  static final ZoneOffset ZONE = ZoneOffset.ofHours(5);

  /** A Thursday morning before the long Nauryz. */
  static final Instant START = LocalDateTime.parse("2026-03-05T09:30").toInstant(ZONE);

  private static World world;

  final Http http = new Http();
  final Stack stack;

  private World(Stack stack) {
    this.stack = stack;
  }

  /** What is done again and again is done often enough for a test that waits. */
  private static final Map<String, String> QUICK =
      Map.of(
          "QYZMET_GATEWAY_OUTBOUND_LONGEST_PAUSE",
          "PT4S",
          "QYZMET_GATEWAY_CHAIN_SWEEP",
          "PT1S",
          "QYZMET_COLLEGE_CHECKPOINT_EVERY",
          "PT2S",
          "QYZMET_COLLEGE_LEARNER_REGISTER",
          "national");

  /** The one that all tests share. */
  static synchronized World get() {
    if (world == null) {
      var home = Home.find();
      var data = Path.of("target", "black-box-stack").toAbsolutePath();
      var options = new StackOptions(data, true, StackPorts.free(), START, QUICK).withGateway();
      var progress = new Progress(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
      world = new World(Stack.start(home, options, progress));
    }
    return world;
  }

  String url(Service service, String path) {
    return stack.url(service) + path;
  }

  Tokens tokens() {
    return Tokens.of(stack.data().resolve("issuer"), issuerUrl());
  }

  private String issuerUrl() {
    return stack.issuer().url();
  }

  String token(Grant grant) {
    return tokens().issue(grant);
  }

  String applicant(int nth) {
    return token(Grant.applicant(SyntheticIin.nth(nth).value()));
  }

  String staff(String role, String organisation, String person) {
    return token(Grant.staff(role, organisation, person));
  }

  String clerk() {
    return staff("clerk", COLLEGE, "kp-clerk-1");
  }

  String director() {
    return staff("director", COLLEGE, "kp-director-1");
  }

  String executor() {
    return staff("executor", COLLEGE, "kp-executor-1");
  }

  /** At the counter of the Corporation's branch in the town of the college. */
  String operator() {
    return token(Grant.operator(BRANCH, BRANCH + "-operator-1"));
  }

  /** Uploads an identity document and files an application on the portal; gives the answer. */
  JsonNode file(String applicant, String language) {
    return http.post(url(Service.INTAKE, "/applications"), applicant, filing(applicant, language))
        .expect(201)
        .json();
  }

  /** The body of a complete filing, its document uploaded. */
  String filing(String applicant, String language) {
    var attachment = upload(applicant);
    return """
    {"service":"tve-duplicate","provider":"%s","language":"%s","consent":true,
     "form":{"surname":"Үлгі","name":"Адам","completionYear":2019,"specialty":"Дәнекерлеуші",
             "reason":"lost","reasonText":"Көшу кезінде жоғалды"},
     "attachments":[{"document":"identity-document","attachment":"%s"}],
     "pickup":{"kind":"office","code":"kp-office"}}
    """
        .formatted(COLLEGE, language, attachment);
  }

  String upload(String applicant) {
    return upload(applicant, "service=tve-duplicate&document=identity-document&name=id.pdf");
  }

  /** What whoever fetches a result at the branch shows there, and has signed. */
  String receiving(String number) {
    return "{\"receivedBy\":\"applicant\",\"receipt\":\"%s\",\"identityDocument\":true,\"acknowledgement\":\"%s\"}"
        .formatted(number, upload(operator(), "document=result-acknowledgement&name=signed.pdf"));
  }

  private String upload(String person, String what) {
    return http.send(
            "POST",
            url(Service.INTAKE, "/attachments?" + what),
            person,
            "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII),
            Map.of(
                "Content-Type", "application/pdf", "Idempotency-Key", UUID.randomUUID().toString()))
        .expect(201)
        .json()
        .get("id")
        .asText();
  }

  JsonNode theCase(String application) {
    return http.get(url(Service.COLLEGE, "/cases/" + application), clerk()).expect(200).json();
  }

  /** Completes the step at hand on the case's current version. */
  JsonNode complete(String application, String who, String body) {
    int version = theCase(application).get("version").asInt();
    return http.post(
            url(Service.COLLEGE, "/cases/" + application + "/complete"),
            who,
            body,
            "\"" + version + "\"")
        .expect(200)
        .json();
  }

  /** From the registration to the signature. */
  void carryOut(String application) {
    complete(application, clerk(), "{\"step\":\"register\"}");
    complete(application, director(), "{\"step\":\"assign\",\"executor\":\"kp-executor-1\"}");
    complete(application, executor(), "{\"step\":\"prepare\",\"draft\":{\"decision\":\"grant\"}}");
    complete(application, director(), "{\"step\":\"sign\"}");
  }

  JsonNode notices(String applicant) {
    return http.get(url(Service.NOTIFICATION, "/notices?limit=100"), applicant)
        .expect(200)
        .json()
        .get("items");
  }

  /** Waits until everything that was set going has arrived everywhere. */
  void settle() {
    stack.clock().settle();
  }
}
