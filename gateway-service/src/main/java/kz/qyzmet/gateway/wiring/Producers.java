package kz.qyzmet.gateway.wiring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import kz.qyzmet.contracts.passport.Passports;
import kz.qyzmet.gateway.GatewaySettings;
import kz.qyzmet.gateway.outbound.domain.Pauses;

/** Makes what the domain is given: shipped data, settings. */
@ApplicationScoped
class Producers {
  @Produces
  @Singleton
  Passports passports() {
    return Passports.shipped();
  }

  @Produces
  @Singleton
  Pauses pauses(GatewaySettings settings) {
    return new Pauses(settings.outbound().firstPause(), settings.outbound().longestPause());
  }
}
