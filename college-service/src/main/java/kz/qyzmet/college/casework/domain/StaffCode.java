package kz.qyzmet.college.casework.domain;

/** The opaque code of a person who works in an organisation; never a name and never an IIN. */
public record StaffCode(String value) implements Comparable<StaffCode> {

  public StaffCode {
    if (value.isBlank() || value.length() > 100) {
      throw new IllegalArgumentException("Expected a staff code of 1 to 100 characters");
    }
  }

  @Override
  public int compareTo(StaffCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
