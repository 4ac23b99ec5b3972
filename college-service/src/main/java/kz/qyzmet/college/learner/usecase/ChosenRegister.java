package kz.qyzmet.college.learner.usecase;

import io.quarkus.arc.DefaultBean;
import io.quarkus.runtime.Startup;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import kz.qyzmet.college.CollegeSettings;
import kz.qyzmet.college.learner.domain.LearnerRecord;
import kz.qyzmet.contracts.identity.Iin;

/** The register of the settings, where no bean of a college's own takes its place. */
@Startup
@ApplicationScoped
@DefaultBean
class ChosenRegister implements LearnerRegister {
  private final LearnerRegister register;

  ChosenRegister(
      CollegeSettings settings,
      @Identifier("synthetic") LearnerRegister synthetic,
      @Identifier("national") LearnerRegister national) {
    this.register =
        switch (settings.learnerRegister()) {
          case SYNTHETIC -> synthetic;
          case NATIONAL -> national;
        };
    if (register == national && settings.gatewayUrl().isEmpty()) {
      throw new IllegalStateException(
          "Expected qyzmet.college.gateway-url where qyzmet.college.learner-register is national,"
              + " but it is not set");
    }
  }

  @Override
  public Uni<Optional<LearnerRecord>> find(Iin iin, String provider, String correlation) {
    return register.find(iin, provider, correlation);
  }
}
