package kz.qyzmet.kit.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Opaque ids for people, so that no event names one. The key is permanent: stored ids depend on it.
 */
@ApplicationScoped
public class Pseudonyms {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int LENGTH = 22;

  private final SecretKeySpec key;

  Pseudonyms(@ConfigProperty(name = "qyzmet.pseudonym-key") String key) {
    if (key.length() < 32) {
      throw new IllegalArgumentException(
          "Expected qyzmet.pseudonym-key to have at least 32 characters, but it has "
              + key.length());
    }
    this.key = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM);
  }

  /**
   * 22 characters of base64url(HMAC-SHA256(key, iin)): the same for one person in every service.
   */
  public String applicantId(String iin) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      var hash = mac.doFinal(iin.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash).substring(0, LENGTH);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }
}
