package kz.qyzmet.intake.person.domain;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A document as the digital documents service has it.
 *
 * @param validUntil the last day; null where it does not expire
 * @param status {@code valid}, or else why it may not be relied on
 */
public record DigitalDocument(
    String kind,
    String number,
    String issuedBy,
    LocalDate issuedOn,
    LocalDate validUntil,
    String status) {
  public DigitalDocument {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(number, "number");
    Objects.requireNonNull(issuedBy, "issuedBy");
    Objects.requireNonNull(status, "status");
  }

  /** Without what it holds: personal data must not reach a log. */
  @Override
  public String toString() {
    return "DigitalDocument[hidden]";
  }
}
