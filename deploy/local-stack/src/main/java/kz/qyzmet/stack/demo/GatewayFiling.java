package kz.qyzmet.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import kz.qyzmet.contracts.event.PickupPlace;
import kz.qyzmet.stack.CheckFailed;
import kz.qyzmet.stack.run.Service;
import kz.qyzmet.stack.run.SimulatedGateway;

/** Through the e-government gateway, on its synchronous channel. */
final class GatewayFiling implements Filing {
  @Override
  public String title() {
    return "From the portal through the gateway, and every status back to it";
  }

  @Override
  public JsonNode file(Cast cast, PickupPlace pickup) {
    var filed =
        cast.gateway()
            .fileAndWait(
                new SimulatedGateway.Filing(
                    cast.matter().service(),
                    cast.college().code(),
                    cast.iin(),
                    cast.matter().form(),
                    pickup,
                    cast.scans()));
    var id = filed.path("answer").path("applicationId").asText("");
    if (id.isEmpty()) {
      throw new CheckFailed("Expected the portal to be answered with an id, but got " + filed);
    }
    return cast.applicant().get(cast.url(Service.INTAKE) + "/applications/" + id).expect(200);
  }

  @Override
  public List<String> told(Evidence evidence) {
    var lines = new ArrayList<String>();
    lines.add("What the portal was told (through the gateway, in the order of arrival)");
    for (var message : evidence.gateway()) {
      var values = message.path("data").path("updatedValues");
      var status = values.path("STATUS").path(0);
      lines.add(
          "  %-12s %s / %s%s%s"
              .formatted(
                  status.path("code").asText(),
                  status.path("kk").asText(),
                  status.path("ru").asText(),
                  at(values.path("PICKUP_PLACE").path(0)),
                  message.path("again").asBoolean() ? "  (again)" : ""));
    }
    return lines;
  }

  private static String at(JsonNode place) {
    return place.isMissingNode() ? "" : ", " + place.path("kk").asText();
  }
}
