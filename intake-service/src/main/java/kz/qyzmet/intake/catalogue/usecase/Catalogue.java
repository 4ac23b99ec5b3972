package kz.qyzmet.intake.catalogue.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.qyzmet.calendar.WorkingCalendar;
import kz.qyzmet.contracts.corporation.Branches;
import kz.qyzmet.contracts.organisation.Organisation;
import kz.qyzmet.contracts.organisation.Organisations;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.Passports;
import kz.qyzmet.kit.clock.Moments;

/** The services whose passport is in force today, with the organisations that give them. */
@ApplicationScoped
public class Catalogue {
  private final Passports passports;
  private final Organisations organisations;
  private final Branches branches;
  private final Moments moments;

  Catalogue(Passports passports, Organisations organisations, Branches branches, Moments moments) {
    this.passports = passports;
    this.organisations = organisations;
    this.branches = branches;
    this.moments = moments;
  }

  /** A passport and who gives its service. */
  public record Entry(Passport passport, List<Organisation> providers) {}

  public List<Entry> services() {
    return codes().stream().flatMap(code -> service(code).stream()).toList();
  }

  /** Codes of all services, whether or not they are given today. */
  public List<String> codes() {
    return passports.all().stream()
        .map(passport -> passport.ref().code())
        .distinct()
        .sorted()
        .toList();
  }

  /** The branches of the Corporation. */
  public Branches branches() {
    return branches;
  }

  public Optional<Entry> service(String code) {
    var today = LocalDate.ofInstant(moments.now(), WorkingCalendar.ZONE);
    return passports.inForce(code, today).map(passport -> new Entry(passport, providers(code)));
  }

  private List<Organisation> providers(String code) {
    return organisations.all().stream().filter(organisation -> organisation.gives(code)).toList();
  }
}
