package kz.qyzmet.kit.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who calls: the verified token's claims. */
@RequestScoped
public class Caller {
  private final SecurityIdentity identity;

  Caller(SecurityIdentity identity) {
    this.identity = identity;
  }

  /** The {@code sub} claim: opaque, stable. Empty for an anonymous caller. */
  public String subject() {
    return token().map(JsonWebToken::getSubject).orElse("");
  }

  public Set<Role> roles() {
    var roles = EnumSet.noneOf(Role.class);
    identity.getRoles().forEach(name -> Role.of(name).ifPresent(roles::add));
    return roles;
  }

  public boolean has(Role role) {
    return identity.hasRole(role.claim());
  }

  /** The {@code iin} claim: the applicant's individual identification number. */
  public Optional<String> iin() {
    return claim("iin");
  }

  /**
   * The {@code phone_number} claim of OpenID Connect: connected to the applicant's account. Empty
   * where the provider does not say that it has verified it: many let people type what they like.
   */
  public Optional<String> phone() {
    return isPhoneVerified() ? claim("phone_number") : Optional.empty();
  }

  /** Whether there is a number that the provider does not say it has verified. */
  public boolean hasUnverifiedPhone() {
    return !isPhoneVerified() && claim("phone_number").isPresent();
  }

  private boolean isPhoneVerified() {
    return claim("phone_number_verified").filter("true"::equals).isPresent();
  }

  /** The {@code org} claim: code of the organisation that the person works for. */
  public Optional<String> organisation() {
    return claim("org");
  }

  /**
   * The {@code branch} claim: code of the Corporation's branch at whose counter the person sits.
   */
  public Optional<String> branch() {
    return claim("branch");
  }

  /** The {@code person} claim (else the subject): the opaque code of a member of staff. */
  public Optional<String> person() {
    return claim("person").or(() -> token().map(JsonWebToken::getSubject));
  }

  private Optional<String> claim(String name) {
    return token().map(token -> token.<Object>getClaim(name)).map(Object::toString);
  }

  private Optional<JsonWebToken> token() {
    return identity.getPrincipal() instanceof JsonWebToken token
        ? Optional.of(token)
        : Optional.empty();
  }
}
