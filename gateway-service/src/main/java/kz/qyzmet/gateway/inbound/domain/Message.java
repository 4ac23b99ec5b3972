package kz.qyzmet.gateway.inbound.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * A message of the portal.
 *
 * @param sender what the gateway calls whose message it is
 * @param id by which, and the sender, a repetition is known
 * @param chain the chain of messages that it begins
 */
public record Message(
    String sender, String id, String chain, Channel channel, PortalFiling filing) {
  /** By which channel it came. */
  public enum Channel {
    SYNC,
    ASYNC
  }

  public Message {
    Objects.requireNonNull(sender, "sender");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(chain, "chain");
    Objects.requireNonNull(channel, "channel");
    Objects.requireNonNull(filing, "filing");
  }

  /** The same, with the ids of stored scans in place of those by which files came. */
  public Message with(Map<PortalFiling.Place, UUID> stored) {
    return new Message(sender, id, chain, channel, filing.with(stored));
  }

  /**
   * What it is kept and filed by. On the synchronous channel each sender fills in the id, and two
   * may use the same one; on the asynchronous one the gateway makes it.
   */
  public String key() {
    return switch (channel) {
      case SYNC -> "sync/" + sender + "/" + id;
      case ASYNC -> id;
    };
  }

  /** SHA-256 of all that has to be the same in a repetition, as canonical JSON. */
  public byte[] contentHash() {
    return hash(CanonicalJson.of(filing.compared(chain, channel)));
  }

  /**
   * Whether it says what a message of that hash has said. Hashes that were kept before the text was
   * JSON are of its first form; no hash of today's can be taken for one.
   */
  public boolean repeats(byte[] keptHash) {
    return MessageDigest.isEqual(keptHash, contentHash())
        || MessageDigest.isEqual(
            keptHash, hash(chain + '\n' + channel + '\n' + filing.firstContent()));
  }

  private static byte[] hash(String content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
