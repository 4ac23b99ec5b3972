package kz.qyzmet.gateway.chain;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;
import java.util.Set;

/** The gateway is scripted, time is pushed, and nobody waits for long. */
public final class Chained implements QuarkusTestProfile {
  @Override
  public Set<Class<?>> getEnabledAlternatives() {
    return Set.of(ScriptedChannel.class, PushedClock.class);
  }

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "qyzmet.gateway.chain.poll", "PT0.05S",
        "qyzmet.gateway.chain.sweep", "PT0.05S",
        "qyzmet.gateway.outbound.first-pause", "PT0.05S",
        "qyzmet.gateway.outbound.longest-pause", "PT0.2S");
  }
}
