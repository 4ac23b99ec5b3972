package kz.qyzmet.kit.identity;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Security;
import java.security.Signature;
import java.security.SignatureException;
import java.security.SignatureSpi;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts the RSA signatures that this JVM verifies, until it is closed. It stands before the JDK's
 * own provider and hands everything on to it.
 */
final class CountedRsa implements AutoCloseable {
  private static final String ALGORITHM = "SHA256withRSA";
  private static final String REAL = "SunRsaSign";

  private final AtomicInteger verified = new AtomicInteger();
  private final Provider inFront = new InFront(this);

  CountedRsa() {
    Security.insertProviderAt(inFront, 1);
  }

  /** How many since it was opened. */
  int verified() {
    return verified.get();
  }

  @Override
  public void close() {
    Security.removeProvider(inFront.getName());
  }

  private static final class InFront extends Provider {
    private static final long serialVersionUID = 1L;

    InFront(CountedRsa counted) {
      super("Counted", "1", "Counts " + ALGORITHM);
      putService(
          new Service(this, "Signature", ALGORITHM, Counting.class.getName(), null, null) {
            @Override
            public Object newInstance(Object parameter) {
              return new Counting(counted.verified);
            }
          });
    }
  }

  private static final class Counting extends SignatureSpi {
    private final AtomicInteger verified;
    private final Signature real;

    Counting(AtomicInteger verified) {
      this.verified = verified;
      try {
        this.real = Signature.getInstance(ALGORITHM, REAL);
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("Expected " + REAL + " to know " + ALGORITHM, e);
      }
    }

    @Override
    protected void engineInitVerify(PublicKey key) throws InvalidKeyException {
      real.initVerify(key);
    }

    @Override
    protected boolean engineVerify(byte[] signature) throws SignatureException {
      verified.incrementAndGet();
      return real.verify(signature);
    }

    @Override
    protected void engineInitSign(PrivateKey key) throws InvalidKeyException {
      real.initSign(key);
    }

    @Override
    protected byte[] engineSign() throws SignatureException {
      return real.sign();
    }

    @Override
    protected void engineUpdate(byte one) throws SignatureException {
      real.update(one);
    }

    @Override
    protected void engineUpdate(byte[] bytes, int from, int length) throws SignatureException {
      real.update(bytes, from, length);
    }

    @Override
    @SuppressWarnings("deprecation")
    protected void engineSetParameter(String name, Object value) {
      throw new UnsupportedOperationException("This algorithm has no parameters");
    }

    @Override
    @SuppressWarnings("deprecation")
    protected Object engineGetParameter(String name) {
      throw new UnsupportedOperationException("This algorithm has no parameters");
    }
  }
}
