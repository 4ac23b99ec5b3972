package kz.qyzmet.benchmarks.load;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.qyzmet.benchmarks.workload.Latencies;
import kz.qyzmet.contracts.identity.SyntheticIin;
import kz.qyzmet.contracts.organisation.Organisation;
import kz.qyzmet.contracts.organisation.Organisations;
import kz.qyzmet.embedded.Grant;
import kz.qyzmet.embedded.LocalIssuer;

/** Invented applicants who upload a copy and file an application, to the demo colleges in turn. */
public final class Portal {
  private static final String SERVICE = "tve-duplicate";
  private static final String DOCUMENT = "identity-document";
  private static final Buffer PAPER =
      Buffer.buffer(
          "%PDF-1.7\n% an invented identity document\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));

  private final HttpLoad load;
  private final List<String> bearers = new ArrayList<>();
  private final List<Organisation> colleges =
      Organisations.demo().all().stream().filter(each -> each.gives(SERVICE)).toList();

  /**
   * Makes their tokens.
   *
   * @param first of the invented people
   * @param applicants how many different ones there are
   */
  public Portal(HttpLoad load, LocalIssuer issuer, int first, int applicants) {
    this.load = load;
    for (int i = first; i < first + applicants; i++) {
      bearers.add("Bearer " + issuer.issue(Grant.applicant(SyntheticIin.nth(i).value())));
    }
  }

  /** An uploaded copy, and whose it is. */
  public record Upload(String id, int applicant) {}

  /** Uploads that many, one for each application to come. */
  public List<Upload> upload(int count) {
    var uploads = new Upload[count];
    var path = "/attachments?service=" + SERVICE + "&document=" + DOCUMENT + "&name=identity.pdf";
    load.all(
        count,
        number -> {
          int applicant = number % bearers.size();
          return load.post(path, headers(applicant, "application/pdf"), PAPER)
              .map(
                  answer -> {
                    var id = answer.expect(201).body().toJsonObject().getString("id");
                    uploads[number] = new Upload(id, applicant);
                    return null;
                  });
        });
    return List.of(uploads);
  }

  /** What filing them brought: the cases to be, and the time that it took. */
  public record Filed(List<Walk.Case> cases, long nanos) {}

  /** Files one application for each upload. */
  public Filed file(List<Upload> uploads, Latencies latencies) {
    var cases = new Walk.Case[uploads.size()];
    long nanos =
        load.all(
            uploads.size(),
            number ->
                submit(uploads.get(number), colleges.get(number % colleges.size()), latencies)
                    .map(
                        filed -> {
                          cases[number] = filed;
                          return null;
                        }));
    return new Filed(List.of(cases), nanos);
  }

  private Future<Walk.Case> submit(Upload upload, Organisation college, Latencies latencies) {
    var body = body(upload, college);
    long begun = System.nanoTime();
    return load.post("/applications", headers(upload.applicant(), "application/json"), body)
        .map(
            answer -> {
              latencies.add(System.nanoTime() - begun);
              var id = answer.expect(201).body().toJsonObject().getString("id");
              return new Walk.Case(UUID.fromString(id), college.code());
            });
  }

  private static Buffer body(Upload upload, Organisation college) {
    var office =
        college.pickups().stream()
            .filter(place -> place.kind().equals("office"))
            .findFirst()
            .orElseThrow();
    return new JsonObject()
        .put("service", SERVICE)
        .put("provider", college.code())
        .put("form", form())
        .put(
            "attachments",
            new JsonArray()
                .add(new JsonObject().put("document", DOCUMENT).put("attachment", upload.id())))
        .put("consent", true)
        .put("language", "kk")
        .put("pickup", new JsonObject().put("kind", office.kind()).put("code", office.code()))
        .toBuffer();
  }

  private static JsonObject form() {
    return new JsonObject()
        .put("surname", "Сынамалық")
        .put("name", "Өтініш")
        .put("completionYear", 2019)
        .put("specialty", "Есептеу техникасы және бағдарламалық қамтамасыз ету")
        .put("reason", "lost")
        .put("reasonText", "Құжат көшу кезінде жоғалды.");
  }

  public String bearer(int applicant) {
    return bearers.get(applicant);
  }

  private Map<String, String> headers(int applicant, String type) {
    return Map.of(
        "Authorization",
        bearers.get(applicant),
        "Content-Type",
        type,
        "Idempotency-Key",
        UUID.randomUUID().toString());
  }
}
