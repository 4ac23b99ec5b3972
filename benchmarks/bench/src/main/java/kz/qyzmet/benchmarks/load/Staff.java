package kz.qyzmet.benchmarks.load;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import kz.qyzmet.benchmarks.passport.Ways;
import kz.qyzmet.benchmarks.workload.Step;
import kz.qyzmet.contracts.organisation.Organisations;
import kz.qyzmet.embedded.LocalIssuer;
import kz.qyzmet.stack.run.Roles;

/**
 * The first person of each role at the colleges that give the backbone, with a token and what each
 * step needs.
 */
public final class Staff {
  private final Organisations organisations = Organisations.demo();
  private final Map<String, String> bearers = new HashMap<>();

  public Staff(LocalIssuer issuer) {
    var roles = new Roles(organisations);
    for (var organisation : Ways.shipped().backbone().providers()) {
      for (var step : Step.PIPELINE) {
        bearers.computeIfAbsent(
            organisation.code() + "/" + step.role(),
            key ->
                "Bearer "
                    + issuer.issue(roles.grant(step.role(), organisation.code(), null, null)));
      }
    }
  }

  /** Headers of a command; every one has a key of its own. */
  Map<String, String> headers(Step step, String organisation, String etag) {
    return Map.of(
        "Authorization",
        bearers.get(organisation + "/" + step.role()),
        "Content-Type",
        "application/json",
        "If-Match",
        etag,
        "Idempotency-Key",
        UUID.randomUUID().toString());
  }

  Buffer body(Step step, String organisation) {
    var body = new JsonObject().put("step", step.code());
    switch (step.code()) {
      case "assign" ->
          body.put(
              "executor",
              organisations.find(organisation).orElseThrow().inRole("executor").getFirst().code());
      case "prepare" -> body.put("draft", new JsonObject().put("decision", "grant"));
      default -> {
        // The step's name is all that it needs.
      }
    }
    return body.toBuffer();
  }
}
