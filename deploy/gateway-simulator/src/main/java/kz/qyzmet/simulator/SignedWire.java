package kz.qyzmet.simulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import kz.qyzmet.gateway.messages.security.Limits;
import kz.qyzmet.gateway.messages.security.Refused;
import kz.qyzmet.gateway.messages.security.SignedMessages;
import kz.qyzmet.gateway.messages.security.SigningKey;
import kz.qyzmet.gateway.messages.security.TrustedCertificates;
import org.w3c.dom.Element;

/**
 * What leaves is signed with the gateway's key; what comes is the service's, and by the schema.
 *
 * @param key the gateway's own
 * @param trusted the service's certificate
 */
record SignedWire(SigningKey key, TrustedCertificates trusted) implements Wire {
  /**
   * With the files that a stack makes.
   *
   * @param store PKCS 12 with the gateway's key
   * @param password the file with the store's
   */
  static SignedWire of(Path store, Path password, Path certificate) throws IOException {
    return new SignedWire(
        SigningKey.read(store, Files.readString(password).strip()),
        TrustedCertificates.read(certificate));
  }

  @Override
  public byte[] signed(byte[] message) {
    return SignedMessages.sign(message, key);
  }

  @Override
  public Element verified(byte[] message) {
    try {
      return SignedMessages.open(message, trusted, Limits.DEFAULT, Instant.now());
    } catch (Refused refused) {
      throw new NotTaken(refused.code(), refused.getMessage());
    }
  }
}
