package kz.qyzmet.authority;

import java.util.List;
import org.bouncycastle.asn1.x509.Certificate;

/**
 * A key with its certificate.
 *
 * @param chain the certificates of the authorities above, the nearest first, without the root
 */
public record Credentials(Key key, Certificate certificate, List<Certificate> chain) {
  public Credentials {
    chain = List.copyOf(chain);
  }

  /** The same key under another's certificate. */
  public Credentials under(Certificate other) {
    return new Credentials(key, other, chain);
  }
}
