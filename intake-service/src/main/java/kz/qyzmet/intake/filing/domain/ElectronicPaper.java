package kz.qyzmet.intake.filing.domain;

import java.time.LocalDate;
import java.util.Objects;

/**
 * That a document was shown as an electronic one of the digital documents service.
 *
 * @param kind code of the service's document
 * @param number the service's once it is checked, else as it was shown
 * @param checked whether the service has confirmed it; if not, the provider has to
 * @param issuedBy null of what was not checked, as are the days
 * @param validUntil null where it does not expire
 */
public record ElectronicPaper(
    String kind,
    String number,
    boolean checked,
    String issuedBy,
    LocalDate issuedOn,
    LocalDate validUntil) {
  public ElectronicPaper {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(number, "number");
  }

  static ElectronicPaper unchecked(Draft.Electronic shown) {
    return new ElectronicPaper(shown.kind(), shown.number(), false, null, null, null);
  }

  /** Without what it holds: personal data must not reach a log. */
  @Override
  public String toString() {
    return "ElectronicPaper[hidden]";
  }
}
