package kz.qyzmet.gateway.register.domain;

import java.time.LocalDate;

/**
 * A document as the digital documents service has it. It is told and never kept.
 *
 * @param validUntil the last day; null where it does not expire
 */
public record DigitalDocument(
    String kind,
    String number,
    String issuedBy,
    LocalDate issuedOn,
    LocalDate validUntil,
    Status status) {
  /** Whether it may be relied on. */
  public enum Status {
    VALID,
    EXPIRED,
    ANNULLED
  }

  /** Without what it holds: personal data must not reach a log. */
  @Override
  public String toString() {
    return "DigitalDocument[hidden]";
  }
}
