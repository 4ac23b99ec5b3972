package kz.qyzmet.intake.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import kz.qyzmet.contracts.passport.Passports;

/** The service with one passport alone, which serves the Corporation. */
public final class ServedByTheCorporation implements QuarkusTestProfile {
  @Override
  public Set<Class<?>> getEnabledAlternatives() {
    return Set.of(Own.class);
  }

  /** Takes the place of the shipped passports. */
  @Alternative
  @Singleton
  public static final class Own {
    @Produces
    @Singleton
    Passports passports() {
      return Passports.of(List.of(Rewritten.servedByTheCorporation()));
    }
  }
}
