package kz.qyzmet.college.casework.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import kz.qyzmet.college.casework.domain.Procedure;
import kz.qyzmet.college.organisation.usecase.OrganisationDirectory;
import kz.qyzmet.contracts.organisation.Organisation;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.PassportRef;
import kz.qyzmet.contracts.passport.Passports;
import kz.qyzmet.contracts.passport.Step;

/**
 * The procedure of a pinned passport at an organisation: made once each, and anew when the
 * organisation has changed. All are immutable.
 */
@ApplicationScoped
public class Procedures {

  private final Passports passports;
  private final OrganisationDirectory organisations;
  private final Map<String, Set<PassportRef>> byRole;
  private final ConcurrentMap<Key, Made> known = new ConcurrentHashMap<>();

  Procedures(Passports passports, OrganisationDirectory organisations) {
    this.passports = passports;
    this.organisations = organisations;
    this.byRole = Step.ROLES.stream().collect(Collectors.toMap(role -> role, this::withStepOf));
  }

  /** Empty where the passport or the organisation is unknown here. */
  @SuppressWarnings("ReferenceEquality") // the very one that it was made for, without comparing
  public Optional<Procedure> find(PassportRef service, String organisation) {
    var now = organisations.find(organisation);
    if (now.isEmpty()) {
      return Optional.empty();
    }
    var key = new Key(service, organisation);
    var made = known.get(key);
    if (made == null || made.at() != now.get()) {
      made = make(service, now.get());
      known.put(key, made);
    }
    return made.procedure();
  }

  /** For a case: its passport and its organisation must be known here, or something is broken. */
  public Procedure of(PassportRef service, String organisation) {
    return find(service, organisation)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "Expected a known passport and organisation, but %s at %s is not"
                        .formatted(service, organisation)));
  }

  /** Looks for organisations that another replica has been told of. */
  Uni<Void> refresh() {
    return organisations.refresh();
  }

  boolean knows(String organisation) {
    return organisations.find(organisation).isPresent();
  }

  /** What is done at a step; empty where the passport or the organisation is unknown here. */
  public Optional<Step.Action> action(PassportRef service, String organisation, String step) {
    return find(service, organisation).map(procedure -> procedure.action(step));
  }

  public Optional<Passport> passport(PassportRef service) {
    return passports.find(service);
  }

  /** Those editions whose pipeline has a step of one of the roles. */
  Set<PassportRef> withStepsOf(Set<String> roles) {
    return roles.stream()
        .flatMap(role -> byRole.getOrDefault(role, Set.of()).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private Set<PassportRef> withStepOf(String role) {
    return passports.all().stream()
        .filter(passport -> passport.pipeline().roles().contains(role))
        .map(Passport::ref)
        .collect(Collectors.toUnmodifiableSet());
  }

  private Made make(PassportRef service, Organisation at) {
    return new Made(at, passports.find(service).map(passport -> Procedure.of(passport, at)));
  }

  private record Key(PassportRef service, String organisation) {}

  private record Made(Organisation at, Optional<Procedure> procedure) {}
}
