package kz.qyzmet.scenarios.file;

/**
 * Who does something.
 *
 * @param role as passports spell it, {@link #APPLICANT} or {@link #OPERATOR}
 * @param number 1 for the first person of that role in the organisation's file, and so on
 */
public record Doer(String role, int number) {
  public static final String APPLICANT = "applicant";

  /** Of the branch where the result is had. */
  public static final String OPERATOR = "operator";

  public boolean isApplicant() {
    return role.equals(APPLICANT);
  }

  public boolean isOperator() {
    return role.equals(OPERATOR);
  }

  @Override
  public String toString() {
    return number == 1 ? role : role + " " + number;
  }
}
