package kz.qyzmet.contracts.event;

import java.util.UUID;

/** What came off the wire. Reading never throws: a consumer has to go on. */
public sealed interface Decoded {
  /** An event of the catalog, with every required field. */
  record Known(Envelope<? extends Event> envelope) implements Decoded {}

  /** A well-formed CloudEvent of a type that this build doesn't know: counted and skipped. */
  record UnknownType(UUID id, String type, String source, int version, UUID applicationId)
      implements Decoded {}

  /**
   * Bytes that are no event of ours, or an event of ours in a version that this build doesn't know:
   * for the dead-letter topic.
   */
  record Unreadable(String cause) implements Decoded {}
}
