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

/** An operator at the counter of a branch of the Corporation. */
public final class Branch {
  private final String token;

  public Branch(String branch, String person) {
    this.token = RealParts.bearer(Grant.operator(branch, person));
  }

  /** The counter of which most tests speak. */
  public static Branch inKaraganda() {
    return new Branch("karaganda-1", "karaganda-1-operator-1");
  }

  /** A request in the operator's name. */
  public RequestSpecification request() {
    return given().header("Authorization", token);
  }

  /** Scans a paper of the college duplicates. */
  public Response scan(String document) {
    return request()
        .header("Idempotency-Key", Portal.key())
        .contentType("application/pdf")
        .queryParam("service", "tve-duplicate")
        .queryParam("document", document)
        .queryParam("name", "scan.pdf")
        .body(Portal.PDF)
        .post("/attachments");
  }

  public Response take(Object body) {
    return take(body, Portal.key());
  }

  public Response take(Object body, String key) {
    return post("/counter/applications", body, key);
  }

  public Response post(String path, Object body, String key) {
    return request()
        .header("Idempotency-Key", key)
        .contentType("application/json")
        .body(body)
        .post(path);
  }

  /** Something that changes what it has seen before. */
  public Response post(String path, Object body, String key, int seen) {
    return request()
        .header("Idempotency-Key", key)
        .header("If-Match", "\"" + seen + "\"")
        .contentType("application/json")
        .body(body)
        .post(path);
  }

  public Response get(UUID application) {
    return request().get("/counter/applications/{id}", application);
  }

  public Response get(String path, UUID id) {
    return request().get(path + "/{id}", id);
  }

  /** A good application for the certificate, to be changed by the test. */
  public static Map<String, Object> application(String iin) {
    var form = new LinkedHashMap<String, Object>();
    form.put("course", 2);
    form.put("specialty", "Дәнекерлеу ісі");
    form.put("surname", "Сынақова");
    form.put("name", "Айша");
    form.put("reasonText", "Көшуге байланысты");
    var application = new LinkedHashMap<String, Object>();
    application.put("service", "tve-incomplete-certificate");
    application.put("provider", "karaganda-polytechnic");
    application.put("iin", iin);
    application.put("form", form);
    application.put(
        "documents",
        new ArrayList<>(List.of(Counter.mark("application"), Counter.mark("identity-document"))));
    application.put("consent", true);
    application.put("language", "kk");
    return application;
  }
}
