package kz.qyzmet.signatures;

/**
 * Who signed, by the certificate.
 *
 * @param name the common name
 * @param representative whether it is not the applicant but one who may stand for him
 */
public record Signatory(String iin, String name, boolean representative) {
  /** Logs get no personal data. */
  @Override
  public String toString() {
    return "Signatory";
  }
}
