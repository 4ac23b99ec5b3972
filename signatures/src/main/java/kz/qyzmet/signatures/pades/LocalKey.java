package kz.qyzmet.signatures.pades;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import javax.crypto.Cipher;
import kz.qyzmet.signatures.pades.CannotSign.Why;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.DigestInfo;

/** A key of a PKCS#12 file. */
public final class LocalKey implements SigningKey {
  private static final AlgorithmIdentifier SHA256 =
      new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256, DERNull.INSTANCE);

  private final PrivateKey secret;
  private final List<byte[]> certificates;

  private LocalKey(PrivateKey secret, List<byte[]> certificates) {
    this.secret = secret;
    this.certificates = List.copyOf(certificates);
  }

  /**
   * Opens a file with one RSA key.
   *
   * @param password the file whose first line it is
   */
  public static LocalKey open(Path file, Path password) throws CannotSign {
    char[] word = {};
    try (var in = Files.newInputStream(file);
        var lines = Files.lines(password)) {
      word = lines.findFirst().orElse("").toCharArray();
      var store = KeyStore.getInstance("PKCS12");
      store.load(in, word);
      for (var name : Collections.list(store.aliases())) {
        if (store.getKey(name, word) instanceof PrivateKey key
            && "RSA".equals(key.getAlgorithm())) {
          var all = new ArrayList<byte[]>();
          for (var each : store.getCertificateChain(name)) {
            all.add(each.getEncoded());
          }
          return new LocalKey(key, all);
        }
      }
    } catch (IOException | GeneralSecurityException e) {
      throw new CannotSign(Why.KEY_REFUSED, "Expected a key in the file, but can't read it", e);
    } finally {
      Arrays.fill(word, ' ');
    }
    throw new CannotSign(Why.KEY_REFUSED, "Expected an RSA key in the file, but it has none");
  }

  @Override
  public List<byte[]> certificates() {
    return certificates;
  }

  @Override
  public byte[] sign(byte[] digest) throws CannotSign {
    try {
      // The JDK's signatures make the digest themselves; this is the same without that.
      var cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding");
      cipher.init(Cipher.ENCRYPT_MODE, secret);
      return cipher.doFinal(new DigestInfo(SHA256, digest).getEncoded());
    } catch (GeneralSecurityException | IOException e) {
      throw new CannotSign(Why.KEY_REFUSED, "Expected the key to sign, but it does not", e);
    }
  }

  /** Never shows the key. */
  @Override
  public String toString() {
    return "LocalKey";
  }
}
