package kz.qyzmet.college.organisation.usecase;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.Optional;
import kz.qyzmet.college.CollegeSettings;
import kz.qyzmet.contracts.organisation.Organisation;
import kz.qyzmet.contracts.organisation.Organisations;

/** The organisations of this installation, read once: a bad file stops the start with its line. */
@Startup
@ApplicationScoped
public class OrganisationDirectory {

  private final Organisations organisations;

  OrganisationDirectory(CollegeSettings settings) {
    this.organisations =
        settings
            .organisations()
            .map(Path::of)
            .map(Organisations::read)
            .orElseGet(Organisations::demo);
  }

  public Optional<Organisation> find(String code) {
    return organisations.find(code);
  }
}
