package kz.qyzmet.kit.clock;

import java.util.UUID;

/** The only source of identities. */
public interface Ids {
  /** A new identity, ordered by time (UUID version 7), so that indexes grow at one end. */
  UUID next();
}
