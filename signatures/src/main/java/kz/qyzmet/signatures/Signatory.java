package kz.qyzmet.signatures;

/**
 * Who signed, by the certificate.
 *
 * @param iin null of an information system
 * @param name the common name
 * @param representative whether it is not the applicant but one who may stand for him
 * @param bin of the organisation whose key it is; null where it is a person's own
 * @param organisation its name, possibly empty; null where it is a person's own key
 */
public record Signatory(
    String iin, String name, boolean representative, String bin, String organisation) {
  public Signatory(String iin, String name, boolean representative) {
    this(iin, name, representative, null, null);
  }

  /** Logs get no personal data. */
  @Override
  public String toString() {
    return "Signatory";
  }
}
