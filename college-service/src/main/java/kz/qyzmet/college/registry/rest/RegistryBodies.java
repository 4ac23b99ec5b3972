package kz.qyzmet.college.registry.rest;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kz.qyzmet.contracts.corporation.Branches;
import kz.qyzmet.kit.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the two verbs bring. */
final class RegistryBodies {
  private static final Pattern TRACKING_NUMBER = Pattern.compile("[A-Za-z0-9-]{1,40}");

  private static final List<String> CARRIERS = List.of("courier", "post");

  private RegistryBodies() {}

  @Schema(description = "For which branch a registry is closed")
  record CloseBody(
      @Schema(required = true, description = "Code of the branch", examples = "karaganda-1")
          String branch) {

    String known(Branches branches) {
      if (branch == null || branches.find(branch).isEmpty()) {
        throw Problem.of("validation-failed", 422)
            .error("branch", "one-of", Map.of("values", String.join(", ", branches.codes())))
            .exception();
      }
      return branch;
    }
  }

  @Schema(description = "With whom a registry leaves")
  record DispatchBody(
      @Schema(
              required = true,
              enumeration = {"courier", "post"})
          String carrier,
      @Schema(
              description =
                  "The carrier's, where it gave one: letters, digits and hyphens, at most 40")
          String trackingNumber) {

    DispatchBody checked() {
      var faults = Problem.of("validation-failed", 422);
      if (carrier == null || !CARRIERS.contains(carrier)) {
        faults = faults.error("carrier", "one-of", Map.of("values", String.join(", ", CARRIERS)));
      }
      if (trackingNumber != null && !TRACKING_NUMBER.matcher(trackingNumber).matches()) {
        faults =
            faults.error("trackingNumber", "one-of", Map.of("values", "A–Z, a–z, 0–9, - (1–40)"));
      }
      if (!faults.errors().isEmpty()) {
        throw faults.exception();
      }
      return this;
    }
  }
}
