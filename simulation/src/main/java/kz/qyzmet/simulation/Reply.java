package kz.qyzmet.simulation;

import java.util.UUID;

/**
 * What a caller is told.
 *
 * @param status as of HTTP
 * @param subject the application or case that it is about; null where there is none
 * @param version the case's new version or, with 409, its current one
 * @param detail a word on why
 */
record Reply(int status, UUID subject, int version, String detail) {
  static final int OK = 200;
  static final int CREATED = 201;
  static final int ASKED = 202;
  static final int ABSENT = 404;
  static final int CONFLICT = 409;
  static final int REFUSED = 422;

  /** The key belongs to another request of this caller. */
  static final String KEY_REUSED = "idempotency-key-reused";

  boolean acknowledged() {
    return status < 300;
  }

  static Reply refused(int status, String why) {
    return new Reply(status, null, 0, why);
  }
}
