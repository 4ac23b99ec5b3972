package kz.qyzmet.signatures;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which authority has signed which certificate. Between an applicant and a root stand the same few
 * authorities in every message: that one of them signed the other is a matter of their bytes, so it
 * is proven once. Whether they were valid or revoked is asked each time; of a holder's certificate
 * nothing is kept.
 */
final class Links {
  private static final int MOST = 64;

  private final Map<Link, Boolean> proven =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Link, Boolean> oldest) {
          return size() > MOST;
        }
      };

  /** To the byte. */
  private record Link(ByteBuffer holder, ByteBuffer issuer) {}

  /** Whether the certificate is signed by that issuer. */
  boolean holds(Cert holder, Cert issuer) throws Refusal {
    if (!holder.isAuthority(0)) {
      return holder.isSignedBy(issuer);
    }
    var link = new Link(ByteBuffer.wrap(holder.bytes()), ByteBuffer.wrap(issuer.bytes()));
    synchronized (proven) {
      if (proven.get(link) != null) {
        return true;
      }
    }
    if (!holder.isSignedBy(issuer)) {
      return false;
    }
    synchronized (proven) {
      proven.put(link, true);
    }
    return true;
  }

  /** How many are remembered. */
  int size() {
    synchronized (proven) {
      return proven.size();
    }
  }
}
