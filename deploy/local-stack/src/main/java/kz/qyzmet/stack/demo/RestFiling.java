package kz.qyzmet.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.qyzmet.contracts.event.PickupPlace;
import kz.qyzmet.stack.run.Http;
import kz.qyzmet.stack.run.Service;

/** By REST, with a scan, signed by the applicant. */
final class RestFiling implements Filing {
  @Override
  public String title() {
    return "From the portal to the college's office";
  }

  @Override
  public String act() {
    return "signed and submitted";
  }

  @Override
  public JsonNode file(Cast cast, PickupPlace pickup) {
    var body = new LinkedHashMap<String, Object>();
    body.put("service", cast.matter().service());
    body.put("provider", cast.college().code());
    body.put("form", cast.matter().form());
    body.put(
        "attachments",
        cast.scans().entrySet().stream()
            .map(scan -> Map.of("document", scan.getKey(), "attachment", scan.getValue()))
            .toList());
    body.put("consent", true);
    body.put("language", "kk");
    body.put("pickup", Map.of("kind", pickup.kind(), "code", pickup.code()));
    // What is signed are bytes: the same that are sent.
    var bytes = Http.bytes(body);
    return Cast.changing(cast.applicant())
        .upload(
            cast.url(Service.INTAKE) + "/applications",
            "application/vnd.qyzmet.signed+json",
            Http.bytes(Map.of("application", bytes, "signature", cast.signed(bytes))))
        .expect(201);
  }

  @Override
  public List<String> told(Evidence evidence) {
    var application = evidence.application();
    return List.of(
        "How the applicant certified it (intake-service)",
        "  by "
            + application.path("certifiedBy").asText()
            + ", time stamp "
            + application.path("certifiedAt").asText());
  }

  @Override
  public List<Checks.Check> checks(Evidence evidence) {
    var application = evidence.application();
    return List.of(
        new Checks.Check(
            "the application is certified by the applicant's signature, with its time",
            application.path("certifiedBy").asText().equals("signature")
                && application.path("certifiedAt").isTextual(),
            application.path("certifiedBy")));
  }
}
