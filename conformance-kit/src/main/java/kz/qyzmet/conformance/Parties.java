package kz.qyzmet.conformance;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import kz.qyzmet.gateway.messages.portal.PortalApplication;
import kz.qyzmet.gateway.messages.security.SigningKey;
import kz.qyzmet.gateway.messages.security.TrustedCertificates;

/**
 * Who speaks with whom.
 *
 * @param base of the implementation's addresses, without {@code /ws/…}
 * @param key the gateway's, which the implementation trusts
 * @param stranger a key that it does not trust
 * @param trusted the implementation's certificate
 * @param application what is filed; the implementation has to accept it
 * @param patience how long an answer may take
 */
public record Parties(
    URI base,
    SigningKey key,
    SigningKey stranger,
    TrustedCertificates trusted,
    PortalApplication application,
    Duration patience) {
  public Parties {
    Objects.requireNonNull(base, "base");
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(stranger, "stranger");
    Objects.requireNonNull(trusted, "trusted");
    Objects.requireNonNull(application, "application");
    Objects.requireNonNull(patience, "patience");
  }

  URI sync() {
    return base.resolve("/ws/SyncChannel");
  }

  URI async() {
    return base.resolve("/ws/AsyncChannelClient");
  }
}
