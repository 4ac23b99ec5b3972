package kz.qyzmet.authority;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.operator.ContentSigner;

/** A key as the builders of answers and lists want it. */
public final class KeySigner implements ContentSigner {
  private final Key key;
  private final ByteArrayOutputStream message = new ByteArrayOutputStream();

  public KeySigner(Key key) {
    this.key = key;
  }

  @Override
  public AlgorithmIdentifier getAlgorithmIdentifier() {
    return key.signatureAlgorithm();
  }

  @Override
  public OutputStream getOutputStream() {
    return message;
  }

  @Override
  public byte[] getSignature() {
    return key.sign(message.toByteArray());
  }
}
