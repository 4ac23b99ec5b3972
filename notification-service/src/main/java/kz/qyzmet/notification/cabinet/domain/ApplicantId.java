package kz.qyzmet.notification.cabinet.domain;

import java.util.regex.Pattern;

/** The opaque name of a person: 22 characters of base64url. Says nothing about the IIN. */
public record ApplicantId(String value) implements Comparable<ApplicantId> {
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{22}");

  public ApplicantId {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "Expected an applicant id of 22 base64url characters, but got " + value.length());
    }
  }

  @Override
  public int compareTo(ApplicantId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
