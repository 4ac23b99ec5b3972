package kz.qyzmet.intake.catalogue.rest;

import static kz.qyzmet.intake.catalogue.rest.PartViews.basis;
import static kz.qyzmet.intake.catalogue.rest.PartViews.code;
import static kz.qyzmet.intake.catalogue.rest.PartViews.length;
import static kz.qyzmet.intake.catalogue.rest.PartViews.sorted;
import static kz.qyzmet.intake.catalogue.rest.PartViews.texts;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.qyzmet.contracts.passport.ChannelRule;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.Practical;
import kz.qyzmet.contracts.passport.RefusalGround;
import kz.qyzmet.contracts.passport.Setting;
import kz.qyzmet.intake.catalogue.usecase.Catalogue;

/** Passports as the web sees them. */
final class ServiceViews {
  private final String language;
  private final PartViews parts;
  private final TimeViews times;
  private final ApplyingViews applying;

  /**
   * Views in one language.
   *
   * @param language {@code kk}, {@code ru} or {@code en}
   */
  ServiceViews(String language) {
    this.language = language;
    this.parts = new PartViews(language);
    this.times = new TimeViews(parts);
    this.applying = new ApplyingViews(parts);
  }

  ServiceSummary summary(Catalogue.Entry entry) {
    var passport = entry.passport();
    return new ServiceSummary(
        passport.ref().code(),
        passport.ref().version(),
        parts.in(passport.name()),
        passport.channels().values().stream()
            .filter(ChannelRule::served)
            .map(rule -> code(rule.channel()))
            .toList(),
        length(passport.terms().legal().value()));
  }

  ServiceView view(Catalogue.Entry entry) {
    var passport = entry.passport();
    return new ServiceView(
        passport.ref().code(),
        passport.ref().version(),
        passport.from(),
        passport.to(),
        basis(passport.effect()),
        parts.in(passport.name()),
        parts.text(passport.provider()),
        parts.text(passport.recipient()),
        parts.text(passport.result()),
        parts.text(passport.consent()),
        acts(passport),
        channels(passport),
        passport.documents().stream().map(applying::document).toList(),
        passport.form().stream().map(applying::field).toList(),
        TimeViews.terms(passport.terms()),
        steps(passport),
        passport.refusalGrounds().stream().map(this::ground).toList(),
        acceptanceRefusal(passport),
        pickups(passport),
        entry.providers().stream().map(one -> ProviderView.of(one, language)).toList(),
        passport.thresholds().stream().map(TimeViews::threshold).toList(),
        passport.provisions().stream()
            .map(
                duty ->
                    new ServiceView.Clause(duty.code(), parts.in(duty.text()), basis(duty.basis())))
            .toList(),
        statuses(passport),
        sorted(passport.applicants().value()),
        applying.representatives(passport.representatives()),
        sorted(passport.providerKinds().value()),
        TimeViews.hearing(passport.hearing()),
        practical(passport.practical()),
        times.legs(passport),
        TimeViews.suspension(passport.suspension()),
        settings(passport),
        passport.readings().stream()
            .map(
                each ->
                    new ServiceView.Reading(each.code(), each.number(), each.says(), each.reason()))
            .toList(),
        passport.misfits().stream().map(times::misfit).toList());
  }

  private static List<ServiceView.Setting> settings(Passport passport) {
    return passport.settings().values().stream()
        .sorted(Comparator.comparing(Setting::code))
        .map(
            each ->
                new ServiceView.Setting(
                    each.code(),
                    each.value().toString(),
                    each.others().stream().map(Object::toString).toList(),
                    each.ambiguity(),
                    basis(each.basis())))
        .toList();
  }

  private ServiceView.Practical practical(Practical practical) {
    return new ServiceView.Practical(
        practical.fee() == null ? null : parts.text(practical.fee()),
        TimeViews.counterTimes(practical.waiting()),
        TimeViews.counterTimes(practical.service()),
        practical.hours() == null ? null : parts.text(practical.hours()),
        texts(practical.phones()),
        texts(practical.sites()));
  }

  private List<ServiceView.Act> acts(Passport passport) {
    return passport.acts().stream()
        .map(
            act ->
                new ServiceView.Act(
                    act.code(),
                    act.register(),
                    parts.in(act.title()),
                    act.date(),
                    act.number(),
                    act.amendedBy().stream()
                        .map(each -> new ServiceView.Amendment(each.date(), each.number()))
                        .toList(),
                    act.adilet(),
                    basis(act.basis())))
        .toList();
  }

  private List<ServiceView.Channel> channels(Passport passport) {
    return passport.channels().values().stream()
        .map(
            rule ->
                new ServiceView.Channel(
                    code(rule.channel()),
                    rule.served(),
                    parts.in(rule.name()),
                    parts.text(rule.acceptance()),
                    basis(rule.basis())))
        .toList();
  }

  private List<ServiceView.Step> steps(Passport passport) {
    return passport.pipeline().steps().values().stream()
        .map(
            step ->
                new ServiceView.Step(
                    step.code(),
                    parts.in(step.name()),
                    step.role(),
                    step.limit() == null ? null : length(step.limit()),
                    basis(step.basis())))
        .toList();
  }

  private ServiceView.Clause ground(RefusalGround ground) {
    return new ServiceView.Clause(ground.code(), parts.in(ground.text()), basis(ground.basis()));
  }

  private ServiceView.AcceptanceRefusal acceptanceRefusal(Passport passport) {
    var refusal = passport.acceptanceRefusal();
    return new ServiceView.AcceptanceRefusal(
        refusal.grounds().stream().map(this::ground).toList(),
        passport.refusesAcceptanceOnPortal(),
        basis(refusal.basis()));
  }

  private List<ServiceView.PickupKind> pickups(Passport passport) {
    return passport.pickups().stream()
        .map(
            option ->
                new ServiceView.PickupKind(
                    option.kind(), option.served(), parts.in(option.name()), basis(option.basis())))
        .toList();
  }

  private Map<String, String> statuses(Passport passport) {
    var words = new LinkedHashMap<String, String>();
    passport.statuses().forEach((status, text) -> words.put(status.name(), parts.in(text)));
    return words;
  }
}
