package kz.qyzmet.scenarios.file;

/**
 * Who does something.
 *
 * @param role as passports spell it, or {@link #APPLICANT}
 * @param number 1 for the first person of that role in the organisation's file, and so on
 */
public record Doer(String role, int number) {
  public static final String APPLICANT = "applicant";

  public boolean isApplicant() {
    return role.equals(APPLICANT);
  }

  @Override
  public String toString() {
    return number == 1 ? role : role + " " + number;
  }
}
