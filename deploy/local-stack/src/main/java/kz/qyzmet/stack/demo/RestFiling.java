package kz.qyzmet.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.qyzmet.contracts.event.PickupPlace;
import kz.qyzmet.stack.run.Service;

/** By REST, with a scan. */
final class RestFiling implements Filing {
  @Override
  public String title() {
    return "From the portal to the college's office";
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
    return Cast.changing(cast.applicant())
        .post(cast.url(Service.INTAKE) + "/applications", body)
        .expect(201);
  }

  @Override
  public List<String> told(Evidence evidence) {
    return List.of();
  }
}
