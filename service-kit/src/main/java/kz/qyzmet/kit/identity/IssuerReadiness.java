package kz.qyzmet.kit.identity;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready as soon as tokens can be verified, and from then on. */
@Readiness
@ApplicationScoped
public class IssuerReadiness implements AsyncHealthCheck {
  static final String NAME = "issuer-keys";

  private final IssuerKeys keys;

  IssuerReadiness(IssuerKeys keys) {
    this.keys = keys;
  }

  @Override
  public Uni<HealthCheckResponse> call() {
    return keys.fetched().map(here -> HealthCheckResponse.named(NAME).status(here).build());
  }
}
