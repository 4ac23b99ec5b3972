package kz.qyzmet.scenarios.run;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.qyzmet.calendar.WorkingCalendar;
import kz.qyzmet.calendar.due.DueDates;
import kz.qyzmet.contracts.organisation.Organisation;
import kz.qyzmet.contracts.organisation.Organisations;
import kz.qyzmet.contracts.passport.ChannelRule;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.Passports;
import kz.qyzmet.contracts.passport.PickupOption;
import kz.qyzmet.intake.filing.domain.Filing;
import kz.qyzmet.scenarios.file.Scenario;

/**
 * intake-service with every door open that the passport has. What we do not serve yet is told too,
 * and so is a service that is still being written, which no organisation gives so far.
 */
final class Doors {
  private static final DueDates DATES = new DueDates(WorkingCalendar.kazakhstan());

  private Doors() {}

  static Filing of(Scenario scenario) {
    var passport = scenario.passport();
    var all = new ArrayList<Passport>();
    all.add(served(passport));
    Passports.shipped().all().stream()
        .filter(each -> !each.ref().code().equals(passport.ref().code()))
        .forEach(all::add);
    var provider = giving(scenario.provider(), passport.ref().code());
    return new Filing(Passports.of(all), Organisations.of(List.of(provider)), DATES, false);
  }

  private static Organisation giving(Organisation provider, String service) {
    return new Organisation(
        provider.code(),
        provider.bin(),
        provider.kind(),
        provider.name(),
        provider.address(),
        provider.zone(),
        provider.hours(),
        provider.locality(),
        provider.departments(),
        provider.people(),
        provider.books(),
        Stream.concat(provider.services().stream(), Stream.of(service)).collect(Collectors.toSet()),
        provider.pickups(),
        provider.vacations());
  }

  private static Passport served(Passport passport) {
    return new Passport(
        passport.ref(),
        passport.from(),
        passport.to(),
        passport.effect(),
        passport.names(),
        passport.acts(),
        passport.provider(),
        passport.recipient(),
        passport.result(),
        passport.consent(),
        passport.channels().values().stream()
            .map(Doors::served)
            .collect(Collectors.toMap(ChannelRule::channel, Function.identity())),
        passport.documents(),
        passport.form(),
        passport.terms(),
        passport.pipeline(),
        passport.refusalGrounds(),
        passport.acceptanceRefusal(),
        passport.pickups().stream().map(Doors::served).toList(),
        passport.thresholds(),
        passport.settings(),
        passport.provisions(),
        passport.statusTexts(),
        passport.applicants(),
        passport.providerKinds(),
        passport.legs(),
        passport.hearing(),
        passport.suspension(),
        passport.misfits(),
        passport.practical(),
        passport.readings(),
        passport.representatives(),
        passport.papers());
  }

  private static ChannelRule served(ChannelRule rule) {
    return new ChannelRule(
        rule.channel(),
        true,
        rule.name(),
        rule.acceptance(),
        rule.sheet(),
        rule.chain(),
        rule.certification(),
        rule.basis());
  }

  private static PickupOption served(PickupOption option) {
    return new PickupOption(option.kind(), true, option.name(), option.basis());
  }
}
