package kz.qyzmet.intake.filing.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import kz.qyzmet.contracts.passport.PassportRef;

/**
 * An application as far as it changes, with the few fixed facts that a list shows.
 *
 * @param applicant opaque id of its owner
 * @param provider code of the organisation
 * @param due end of the legal term as it stands; null for a service without one
 * @param terms the ends that a wait for the applicant has moved
 * @param published how many events this service has published about it
 * @param version grows with every change
 */
public record Application(
    ApplicationId id,
    ApplicationNumber number,
    String applicant,
    PassportRef passport,
    String provider,
    Instant acceptedAt,
    LocalDate registered,
    Instant due,
    Lifecycle lifecycle,
    Interruptions interruptions,
    MovedTerms terms,
    int published,
    int version) {
  public Application {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(number, "number");
    Objects.requireNonNull(applicant, "applicant");
    Objects.requireNonNull(passport, "passport");
    Objects.requireNonNull(provider, "provider");
    Objects.requireNonNull(acceptedAt, "acceptedAt");
    Objects.requireNonNull(registered, "registered");
    Objects.requireNonNull(lifecycle, "lifecycle");
    Objects.requireNonNull(interruptions, "interruptions");
    Objects.requireNonNull(terms, "terms");
    if (published < 1 || version < 1) {
      throw new IllegalArgumentException(
          "Expected counts from 1, but they are " + published + " and " + version);
    }
  }

  /** An application whose case nothing interrupts or has interrupted. */
  public Application(
      ApplicationId id,
      ApplicationNumber number,
      String applicant,
      PassportRef passport,
      String provider,
      Instant acceptedAt,
      LocalDate registered,
      Instant due,
      Lifecycle lifecycle,
      int published,
      int version) {
    this(
        id,
        number,
        applicant,
        passport,
        provider,
        acceptedAt,
        registered,
        due,
        lifecycle,
        Interruptions.NONE,
        MovedTerms.NONE,
        published,
        version);
  }

  /** The application after a change that publishes an event. */
  Application publishing(Lifecycle changed) {
    return publishing(changed, interruptions);
  }

  /** The application after a change that publishes an event. */
  Application publishing(Interruptions changed) {
    return publishing(lifecycle, changed);
  }

  private Application publishing(Lifecycle state, Interruptions interrupted) {
    return new Application(
        id,
        number,
        applicant,
        passport,
        provider,
        acceptedAt,
        registered,
        due,
        state,
        interrupted,
        terms,
        published + 1,
        version + 1);
  }
}
