package kz.qyzmet.intake.testing;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.qyzmet.embedded.Grant;
import kz.qyzmet.testing.RealParts;

/** A clerk at the counter of an office. */
public final class Counter {
  private final String token;

  public Counter(String organisation, String person) {
    this.token = RealParts.bearer(Grant.staff("clerk", organisation, person));
  }

  /** The counter of the college of which most tests speak. */
  public static Counter inKaraganda() {
    return new Counter("karaganda-polytechnic", "kp-clerk-1");
  }

  /** A request in the clerk's name. */
  public RequestSpecification request() {
    return given().header("Authorization", token);
  }

  public Response take(Object body) {
    return take(body, Portal.key());
  }

  public Response take(Object body, String key) {
    return request()
        .header("Idempotency-Key", key)
        .contentType("application/json")
        .body(body)
        .post("/office/applications");
  }

  /** Takes a good application of that person; its id. */
  public UUID taken(String iin) {
    return UUID.fromString(take(application(iin)).then().statusCode(201).extract().path("id"));
  }

  public Response get(UUID application) {
    return request().get("/office/applications/{id}", application);
  }

  /** A good application for a lost document, to be changed by the test. */
  public static Map<String, Object> application(String iin) {
    var application = Portal.application(new UUID(0, 0));
    application.remove("provider");
    application.remove("attachments");
    application.put("iin", iin);
    application.put(
        "documents", new ArrayList<>(List.of(mark("application"), mark("identity-document"))));
    return application;
  }

  /** A good complaint about an official, to be changed by the test. */
  public static Map<String, Object> complaint(String iin) {
    var form = new LinkedHashMap<String, Object>();
    form.put("addressee", "provider-head");
    form.put("about", "officer");
    form.put("officerName", "Демов Д.");
    form.put("whatHappened", "Кезекте екі сағат күттім");
    form.put("demand", "Тәртіп орнату");
    form.put("surname", "Сынақова");
    form.put("name", "Айша");
    form.put("postalAddress", "Қарағанды, 1");
    form.put("answerWay", "in-person");
    var complaint = application(iin);
    complaint.put("service", "complaint");
    complaint.put("form", form);
    complaint.put("documents", List.of(mark("complaint")));
    return complaint;
  }

  /** A line of the clerk's list: the paper is there. */
  public static Map<String, Object> mark(String document) {
    return Map.of("document", document, "paper", true);
  }
}
