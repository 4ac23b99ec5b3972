package kz.qyzmet.intake.testing;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.qyzmet.embedded.Grant;
import kz.qyzmet.testing.RealParts;

/** An applicant at the portal. */
public final class Portal {
  /** A scan that begins as a PDF does. */
  public static final byte[] PDF = "%PDF-1.7\n% a scan\n".getBytes(US_ASCII);

  /** One that begins as a PNG does, which every document may be. */
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0};

  private final String iin;
  private final String token;

  public Portal(String iin) {
    this.iin = iin;
    this.token = RealParts.bearer(Grant.applicant(iin));
  }

  public String iin() {
    return iin;
  }

  /** A request in this person's name. */
  public RequestSpecification request() {
    return given().header("Authorization", token);
  }

  public static String key() {
    return UUID.randomUUID().toString();
  }

  public UUID scan() {
    return scan("identity-document");
  }

  /** Uploads a good scan for a document. */
  public UUID scan(String document) {
    return UUID.fromString(
        upload(document, "scan.pdf", "application/pdf", PDF, key())
            .then()
            .statusCode(201)
            .extract()
            .path("id"));
  }

  /** The same for another service than the duplicates. */
  public UUID scan(String service, String document) {
    return UUID.fromString(
        upload(service, document, "scan.png", "image/png", PNG, key())
            .then()
            .statusCode(201)
            .extract()
            .path("id"));
  }

  public Response upload(
      String document, String name, String mediaType, byte[] content, String key) {
    return upload("tve-duplicate", document, name, mediaType, content, key);
  }

  private Response upload(
      String service, String document, String name, String mediaType, byte[] content, String key) {
    return request()
        .header("Idempotency-Key", key)
        .contentType(mediaType)
        .queryParam("document", document)
        .queryParam("name", name)
        .queryParam("service", service)
        .body(content)
        .post("/attachments");
  }

  public Response submit(Object body) {
    return submit(body, key());
  }

  public Response submit(Object body, String key) {
    return request()
        .header("Idempotency-Key", key)
        .contentType("application/json")
        .body(body)
        .post("/applications");
  }

  /** Files a good application; its id. */
  public UUID filed() {
    return UUID.fromString(submit(application(scan())).then().statusCode(201).extract().path("id"));
  }

  public Response get(String path, Object... parameters) {
    return request().get(path, parameters);
  }

  public Response withdraw(UUID application, String key) {
    return request()
        .header("Idempotency-Key", key)
        .post("/applications/{id}/withdrawal", application);
  }

  public Response object(UUID application, String text, String key) {
    return request()
        .header("Idempotency-Key", key)
        .contentType("application/json")
        .body(Map.of("text", text))
        .post("/applications/{id}/objection", application);
  }

  /** A good application for a lost document, to be changed by the test. */
  public static Map<String, Object> application(UUID identityDocument) {
    var form = new LinkedHashMap<String, Object>();
    form.put("surname", "Сынақова");
    form.put("name", "Айша");
    form.put("completionYear", 2019);
    form.put("specialty", "Дәнекерлеу ісі");
    form.put("reason", "lost");
    form.put("reasonText", "Көшу кезінде жоғалды");
    var application = new LinkedHashMap<String, Object>();
    application.put("service", "tve-duplicate");
    application.put("provider", "karaganda-polytechnic");
    application.put("form", form);
    application.put(
        "attachments", new ArrayList<>(List.of(reference("identity-document", identityDocument))));
    application.put("consent", true);
    application.put("language", "kk");
    application.put("pickup", new LinkedHashMap<>(Map.of("kind", "office", "code", "kp-office")));
    return application;
  }

  public static Map<String, Object> reference(String document, UUID attachment) {
    return new LinkedHashMap<>(Map.of("document", document, "attachment", attachment.toString()));
  }
}
