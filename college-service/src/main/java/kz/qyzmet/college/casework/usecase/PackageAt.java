package kz.qyzmet.college.casework.usecase;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kz.qyzmet.college.casework.domain.PackageState;
import kz.qyzmet.contracts.event.ApplicationAccepted;
import kz.qyzmet.contracts.event.Envelope;

/**
 * A package at a version.
 *
 * @param acceptance the event by which the case will be opened, as this release read it
 * @param version changes with everything that is known of the package, and is its ETag
 * @param told how many events were told of the application so far; the case counts on from there
 * @param dispatched how it was sent; empty until that is known
 */
public record PackageAt(
    Envelope<?> acceptance,
    PackageState state,
    int version,
    int told,
    Optional<Dispatched> dispatched) {

  /** One of which nothing is known but that it will come. */
  static PackageAt expected(Envelope<?> acceptance) {
    return new PackageAt(acceptance, PackageState.ON_ITS_WAY, 1, 0, Optional.empty());
  }

  public ApplicationAccepted accepted() {
    return (ApplicationAccepted) acceptance.data();
  }

  public UUID id() {
    return acceptance.applicationId();
  }

  public String organisation() {
    return accepted().provider();
  }

  /** Number of the transfer registry, once it is known. */
  Optional<String> registry() {
    return dispatched.map(Dispatched::registry);
  }

  /**
   * How it was sent.
   *
   * @param line where it stands in the registry
   */
  public record Dispatched(
      String registry, int line, String carrier, Optional<String> trackingNumber, Instant at) {}
}
