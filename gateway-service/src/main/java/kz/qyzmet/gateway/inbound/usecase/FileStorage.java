package kz.qyzmet.gateway.inbound.usecase;

import io.smallrye.mutiny.Uni;

/** The gateway's temporary storage, where a portal lays its files. */
public interface FileStorage {
  /** What came of a request. */
  sealed interface Fetched {
    record Content(byte[] bytes) implements Fetched {}

    record TooLarge() implements Fetched {}

    /** It is not there, or not any more. */
    record Gone() implements Fetched {}

    /** No answer now. */
    record Away() implements Fetched {}
  }

  /** Whether this is an id of the storage's. */
  boolean names(String id);

  /** Brings a file, within the limits of size and time; never fails. */
  Uni<Fetched> fetch(String id);

  /** Tells that a file is needed no more. Its time is limited anyway: never fails. */
  Uni<Void> confirm(String id);
}
