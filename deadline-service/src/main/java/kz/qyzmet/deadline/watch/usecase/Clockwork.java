package kz.qyzmet.deadline.watch.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kz.qyzmet.calendar.WorkingCalendar;
import kz.qyzmet.calendar.due.DueDates;
import kz.qyzmet.contracts.event.TermAnswer;
import kz.qyzmet.contracts.organisation.Organisation;
import kz.qyzmet.contracts.organisation.Organisations;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.PassportRef;
import kz.qyzmet.contracts.passport.Passports;
import kz.qyzmet.deadline.watch.domain.Clock;
import kz.qyzmet.deadline.watch.domain.StepLimits;
import kz.qyzmet.deadline.watch.domain.TermClocks;

/**
 * The passport's rules in a provider's hours. A passport or an organisation that this service does
 * not have is a fault of the release, not of the event: the event goes to the dead letters and is
 * replayed after the release.
 */
@ApplicationScoped
public class Clockwork {

  private record Key(PassportRef passport, String provider) {}

  private final Passports passports;
  private final Organisations organisations;
  private final WorkingCalendar calendar;
  private final DueDates dates;
  private final Map<Key, StepLimits> limits = new ConcurrentHashMap<>();

  public Clockwork(Passports passports, Organisations organisations, WorkingCalendar calendar) {
    this.passports = passports;
    this.organisations = organisations;
    this.calendar = calendar;
    this.dates = new DueDates(calendar);
  }

  /** The clocks of the terms of an accepted application. */
  public List<Clock> terms(
      PassportRef passport, String provider, TermAnswer term, Instant acceptedAt) {
    return new TermClocks(passport(passport), provider(provider), calendar).of(term, acceptedAt);
  }

  /** The limits of the steps of a case. */
  public StepLimits limits(PassportRef passport, String provider) {
    return limits.computeIfAbsent(
        new Key(passport, provider),
        key -> new StepLimits(passport(passport), provider(provider), dates));
  }

  private Passport passport(PassportRef ref) {
    return passports
        .find(ref)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "Expected to have the passport " + ref + ", but this release does not"));
  }

  private Organisation provider(String code) {
    return organisations
        .find(code)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "Expected to know the organisation " + code + ", but its file does not"));
  }
}
