package kz.qyzmet.college.casework.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import kz.qyzmet.college.casework.domain.Procedure;
import kz.qyzmet.college.organisation.usecase.OrganisationDirectory;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.PassportRef;
import kz.qyzmet.contracts.passport.Passports;

/** The procedure of a pinned passport at an organisation; made once each, all are immutable. */
@ApplicationScoped
public class Procedures {

  private final Passports passports = Passports.shipped();
  private final OrganisationDirectory organisations;
  private final ConcurrentMap<Key, Optional<Procedure>> known = new ConcurrentHashMap<>();

  Procedures(OrganisationDirectory organisations) {
    this.organisations = organisations;
  }

  /** Empty where the passport or the organisation is unknown here. */
  public Optional<Procedure> find(PassportRef service, String organisation) {
    return known.computeIfAbsent(new Key(service, organisation), this::make);
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

  public Optional<Passport> passport(PassportRef service) {
    return passports.find(service);
  }

  private Optional<Procedure> make(Key key) {
    return passports
        .find(key.service())
        .flatMap(
            passport ->
                organisations
                    .find(key.organisation())
                    .map(organisation -> Procedure.of(passport, organisation)));
  }

  private record Key(PassportRef service, String organisation) {}
}
