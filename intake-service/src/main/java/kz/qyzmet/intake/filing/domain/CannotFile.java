package kz.qyzmet.intake.filing.domain;

import java.util.List;
import kz.qyzmet.contracts.passport.Violation;

/** Why an application is not accepted. */
public sealed interface CannotFile {
  record UnknownService(String service) implements CannotFile {}

  /** The law offers it and this system does not yet; {@code field} names the choice. */
  record NotYetServed(String field, String value) implements CannotFile {}

  /** There is no such organisation, or it does not give the service. */
  record UnknownProvider(String provider, String service) implements CannotFile {}

  record UnknownPickup(String kind, String code) implements CannotFile {}

  /** Rules of the passport that the application breaks, at least one. */
  record Invalid(List<Violation> violations) implements CannotFile {
    public Invalid {
      violations = List.copyOf(violations);
      if (violations.isEmpty()) {
        throw new IllegalArgumentException("Expected at least one violation");
      }
    }
  }

  /** One of the scans is part of another application already. */
  record AlreadyFiled() implements CannotFile {}

  /** No date can be promised: {@code reason} is the calendar's. */
  record NoDate(String reason) implements CannotFile {}
}
