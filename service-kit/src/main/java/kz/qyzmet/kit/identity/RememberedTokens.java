package kz.qyzmet.kit.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Duration;
import java.util.Set;
import kz.qyzmet.kit.clock.Moments;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Judges a bearer token as the OIDC extension does, and remembers for a few seconds that it was
 * good: people come with the same one many times in a row, and judging it costs as much as all that
 * is ours in a command. A token that was refused is never remembered; one that ends in the meantime
 * has ended; a key that its issuer takes back counts for as long as is remembered.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class RememberedTokens implements HttpAuthenticationMechanism {
  private static final int MOST = 10_000;

  private final OidcAuthenticationMechanism oidc;
  private final Moments moments;
  private final Cache<String, SecurityIdentity> good;

  /** The authorization header is the key: what differs in a letter is another token. */
  RememberedTokens(
      OidcAuthenticationMechanism oidc,
      Moments moments,
      @ConfigProperty(name = "qyzmet.token.remembered", defaultValue = "PT10S")
          Duration remembered) {
    if (remembered.isNegative()) {
      throw new IllegalArgumentException(
          "Expected qyzmet.token.remembered of nothing or more, but got " + remembered);
    }
    this.oidc = oidc;
    this.moments = moments;
    this.good = Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(remembered).build();
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext context, IdentityProviderManager providers) {
    var header = context.request().getHeader(HttpHeaders.AUTHORIZATION);
    if (header == null) {
      return oidc.authenticate(context, providers);
    }
    var known = good.getIfPresent(header);
    if (known != null && isRunning(known)) {
      return Uni.createFrom().item(known);
    }
    return oidc.authenticate(context, providers)
        .invoke(
            identity -> {
              if (identity != null && identity.getPrincipal() instanceof JsonWebToken) {
                good.put(header, withoutRequest(identity));
              }
            });
  }

  /** Tokens live by the machine's clock, however far the local stack has moved its own. */
  private boolean isRunning(SecurityIdentity identity) {
    var token = (JsonWebToken) identity.getPrincipal();
    var now = moments.now().minus(moments.shift());
    return now.getEpochSecond() < token.getExpirationTime();
  }

  /** The extension ties an identity to its request; the next one is another. */
  private static SecurityIdentity withoutRequest(SecurityIdentity identity) {
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(identity.getPrincipal())
        .addRoles(identity.getRoles())
        .addCredentials(identity.getCredentials())
        .build();
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext context) {
    return oidc.getChallenge(context);
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return oidc.getCredentialTypes();
  }

  @Override
  public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
    return oidc.getCredentialTransport(context);
  }

  @Override
  public int getPriority() {
    return oidc.getPriority();
  }
}
