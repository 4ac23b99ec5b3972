package kz.qyzmet.college.organisation.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import kz.qyzmet.contracts.organisation.Organisation;
import kz.qyzmet.organisations.LiveOrganisations;

/** The organisations of this installation as they are now. */
@ApplicationScoped
public class OrganisationDirectory {

  private final LiveOrganisations organisations;

  OrganisationDirectory(LiveOrganisations organisations) {
    this.organisations = organisations;
  }

  /** From memory. Two questions may get two answers; whoever needs one asks once. */
  public Optional<Organisation> find(String code) {
    return organisations.find(code);
  }

  /** By its business identification number; no two have the same. */
  public Optional<Organisation> byBin(String bin) {
    return organisations.all().stream().filter(each -> each.bin().equals(bin)).findFirst();
  }

  /** Looks for what another replica has been told. */
  public Uni<Void> refresh() {
    return organisations.refresh();
  }
}
