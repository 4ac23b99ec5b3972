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

  /** Each silent system and since when, in this service's account of the application. */
  static List<String> accounted(UUID application) {
    return RestAssured.given()
        .header("Authorization", RealParts.bearer(Grant.official("service")))
        .get("/accounts?limit=500")
        .jsonPath()
        .<Map<String, String>>getList(
            "items.find { it.application == '" + application + "' }.silences")
        .stream()
        .map(silence -> silence.get("system") + " " + silence.get("since"))
        .toList();
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
