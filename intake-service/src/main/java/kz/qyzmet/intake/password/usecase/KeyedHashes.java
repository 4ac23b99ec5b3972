package kz.qyzmet.intake.password.usecase;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import kz.qyzmet.intake.password.domain.Phone;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Hashes that are worth nothing without the service's secret. A million codes, or all subscriber
 * numbers, are tried in no time against any hash without a key, however slow; so whoever has but a
 * copy of the database can't try at all.
 */
@ApplicationScoped
public class KeyedHashes {
  private static final String ALGORITHM = "HmacSHA256";

  /** Of its own, so that these hashes are no pseudonyms. */
  private static final String KEY_OF = "qyzmet one-time password";

  private final SecretKeySpec key;

  KeyedHashes(@ConfigProperty(name = "qyzmet.pseudonym-key") String secret) {
    this.key =
        new SecretKeySpec(
            mac(new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM), KEY_OF), ALGORITHM);
  }

  /** Of a code, another for each password. */
  String code(UUID password, String code) {
    return HexFormat.of().formatHex(mac(key, "code " + password + " " + code));
  }

  String phone(Phone phone) {
    return HexFormat.of().formatHex(mac(key, "phone " + phone.value()));
  }

  /** Of bytes, without a key: the applicant's side computes it too. */
  String digest(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static byte[] mac(SecretKeySpec key, String text) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(text.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }
}
