package kz.qyzmet.signatures;

import java.util.Set;

/**
 * Who may have signed.
 *
 * @param applicant an IIN
 * @param representatives the IINs of those who may stand for the applicant, possibly none
 */
public record Expected(String applicant, Set<String> representatives) {
  public Expected {
    representatives = Set.copyOf(representatives);
  }

  public static Expected applicant(String iin) {
    return new Expected(iin, Set.of());
  }

  boolean allows(String iin) {
    return iin.equals(applicant) || representatives.contains(iin);
  }

  /** Logs get no personal data. */
  @Override
  public String toString() {
    return "Expected";
  }
}
