package kz.qyzmet.college;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import kz.qyzmet.embedded.Grant;
import kz.qyzmet.testing.RealParts;

/** The running service on real parts, with the people of the demo colleges. */
@QuarkusTestResource(
    value = RealParts.class,
    initArgs = @ResourceArg(name = "database", value = "college"))
@QuarkusTestResource(IntakeOnLoopback.class)
@QuarkusTestResource(SigningOffice.class)
public abstract class RunningCollege {

  protected static final String KARAGANDA = "karaganda-polytechnic";
  protected static final String ATYRAU = "atyrau-energy";

  protected static final Grant CLERK = Grant.staff("clerk", KARAGANDA, "kp-clerk-1");
  protected static final Grant OTHER_CLERK = Grant.staff("clerk", KARAGANDA, "kp-clerk-2");
  protected static final Grant DIRECTOR = Grant.staff("director", KARAGANDA, "kp-director-1");
  protected static final Grant DEPUTY = Grant.staff("director", KARAGANDA, "kp-deputy-1");
  protected static final Grant EXECUTOR = Grant.staff("executor", KARAGANDA, "kp-executor-1");
  protected static final Grant OTHER_EXECUTOR = Grant.staff("executor", KARAGANDA, "kp-executor-2");
  protected static final Grant CLERK_OF_ATYRAU = Grant.staff("clerk", ATYRAU, "ae-clerk-1");
  protected static final Grant DRAFTING_DIRECTOR =
      new Grant("kp-executor-1", List.of("executor", "director"), KARAGANDA, null, Grant.LIFETIME);

  private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);

  /** A case at its first step, opened by an accepted application on Kafka. */
  protected static UUID opened() {
    return opened(KARAGANDA, CLERK);
  }

  protected static UUID opened(String college, Grant clerk) {
    var id = UUID.randomUUID();
    Broker.send(Applications.accepted(id, college));
    await().atMost(LONG_ENOUGH).until(() -> read(clerk, "/cases/" + id).statusCode() == 200);
    return id;
  }

  protected static UUID registered() {
    var id = opened();
    done(CLERK, id, 1, "{\"step\":\"register\"}");
    return id;
  }

  protected static UUID assigned() {
    var id = registered();
    done(DIRECTOR, id, 2, "{\"step\":\"assign\",\"executor\":\"kp-executor-1\"}");
    return id;
  }

  protected static UUID drafted() {
    var id = assigned();
    done(EXECUTOR, id, 3, "{\"step\":\"prepare\",\"draft\":{\"decision\":\"grant\"}}");
    return id;
  }

  /** Signed as a grant: version 6, because the signature and the ready notice are two events. */
  protected static UUID ready() {
    var id = drafted();
    done(DIRECTOR, id, 4, "{\"step\":\"sign\"}");
    return id;
  }

  protected static void done(Grant by, UUID id, int version, String body) {
    command(by, id, "complete", version, body).then().statusCode(200);
  }

  /** A command under a new key. */
  protected static Response command(Grant by, UUID id, String verb, int version, String body) {
    return command(by, id, verb, version, UUID.randomUUID().toString(), body);
  }

  protected static Response command(
      Grant by, UUID id, String verb, int version, String key, String body) {
    return as(by)
        .header("If-Match", "\"" + version + "\"")
        .header("Idempotency-Key", key)
        .contentType("application/json")
        .body(body)
        .post("/cases/" + id + "/" + verb);
  }

  /** A package on its way, of an application that a branch took in. */
  protected static UUID onItsWay() {
    var id = UUID.randomUUID();
    Broker.send(Applications.atBranch(id, KARAGANDA));
    await()
        .atMost(LONG_ENOUGH)
        .until(() -> pages(CLERK, "/packages", "limit=200").contains(id.toString()));
    return id;
  }

  /** What a clerk has found of a package, under a new key. */
  protected static Response look(Grant by, UUID id, int version, String condition) {
    return look(by, id, version, UUID.randomUUID().toString(), condition);
  }

  protected static Response look(Grant by, UUID id, int version, String key, String condition) {
    return as(by)
        .header("If-Match", "\"" + version + "\"")
        .header("Idempotency-Key", key)
        .contentType("application/json")
        .body("{\"condition\":\"" + condition + "\"}")
        .post("/packages/" + id + "/check");
  }

  protected static Response read(Grant by, String path) {
    return as(by).get(path);
  }

  /** The ids of a list, page by page. */
  protected static List<String> pages(Grant by, String path, String query) {
    List<String> all = new ArrayList<>();
    String cursor = null;
    do {
      var page = read(by, path + "?" + query + (cursor == null ? "" : "&cursor=" + cursor));
      page.then().statusCode(200);
      all.addAll(page.<List<String>>path("items.id"));
      cursor = page.path("next");
    } while (cursor != null);
    return all;
  }

  /** A problem's body, to compare it with another's. */
  protected static String withoutCorrelation(String body) {
    return body.replaceAll("\"correlationId\":\"[^\"]*\"", "");
  }

  protected static RequestSpecification as(Grant by) {
    return as(by, "en");
  }

  protected static RequestSpecification as(Grant by, String language) {
    return given()
        .header("Authorization", RealParts.bearer(by))
        .header("Accept-Language", language);
  }

  protected static final String INTAKE_FORM = IntakeOnLoopback.FORM;
  protected static final String INTAKE_PAPER = IntakeOnLoopback.PAPER;

  /** How intake-service is to answer: form, absent, forbidden, broken or silent. */
  protected static void gatewayAnswersAboutLearners(String how) {
    System.setProperty(IntakeOnLoopback.LEARNER, how);
  }

  protected static String askedAboutLearners() {
    return System.getProperty(IntakeOnLoopback.LEARNER_ASKED);
  }

  protected static void intakeAnswers(String how) {
    System.setProperty(IntakeOnLoopback.ANSWER, how);
  }

  protected static String intakeWasAskedFor() {
    return System.getProperty(IntakeOnLoopback.ASKED_PATH, "");
  }

  protected static void forgetWhatIntakeWasAskedFor() {
    System.clearProperty(IntakeOnLoopback.ASKED_PATH);
  }

  protected static String claimsShownToIntake() {
    var token = System.getProperty(IntakeOnLoopback.ASKED_TOKEN, "").replace("Bearer ", "");
    return new String(
        Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8);
  }

  protected static <T> T eventually(Callable<T> question) {
    return await().atMost(LONG_ENOUGH).until(question, answer -> answer != null);
  }
}
