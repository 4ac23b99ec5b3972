package kz.qyzmet.college;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** The provider of this service's own token can't be reached; the callers' tokens are verified. */
public final class IssuerAway implements QuarkusTestResourceLifecycleManager {

  @Override
  public int order() {
    return 10;
  }

  @Override
  public Map<String, String> start() {
    return Map.of("quarkus.oidc-client.auth-server-url", "http://127.0.0.1:1");
  }

  @Override
  public void stop() {}
}
