package kz.qyzmet.gateway.chain;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.qyzmet.embedded.Grant;
import kz.qyzmet.testing.RealParts;

/** What the page of an application's chain shows. */
final class ChainPage {
  private ChainPage() {}

  static Response of(UUID application) {
    return RestAssured.given()
        .header("Authorization", RealParts.bearer(Grant.official("monitor")))
        .get("/chains/{id}", application);
  }

  static JsonPath shown(UUID application) {
    return of(application).then().statusCode(200).extract().jsonPath();
  }

  /** Each system and its state on a way; empty while there is none. */
  static List<String> states(UUID application, String carries) {
    var answer = of(application);
    return answer.statusCode() == 404
        ? List.of()
        : answer
            .jsonPath()
            .<Map<String, String>>getList(
                "ways.findAll { it.carries == '" + carries + "' }.hops.flatten()")
            .stream()
            .map(hop -> hop.get("system") + " " + hop.get("state"))
            .toList();
  }
}
