package kz.qyzmet.college.issued;

import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.qyzmet.college.RunningCollege;
import kz.qyzmet.college.Tables;
import kz.qyzmet.embedded.Grant;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** A college that signs papers and keeps its book of them. */
abstract class IssuingCollege extends RunningCollege {
  static final Duration LONG_ENOUGH = Duration.ofSeconds(60);

  static Response annul(Grant by, String code, String key, String body) {
    return as(by)
        .header("Idempotency-Key", key)
        .contentType("application/json")
        .body(body)
        .post("/issued/{code}/annulment", code);
  }

  /** At its signature, with a draft of its paper. */
  static UUID waiting() {
    return waiting(null, null);
  }

  /** The same, as a duplicate of that document. */
  static UUID waiting(String original, String day) {
    return waiting(original, day, null);
  }

  /** The same for that holder; for the case's own without one. */
  static UUID waiting(String original, String day, String holder) {
    var id = assigned();
    as(EXECUTOR)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .contentType("application/json")
        .body("{}")
        .post("/cases/" + id + "/draft")
        .then()
        .statusCode(201);
    if (original != null) {
      Map<String, Object> content = read(EXECUTOR, "/cases/" + id + "/draft").path("draft");
      @SuppressWarnings("unchecked")
      var part = (Map<String, Object>) content.get("duplicate");
      part.put("originalNumber", original);
      part.put("originalIssuedOn", day);
      if (holder != null) {
        part.put("holder", Map.of("kk", holder, "ru", holder));
      }
      as(EXECUTOR)
          .header("If-Match", "\"1\"")
          .contentType("application/json")
          .body(content)
          .put("/cases/" + id + "/draft")
          .then()
          .statusCode(200);
    }
    done(EXECUTOR, id, 3, "{\"step\":\"prepare\",\"draft\":{\"decision\":\"grant\"}}");
    return id;
  }

  static Response ask(UUID... ids) {
    var cases =
        Arrays.stream(ids)
            .map(
                id ->
                    "{\"id\":\"%s\",\"draft\":%d}"
                        .formatted(
                            id, (int) read(DIRECTOR, "/cases/" + id + "/draft").path("version")))
            .collect(Collectors.joining(","));
    return as(DIRECTOR)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .contentType("application/json")
        .body("{\"cases\":[" + cases + "]}")
        .post("/signings");
  }

  static UUID signed(UUID id) {
    ask(id).then().statusCode(202);
    await().atMost(LONG_ENOUGH).until(() -> !entries(id).isEmpty());
    return id;
  }

  static List<String> entries(UUID id) {
    return Tables.texts(
        "SELECT text::json ->> 'what' FROM issued_entry WHERE case_id = '"
            + id
            + "' ORDER BY year, number");
  }

  /** As it is printed; null where nothing was issued. */
  static String code(UUID id) {
    var codes =
        Tables.texts(
            "SELECT regexp_replace(code, '(....)(....)(....)', '\\1-\\2-\\3') FROM issued_entry"
                + " WHERE case_id = '"
                + id
                + "' LIMIT 1");
    return codes.isEmpty() ? null : codes.getFirst();
  }

  static String number(UUID id) {
    return Tables.texts("SELECT text FROM issued_number WHERE case_id = '" + id + "'").getFirst();
  }

  static String text(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }
}
