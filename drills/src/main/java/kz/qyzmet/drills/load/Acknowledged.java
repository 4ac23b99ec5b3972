package kz.qyzmet.drills.load;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * One line of the ledger: a promise that the system has made.
 *
 * @param verb upload, submit, withdraw, claim, register, assign, prepare, return, sign, send,
 *     hand-over, issue, organisation, another act at a counter, or a replay with the service at
 *     which
 * @param application the application's id; an attachment's for an upload, an organisation's code, a
 *     dead letter's id
 * @param key the idempotency key under which it was sent
 * @param body SHA-256 of the body, in hex
 * @param at when the answer came, by the wall clock
 * @param status the answer's HTTP status
 * @param version the case's version in the answer; 0 where there is none
 * @param tries how often it was sent
 */
public record Acknowledged(
    String verb,
    String application,
    String key,
    String body,
    Instant at,
    int status,
    int version,
    int tries) {
  /** A command whose answer has just come. */
  static Acknowledged now(
      String verb, String application, Request request, int status, int version, int tries) {
    return new Acknowledged(
        verb,
        application,
        request.key(),
        hash(request.body()),
        Instant.now(),
        status,
        version,
        tries);
  }

  private static String hash(byte[] body) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(body == null ? new byte[0] : body));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no SHA-256", e);
    }
  }
}
