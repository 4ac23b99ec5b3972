package kz.qyzmet.intake.result.persistence;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import kz.qyzmet.contracts.passport.RepresentativeCheck;

/** Who came for the applicant, as the column has it; null is nobody in both. */
final class Representatives {
  private Representatives() {}

  static String json(RepresentativeCheck.Claimed who) {
    return who == null
        ? null
        : JsonObject.of(
                "iin", who.iin(),
                "name", who.name(),
                "ground", who.ground(),
                "papers", new JsonArray(who.papers()))
            .encode();
  }

  static RepresentativeCheck.Claimed of(String json) {
    if (json == null) {
      return null;
    }
    var who = new JsonObject(json);
    return new RepresentativeCheck.Claimed(
        who.getString("iin"),
        who.getString("name"),
        who.getString("ground"),
        who.getJsonArray("papers").stream().map(String::valueOf).toList());
  }
}
