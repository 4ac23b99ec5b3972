package kz.qyzmet.signatures;

import java.util.Set;

/**
 * Who may have signed: a person by his own key, or somebody by an organisation's.
 *
 * @param applicant an IIN; null where an organisation's key is expected
 * @param representatives the IINs of those who may stand for the applicant, possibly none
 * @param organisation its BIN; null where a person's own key is expected
 */
public record Expected(String applicant, Set<String> representatives, String organisation) {
  /** No BIN, so nothing that is meant as one asks for any by mistake. */
  private static final String ANY = "any";

  public Expected {
    representatives = Set.copyOf(representatives);
  }

  public Expected(String applicant, Set<String> representatives) {
    this(applicant, representatives, null);
  }

  public static Expected applicant(String iin) {
    return new Expected(iin, Set.of());
  }

  /** The head of the organisation with this BIN, or somebody with the right to sign for it. */
  public static Expected organisation(String bin) {
    return new Expected(null, Set.of(), bin);
  }

  /** Whoever has a key of some organisation: who asks reads from the verdict which one it is. */
  public static Expected anyOrganisation() {
    return organisation(ANY);
  }

  boolean allowsOrganisation(String bin) {
    return organisation.equals(ANY) || organisation.equals(bin);
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
