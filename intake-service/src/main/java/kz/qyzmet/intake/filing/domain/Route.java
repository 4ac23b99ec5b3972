package kz.qyzmet.intake.filing.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.qyzmet.calendar.WorkingCalendar;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.calendar.due.Locality;
import kz.qyzmet.contracts.corporation.Branch;
import kz.qyzmet.contracts.event.PickupPlace;
import kz.qyzmet.contracts.organisation.Organisation;
import kz.qyzmet.contracts.organisation.Organisations;
import kz.qyzmet.contracts.passport.Basis;
import kz.qyzmet.contracts.passport.ChannelRule;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.Passports;
import kz.qyzmet.contracts.passport.PickupOption;
import kz.qyzmet.contracts.passport.Violation;

/** Where a draft wants to go: service, organisation, channel and pickup place. */
sealed interface Route {
  /**
   * All of them exist, fit together and are served.
   *
   * @param branch of the Corporation, whose counter it is; null on the other channels
   */
  record Found(
      Passport passport,
      Organisation provider,
      Channel channel,
      Branch branch,
      PickupOption option,
      PickupPlace place)
      implements Route {
    /** The provider's day. */
    LocalDate day(Instant now) {
      return LocalDate.ofInstant(now, provider.zone());
    }

    /** On the counter's clock; the portal and the office go by the provider's. */
    LocalDateTime at(Instant now) {
      return LocalDateTime.ofInstant(now, branch == null ? provider.zone() : branch.zone());
    }

    /** Where the counter stands. */
    Locality locality() {
      return branch == null ? Locality.SAME : branch.seenFrom(provider.locality());
    }

    /** A rule of the service, by its clause. */
    CannotFile.Rule rule(Basis basis) {
      return Route.rule(passport, basis);
    }
  }

  record Nowhere(CannotFile why) implements Route {}

  static Route of(Draft draft, Passports passports, Organisations organisations, Instant now) {
    var incomplete = incomplete(draft);
    if (!incomplete.isEmpty()) {
      return new Nowhere(new CannotFile.Invalid(incomplete, null));
    }
    var wanted = draft.wantedProvider();
    var provider = organisations.find(wanted);
    var zone = provider.map(Organisation::zone).orElse(WorkingCalendar.ZONE);
    var passport = passports.inForce(draft.service(), LocalDate.ofInstant(now, zone));
    if (passport.isEmpty()) {
      return new Nowhere(new CannotFile.UnknownService(draft.service()));
    }
    if (provider.isEmpty() || !provider.get().gives(draft.service())) {
      var rule = rule(passport.get(), passport.get().provider().basis());
      return new Nowhere(new CannotFile.UnknownProvider(wanted, draft.service(), rule));
    }
    return by(draft, passport.get(), provider.get());
  }

  private static Route by(Draft draft, Passport passport, Organisation provider) {
    var own = draft.filer().channel();
    var asked = draft.channel() == null ? Codes.of(own) : draft.channel();
    var channel = channel(asked);
    if (channel.isEmpty()) {
      var allowed = Map.of("allowed", "corporation, office, portal");
      return fault(passport, new Violation("channel", Violation.NOT_AN_OPTION, allowed));
    }
    ChannelRule rule = passport.channels().get(channel.get());
    if (rule == null) {
      return new Nowhere(notOffered(asked, passport));
    }
    if (!rule.served()) {
      return new Nowhere(
          new CannotFile.NotYetServed("channel", asked, rule(passport, rule.basis())));
    }
    // The law offers it, but not to whom is here: at a counter it is the counter's people who file.
    if (channel.get() != own) {
      return fault(
          passport,
          new Violation(
              "channel",
              Faults.CHANNEL_DIFFERS,
              Map.of("expected", Codes.of(own)),
              rule.basis().text()));
    }
    return to(draft, passport, provider, own);
  }

  private static Route to(Draft draft, Passport passport, Organisation provider, Channel channel) {
    var option = passport.pickup(draft.pickupKind());
    if (option.isPresent() && !option.get().served()) {
      var rule = rule(passport, option.get().basis());
      return new Nowhere(new CannotFile.NotYetServed("pickup.kind", draft.pickupKind(), rule));
    }
    var place = place(draft, provider);
    if (option.isEmpty() || place.isEmpty() || !passport.pickups(channel).contains(option.get())) {
      var clause = Basis.text(passport.pickups(channel).stream().map(PickupOption::basis));
      return new Nowhere(
          new CannotFile.UnknownPickup(
              draft.pickupKind(), draft.pickupCode(), new CannotFile.Rule(passport.ref(), clause)));
    }
    var branch = draft.filer() instanceof Filer.Operator operator ? operator.branch() : null;
    return new Found(passport, provider, channel, branch, option.get(), place.get());
  }

  /** Who applies at a branch has the result there. */
  private static Optional<PickupPlace> place(Draft draft, Organisation provider) {
    return switch (draft.filer()) {
      case Filer.Applicant _, Filer.Clerk _ ->
          provider.pickup(draft.pickupKind(), draft.pickupCode());
      case Filer.Operator operator -> Optional.of(operator.branch().place());
    };
  }

  private static CannotFile notOffered(String asked, Passport passport) {
    var rules = passport.channels().values();
    return new CannotFile.ChannelNotOffered(
        asked,
        rules.stream().map(rule -> Codes.of(rule.channel())).toList(),
        new CannotFile.Rule(passport.ref(), Basis.text(rules.stream().map(ChannelRule::basis))));
  }

  private static Route fault(Passport passport, Violation violation) {
    return new Nowhere(new CannotFile.Invalid(List.of(violation), passport.ref()));
  }

  private static CannotFile.Rule rule(Passport passport, Basis basis) {
    return new CannotFile.Rule(passport.ref(), basis.text());
  }

  /** What has to be there before anything can be looked up; then also what needs no passport. */
  private static List<Violation> incomplete(Draft draft) {
    var faults = new ArrayList<Violation>();
    require(faults, "service", draft.service());
    require(faults, "provider", draft.wantedProvider());
    require(faults, "pickup.kind", draft.pickupKind());
    require(faults, "pickup.code", draft.pickupCode());
    switch (draft.filer()) {
      case Filer.Applicant _ -> {}
      case Filer.Clerk clerk -> {
        require(faults, "iin", draft.iin());
        if (!clerk.organisation().equals(draft.wantedProvider())) {
          faults.add(new Violation("provider", Faults.PROVIDER_DIFFERS, Map.of()));
        }
      }
      case Filer.Operator _ -> require(faults, "iin", draft.iin());
    }
    if (!faults.isEmpty()) {
      faults.addAll(Consent.faults(draft));
    }
    return faults;
  }

  private static void require(List<Violation> missing, String field, String value) {
    if (value == null || value.isBlank()) {
      missing.add(new Violation(field, Violation.MISSING, Map.of()));
    }
  }

  private static Optional<Channel> channel(String code) {
    for (var channel : Channel.values()) {
      if (Codes.of(channel).equals(code)) {
        return Optional.of(channel);
      }
    }
    return Optional.empty();
  }
}
