package kz.qyzmet.intake.registry.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import kz.qyzmet.contracts.corporation.Branches;
import kz.qyzmet.contracts.passport.PassportRef;
import kz.qyzmet.intake.registry.domain.Dispatching;

/** By when a result comes to its branch. */
@ApplicationScoped
public class ExpectResults {
  private final Dispatching dispatching;
  private final Branches branches;

  ExpectResults(Dispatching dispatching, Branches branches) {
    this.dispatching = dispatching;
    this.branches = branches;
  }

  /**
   * Empty where the passport gives that carrier no time.
   *
   * @param branch its code
   * @param carrier its code
   */
  public Optional<Instant> expectedBy(
      PassportRef passport, String provider, String branch, String carrier, Instant leftAt) {
    return branches
        .find(branch)
        .flatMap(
            there -> dispatching.carriage().resultBy(passport, provider, there, carrier, leftAt));
  }
}
