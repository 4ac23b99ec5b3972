package kz.qyzmet.deadline.watch.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kz.qyzmet.calendar.Term;
import kz.qyzmet.calendar.WorkingCalendar;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.calendar.due.DueDates;
import kz.qyzmet.calendar.due.DueReadings.HandOverDay;
import kz.qyzmet.calendar.due.Locality;
import kz.qyzmet.calendar.due.Pickup;
import kz.qyzmet.contracts.corporation.Branches;
import kz.qyzmet.contracts.event.ApplicationAccepted;
import kz.qyzmet.contracts.organisation.Organisation;
import kz.qyzmet.contracts.organisation.Organisations;
import kz.qyzmet.contracts.passport.Condition;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.PassportRef;
import kz.qyzmet.contracts.passport.Passports;
import kz.qyzmet.deadline.watch.domain.CaseRules;
import kz.qyzmet.deadline.watch.domain.Clock;
import kz.qyzmet.deadline.watch.domain.Standstill;
import kz.qyzmet.deadline.watch.domain.StepLimits;
import kz.qyzmet.deadline.watch.domain.TermClocks;

/**
 * The passport's rules in a provider's hours. A passport that this service does not have is no
 * fault of the event: the event goes to the dead letters and is replayed after the release. For an
 * organisation that it has not heard of yet, events wait.
 */
@ApplicationScoped
public class Clockwork {

  private record Key(PassportRef passport, String provider) {}

  /** The rules, and the very organisation that they were made of. */
  private record Made(Organisation of, CaseRules rules) {}

  private final Passports passports;
  private final Organisations organisations;
  private final WorkingCalendar calendar;
  private final DueDates dates;
  private final Map<Key, Made> known = new ConcurrentHashMap<>();

  public Clockwork(Passports passports, Organisations organisations, WorkingCalendar calendar) {
    this.passports = passports;
    this.organisations = organisations;
    this.calendar = calendar;
    this.dates = new DueDates(calendar);
  }

  /** Whether the organisation is known; what is asked below is asked of known ones. */
  boolean knows(String provider) {
    return organisations.find(provider).isPresent();
  }

  /** The clocks of the terms of an accepted application. */
  public List<Clock> terms(ApplicationAccepted event) {
    Passport passport = passport(new PassportRef(event.service(), event.passportVersion()));
    Organisation provider = provider(event.provider());
    return new TermClocks(passport, provider, calendar)
        .of(legalTerm(passport, provider, event), event.term(), event.acceptedAt());
  }

  private static Term legalTerm(
      Passport passport, Organisation provider, ApplicationAccepted event) {
    Channel channel = Channel.valueOf(event.channel().toUpperCase(Locale.ROOT));
    Pickup pickup = Pickup.valueOf(event.pickup().kind().toUpperCase(Locale.ROOT));
    Map<String, String> choices = event.choices() == null ? Map.of() : event.choices();
    return passport
        .terms()
        .legal(channel, locality(provider, event), Condition.facts(choices, channel, pickup))
        .value();
  }

  /** Where the counter stood that took it; the provider's own is in its own town. */
  private static Locality locality(Organisation provider, ApplicationAccepted event) {
    return Branches.demo()
        .find(event.branch())
        .map(branch -> branch.seenFrom(provider.locality()))
        .orElse(Locality.SAME);
  }

  /** What events do to the clocks of a case, in the provider's hours as they are now. */
  @SuppressWarnings("ReferenceEquality") // the very one that they were made of, without comparing
  public CaseRules rules(PassportRef passport, String provider) {
    Organisation now = provider(provider);
    Key key = new Key(passport, provider);
    Made made = known.get(key);
    if (made == null || made.of() != now) {
      made = new Made(now, rules(passport, now));
      known.put(key, made);
    }
    return made.rules();
  }

  /** How a passport reads a day before the end; empty for one that this release does not have. */
  Optional<HandOverDay> handOverDay(PassportRef ref) {
    return passports.find(ref).map(passport -> passport.dueReadings().handOverDay());
  }

  private CaseRules rules(PassportRef ref, Organisation provider) {
    Passport passport = passport(ref);
    return new CaseRules(
        new StepLimits(passport, provider, dates),
        new TermClocks(passport, provider, calendar),
        new Standstill(provider, calendar, passport.dueReadings()));
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
                    "Expected to know the organisation " + code + ", but nobody has told of it"));
  }
}
