package kz.qyzmet.gateway.outbound;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;
import java.util.Set;

/** The gateway is scripted, and nobody waits for long. */
public final class Scripted implements QuarkusTestProfile {
  @Override
  public Set<Class<?>> getEnabledAlternatives() {
    return Set.of(ScriptedGateway.class);
  }

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "qyzmet.gateway.outbound.poll", "PT0.05S",
        "qyzmet.gateway.outbound.first-pause", "PT0.05S",
        "qyzmet.gateway.outbound.longest-pause", "PT0.2S",
        "qyzmet.gateway.outbound.ask-after", "PT0.2S",
        "qyzmet.backlog.measured-every", "PT0.2S");
  }
}
