package kz.qyzmet.intake.filing.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.calendar.due.Locality;
import kz.qyzmet.contracts.corporation.Branch;
import kz.qyzmet.contracts.event.PickupPlace;
import kz.qyzmet.contracts.organisation.Organisation;
import kz.qyzmet.contracts.organisation.Organisations;
import kz.qyzmet.contracts.passport.Basis;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.Passports;
import kz.qyzmet.contracts.passport.PickupOption;
import kz.qyzmet.contracts.passport.Proof;
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
      return Door.rule(passport, basis);
    }
  }

  record Nowhere(CannotFile why) implements Route {}

  static Route of(Draft draft, Passports passports, Organisations organisations, Instant now) {
    var incomplete = incomplete(draft);
    if (!incomplete.isEmpty()) {
      return new Nowhere(new CannotFile.Invalid(incomplete, null));
    }
    var wanted = new Door.Wanted(draft.service(), draft.wantedProvider(), draft.channel());
    return switch (Door.of(draft.filer(), wanted, passports, organisations, now)) {
      case Door.Shut shut -> new Nowhere(shut.why());
      case Door.Open open -> to(draft, open.passport(), open.provider(), draft.filer().channel());
    };
  }

  private static Route to(Draft draft, Passport passport, Organisation provider, Channel channel) {
    var option = passport.pickup(draft.pickupKind());
    if (option.isPresent() && !option.get().served()) {
      var rule = Door.rule(passport, option.get().basis());
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
      case Filer.Applicant _, Filer.Gateway _, Filer.Clerk _ ->
          provider.pickup(draft.pickupKind(), draft.pickupCode());
      case Filer.Operator operator -> Optional.of(operator.branch().place());
    };
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
      case Filer.Gateway gateway -> {
        require(faults, "iin", gateway.iin());
        named(faults, "portal.chain", gateway.chain());
        named(faults, "portal.request", gateway.request());
        require(faults, "proof", gateway.proof());
        if (gateway.proof() != null && Proof.of(gateway.proof()).isEmpty()) {
          var allowed = String.join(", ", Proof.codes());
          faults.add(new Violation("proof", Violation.NOT_AN_OPTION, Map.of("allowed", allowed)));
        }
      }
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

  private static void named(List<Violation> faults, String field, String name) {
    require(faults, field, name);
    if (name != null && name.length() > PortalRequest.LONGEST) {
      faults.add(
          new Violation(
              field, Violation.TOO_LONG, Map.of("max", String.valueOf(PortalRequest.LONGEST))));
    }
  }

  static void require(List<Violation> missing, String field, String value) {
    if (value == null || value.isBlank()) {
      missing.add(new Violation(field, Violation.MISSING, Map.of()));
    }
  }
}
