package kz.qyzmet.intake.filing.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.qyzmet.calendar.WorkingCalendar;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.contracts.event.PickupPlace;
import kz.qyzmet.contracts.organisation.Organisation;
import kz.qyzmet.contracts.organisation.Organisations;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.Passports;
import kz.qyzmet.contracts.passport.PickupOption;
import kz.qyzmet.contracts.passport.Violation;

/** Where a draft wants to go: service, organisation, channel and pickup place. */
sealed interface Route {
  /** All of them exist, fit together and are served. */
  record Found(
      Passport passport,
      Organisation provider,
      Channel channel,
      PickupOption option,
      PickupPlace place)
      implements Route {
    /** The provider's day. */
    LocalDate day(Instant now) {
      return LocalDate.ofInstant(now, provider.zone());
    }
  }

  record Nowhere(CannotFile why) implements Route {}

  static Route of(Draft draft, Passports passports, Organisations organisations, Instant now) {
    var missing = missing(draft);
    if (!missing.isEmpty()) {
      return new Nowhere(new CannotFile.Invalid(missing));
    }
    var provider = organisations.find(draft.provider());
    var zone = provider.map(Organisation::zone).orElse(WorkingCalendar.ZONE);
    var passport = passports.inForce(draft.service(), LocalDate.ofInstant(now, zone));
    if (passport.isEmpty()) {
      return new Nowhere(new CannotFile.UnknownService(draft.service()));
    }
    if (provider.isEmpty() || !provider.get().gives(draft.service())) {
      return new Nowhere(new CannotFile.UnknownProvider(draft.provider(), draft.service()));
    }
    return to(draft, passport.get(), provider.get());
  }

  private static Route to(Draft draft, Passport passport, Organisation provider) {
    var asked = draft.channel() == null ? Codes.of(Channel.PORTAL) : draft.channel();
    var channel = channel(asked);
    if (channel.isEmpty()) {
      var fault =
          new Violation(
              "channel", Violation.NOT_AN_OPTION, Map.of("allowed", "corporation, office, portal"));
      return new Nowhere(new CannotFile.Invalid(List.of(fault)));
    }
    // The counters' channels need an operator, who can't file here yet.
    if (channel.get() != Channel.PORTAL || !passport.serves(channel.get())) {
      return new Nowhere(new CannotFile.NotYetServed("channel", asked));
    }
    var option = passport.pickup(draft.pickupKind());
    if (option.isPresent() && !option.get().served()) {
      return new Nowhere(new CannotFile.NotYetServed("pickup.kind", draft.pickupKind()));
    }
    var place = provider.pickup(draft.pickupKind(), draft.pickupCode());
    if (option.isEmpty() || place.isEmpty()) {
      return new Nowhere(new CannotFile.UnknownPickup(draft.pickupKind(), draft.pickupCode()));
    }
    return new Found(passport, provider, channel.get(), option.get(), place.get());
  }

  private static List<Violation> missing(Draft draft) {
    var missing = new ArrayList<Violation>();
    require(missing, "service", draft.service());
    require(missing, "provider", draft.provider());
    require(missing, "pickup.kind", draft.pickupKind());
    require(missing, "pickup.code", draft.pickupCode());
    if (!missing.isEmpty()) {
      missing.addAll(Consent.faults(draft));
    }
    return missing;
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
