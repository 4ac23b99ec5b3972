package kz.qyzmet.college.casework.usecase;

import java.util.List;
import java.util.Set;
import kz.qyzmet.contracts.passport.PassportRef;

/**
 * What a person sees of the cases: those of the own organisation whose passport has a step of one
 * of the person's roles. Every other case is absent, as another organisation's is: an application
 * with its form is for those who have something to do in it.
 *
 * @param services the editions of passports that have such a step
 */
public record Sight(String organisation, Set<PassportRef> services) {

  public Sight {
    services = Set.copyOf(services);
  }

  boolean sees(CaseAt found) {
    return services.contains(found.state().facts().service());
  }

  /** The editions as text, {@code code@version} each. */
  public List<String> editions() {
    return services.stream().map(PassportRef::toString).toList();
  }
}
