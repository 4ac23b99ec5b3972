package kz.qyzmet.signatures;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;

/**
 * Revocation lists by their addresses, for all verifications: a list is long, and the same for all
 * whom its authority certified, and so is who signed it. Only a list that has proven something is
 * kept, and not longer than it may be believed; the one that was used longest ago gives way to
 * another.
 */
final class Lists {
  /** Where the lists are got from, within its own limit of time. */
  private final Fetch fetch;

  private final Limits limits;
  private final Map<String, CompletableFuture<byte[]>> underway = new ConcurrentHashMap<>();
  private final Map<String, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);

  Lists(Fetch fetch, Limits limits) {
    this.fetch = fetch;
    this.limits = limits;
  }

  /**
   * A list.
   *
   * @param by whose signature under it was verified
   */
  private record Kept(byte[] bytes, Instant until, Cert by) {}

  /** Judges a list, and fails where it proves nothing. */
  @FunctionalInterface
  interface Judge {
    /**
     * What the list says.
     *
     * @param signedBy whose signature under these very bytes was verified before; null where nobody
     *     has looked
     */
    RevocationList.Said judge(byte[] bytes, Cert signedBy) throws NotProven;
  }

  /** What a list says, and the list. */
  record Read(Status status, byte[] bytes) {}

  /**
   * Reads the list at an address; those who want it while somebody gets it wait for that.
   *
   * @throws IOException when it is not to be had
   * @throws NotProven when it proves nothing to this judge
   */
  Read read(String address, Instant now, Judge judge) throws IOException, NotProven {
    var mine = new CompletableFuture<byte[]>();
    var others = underway.putIfAbsent(address, mine);
    if (others != null) {
      var bytes = await(others);
      return new Read(judge.judge(bytes, null).status(), bytes);
    }
    try {
      var known = kept(address, now);
      var bytes =
          known == null ? fetch.get(URI.create(address), limits.listBytes()) : known.bytes();
      mine.complete(bytes);
      var said = judge.judge(bytes, known == null ? null : known.by());
      keep(address, new Kept(bytes, said.until(), said.by()), now);
      return new Read(said.status(), bytes);
    } finally {
      if (!mine.isDone()) {
        mine.completeExceptionally(new IOException("Expected a list, but none came"));
      }
      // After it is kept: whoever comes now finds it there.
      underway.remove(address, mine);
    }
  }

  private static byte[] await(CompletableFuture<byte[]> others) throws IOException {
    try {
      return others.get();
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private Kept kept(String address, Instant now) {
    synchronized (kept) {
      var found = kept.get(address);
      return found == null || found.until().isBefore(now) ? null : found;
    }
  }

  private void keep(String address, Kept list, Instant now) {
    synchronized (kept) {
      kept.values().removeIf(each -> each.until().isBefore(now));
      kept.put(address, list);
      if (kept.size() > limits.lists()) {
        var first = kept.keySet().iterator();
        first.next();
        first.remove();
      }
    }
  }
}
