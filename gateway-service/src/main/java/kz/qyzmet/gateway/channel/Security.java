package kz.qyzmet.gateway.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import kz.qyzmet.gateway.GatewaySettings;
import kz.qyzmet.gateway.messages.security.GatewaySecurity;
import kz.qyzmet.gateway.messages.security.Limits;
import kz.qyzmet.gateway.messages.security.SigningKey;
import kz.qyzmet.gateway.messages.security.TrustedCertificates;
import kz.qyzmet.kit.clock.DatabaseClock;

/** What stands before and behind every message: named by the settings of endpoints and clients. */
@ApplicationScoped
class Security {
  /** What we sign with. */
  @Produces
  @Singleton
  SigningKey key(GatewaySettings settings) throws IOException {
    var channel = settings.channel();
    var password = Files.readString(channel.keyStorePassword()).strip();
    return SigningKey.read(channel.keyStore(), password);
  }

  /** Certificates are valid by the clock of the world: the local stack moves only the law's. */
  @Produces
  @Singleton
  @Named("gatewaySecurity")
  GatewaySecurity security(GatewaySettings settings, SigningKey key, DatabaseClock clock)
      throws IOException {
    var channel = settings.channel();
    return new GatewaySecurity(
        key, TrustedCertificates.read(channel.trustedCertificates()), Limits.DEFAULT, clock::now);
  }
}
