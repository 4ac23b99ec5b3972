package kz.qyzmet.embedded;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;

/**
 * What a token says about its holder.
 *
 * @param subject opaque; for staff the person's code
 * @param organisation the organisation's code, or null
 * @param branch the code of the Corporation's branch, or null
 * @param iin the individual's number, or null
 * @param phone the number that is connected to an applicant's account, or null
 * @param phoneVerified whether the issuer says that it has verified that number
 * @param lifetime on the wall clock; tokens never follow the movable clock
 */
public record Grant(
    String subject,
    List<String> roles,
    String organisation,
    String branch,
    String iin,
    String phone,
    boolean phoneVerified,
    Duration lifetime) {
  public static final Duration LIFETIME = Duration.ofHours(12);

  public Grant {
    if (subject == null || subject.isBlank()) {
      throw new IllegalArgumentException("Expected a subject, but got none");
    }
    roles = List.copyOf(roles);
  }

  /** Someone whose phone, if there is one, is verified. */
  public Grant(
      String subject,
      List<String> roles,
      String organisation,
      String branch,
      String iin,
      String phone,
      Duration lifetime) {
    this(subject, roles, organisation, branch, iin, phone, true, lifetime);
  }

  /** Someone who sits in no branch. */
  public Grant(
      String subject, List<String> roles, String organisation, String iin, Duration lifetime) {
    this(subject, roles, organisation, null, iin, null, lifetime);
  }

  /** An applicant; subject and phone are derived from the number: the same every time. */
  public static Grant applicant(String iin) {
    return new Grant(
        "applicant-" + hash(iin),
        List.of("applicant"),
        null,
        null,
        iin,
        "+7700%07d".formatted(Math.floorMod(iin.hashCode(), 10_000_000)),
        LIFETIME);
  }

  /** Someone who works for an organisation. */
  public static Grant staff(String role, String organisation, String person) {
    return new Grant(person, List.of(role), organisation, null, LIFETIME);
  }

  /** An operator of one of the Corporation's branches. */
  public static Grant operator(String branch, String person) {
    return new Grant(person, List.of("operator"), null, branch, null, null, LIFETIME);
  }

  /** Someone who belongs to no organisation: a monitor, an administrator. */
  public static Grant official(String role) {
    return new Grant(role, List.of(role), null, null, LIFETIME);
  }

  public Grant withLifetime(Duration other) {
    return new Grant(subject, roles, organisation, branch, iin, phone, phoneVerified, other);
  }

  /** The same person with another number connected to the account, or none. */
  public Grant withPhone(String other) {
    return new Grant(subject, roles, organisation, branch, iin, other, lifetime);
  }

  /** The same person with a number that nobody has verified. */
  public Grant withUnverifiedPhone() {
    return new Grant(subject, roles, organisation, branch, iin, phone, false, lifetime);
  }

  private static String hash(String iin) {
    try {
      var bytes = MessageDigest.getInstance("SHA-256").digest(iin.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(bytes, 0, 8);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java has no SHA-256", e);
    }
  }
}
