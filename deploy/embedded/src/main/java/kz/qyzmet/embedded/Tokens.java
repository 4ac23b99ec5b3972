package kz.qyzmet.embedded;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes tokens, good and bad, in the name of one issuer. Times are those of the wall clock. */
public final class Tokens {
  public static final String AUDIENCE = "qyzmet";
  static final String KEY_FILE = "issuer-key.pem";
  private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

  private final String issuer;
  private final SigningKey key;

  Tokens(String issuer, SigningKey key) {
    this.issuer = issuer;
    this.key = key;
  }

  /** With the key of the issuer whose data is in that folder; the issuer itself need not run. */
  public static Tokens of(Path issuerFolder, String issuer) {
    return new Tokens(issuer, SigningKey.inFile(issuerFolder.resolve(KEY_FILE)));
  }

  public String issue(Grant grant) {
    return key.sign(claims(grant));
  }

  /** A token for that grant which every service must answer with 401. */
  public String faulty(TokenFault fault, Grant grant) {
    var claims = claims(grant);
    return switch (fault) {
      case EXPIRED -> {
        var longAgo = Instant.now().minus(Duration.ofDays(1));
        claims.put("iat", longAgo.minusSeconds(600).getEpochSecond());
        claims.put("exp", longAgo.getEpochSecond());
        yield key.sign(claims);
      }
      case WRONG_AUDIENCE -> {
        claims.put("aud", "another-system");
        yield key.sign(claims);
      }
      case WRONG_ISSUER -> {
        claims.put("iss", "http://127.0.0.1:1");
        yield key.sign(claims);
      }
      case ALG_NONE -> SigningKey.unsignedToken(Map.of("alg", "none", "typ", "JWT"), claims) + ".";
      case SIGNED_WITH_PUBLIC_KEY -> signedWithPublicKey(claims);
      case SIGNED_BY_ANOTHER_KEY -> signedByAnotherKey(claims);
    };
  }

  private Map<String, Object> claims(Grant grant) {
    var now = Instant.now();
    var claims = new LinkedHashMap<String, Object>();
    claims.put("iss", issuer);
    claims.put("aud", AUDIENCE);
    claims.put("sub", grant.subject());
    claims.put("jti", UUID.randomUUID().toString());
    claims.put("iat", now.getEpochSecond());
    claims.put("exp", now.plus(grant.lifetime()).getEpochSecond());
    claims.put("roles", grant.roles());
    if (grant.organisation() != null) {
      claims.put("org", grant.organisation());
    }
    if (grant.branch() != null) {
      claims.put("branch", grant.branch());
    }
    if (grant.iin() != null) {
      claims.put("iin", grant.iin());
    }
    if (grant.phone() != null) {
      claims.put("phone_number", grant.phone());
      claims.put("phone_number_verified", grant.phoneVerified());
    }
    return claims;
  }

  private String signedWithPublicKey(Map<String, Object> claims) {
    var unsigned =
        SigningKey.unsignedToken(Map.of("alg", "HS256", "typ", "JWT", "kid", key.name()), claims);
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.publicPem().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return unsigned
          + "."
          + URL.encodeToString(mac.doFinal(unsigned.getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java has no HMAC", e);
    }
  }

  private String signedByAnotherKey(Map<String, Object> claims) {
    var header = SigningKey.unsignedToken(Map.of("alg", "RS256", "kid", key.name()), claims);
    var other = SigningKey.generate().sign(claims);
    return header + other.substring(other.lastIndexOf('.'));
  }
}
