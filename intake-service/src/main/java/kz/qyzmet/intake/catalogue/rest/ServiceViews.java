package kz.qyzmet.intake.catalogue.rest;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import kz.qyzmet.calendar.Term;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.contracts.event.LocalizedText;
import kz.qyzmet.contracts.passport.Basis;
import kz.qyzmet.contracts.passport.ChannelRule;
import kz.qyzmet.contracts.passport.Condition;
import kz.qyzmet.contracts.passport.DocumentRequirement;
import kz.qyzmet.contracts.passport.FilingPeriod;
import kz.qyzmet.contracts.passport.FormField;
import kz.qyzmet.contracts.passport.Hearing;
import kz.qyzmet.contracts.passport.Leg;
import kz.qyzmet.contracts.passport.Misfit;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.Practical;
import kz.qyzmet.contracts.passport.RefusalGround;
import kz.qyzmet.contracts.passport.Representatives;
import kz.qyzmet.contracts.passport.ServiceTerms;
import kz.qyzmet.contracts.passport.Setting;
import kz.qyzmet.contracts.passport.Sourced;
import kz.qyzmet.contracts.passport.Suspension;
import kz.qyzmet.contracts.passport.Threshold;
import kz.qyzmet.intake.catalogue.usecase.Catalogue;

/** Passports as the web sees them. */
final class ServiceViews {
  private final String language;

  /**
   * Views in one language.
   *
   * @param language {@code kk}, {@code ru} or {@code en}
   */
  ServiceViews(String language) {
    this.language = language;
  }

  ServiceSummary summary(Catalogue.Entry entry) {
    var passport = entry.passport();
    return new ServiceSummary(
        passport.ref().code(),
        passport.ref().version(),
        in(passport.name()),
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
        in(passport.name()),
        text(passport.provider()),
        text(passport.recipient()),
        text(passport.result()),
        text(passport.consent()),
        acts(passport),
        channels(passport),
        passport.documents().stream().map(this::document).toList(),
        passport.form().stream().map(this::field).toList(),
        terms(passport.terms()),
        steps(passport),
        passport.refusalGrounds().stream().map(this::ground).toList(),
        acceptanceRefusal(passport),
        pickups(passport),
        entry.providers().stream().map(one -> ProviderView.of(one, language)).toList(),
        passport.thresholds().stream().map(ServiceViews::threshold).toList(),
        passport.provisions().stream()
            .map(duty -> new ServiceView.Clause(duty.code(), in(duty.text()), basis(duty.basis())))
            .toList(),
        statuses(passport),
        sorted(passport.applicants().value()),
        representatives(passport.representatives()),
        sorted(passport.providerKinds().value()),
        hearing(passport.hearing()),
        practical(passport.practical()),
        legs(passport),
        suspension(passport.suspension()),
        settings(passport),
        passport.readings().stream()
            .map(
                each ->
                    new ServiceView.Reading(each.code(), each.number(), each.says(), each.reason()))
            .toList(),
        passport.misfits().stream().map(this::misfit).toList());
  }

  private ServiceView.Representatives representatives(Representatives rule) {
    return new ServiceView.Representatives(
        rule.channels().stream().sorted().map(ServiceViews::code).toList(),
        rule.minorsRepresented(),
        rule.grounds().stream()
            .map(
                each ->
                    new ServiceView.Representation(
                        each.code(),
                        in(each.name()),
                        each.from(),
                        each.below(),
                        each.papers().stream()
                            .map(
                                paper ->
                                    new ServiceView.RepresentationPaper(
                                        paper.code(), in(paper.name())))
                            .toList(),
                        basis(each.basis())))
            .toList(),
        basis(rule.basis()));
  }

  private List<ServiceView.Leg> legs(Passport passport) {
    return passport.channels().keySet().stream()
        .flatMap(
            channel ->
                Stream.concat(
                    passport.legs(channel).inbound().stream()
                        .map(leg -> leg(channel, "inbound", leg)),
                    passport.legs(channel).outbound().stream()
                        .map(leg -> leg(channel, "outbound", leg))))
        .toList();
  }

  private ServiceView.Leg leg(Channel channel, String direction, Leg leg) {
    return new ServiceView.Leg(
        code(channel),
        direction,
        leg.code(),
        in(leg.name()),
        leg.by(),
        switch (leg.limit()) {
          case null -> null;
          case Leg.Within _ -> "within";
          case Leg.SameDay _ -> "same-day";
          case Leg.AtOnce _ -> "at-once";
        },
        leg.limit() instanceof Leg.Within(var term) ? length(term) : null,
        leg.locality() == null ? null : code(leg.locality()),
        basis(leg.basis()));
  }

  private static ServiceView.Suspension suspension(Suspension suspension) {
    return suspension == null
        ? null
        : new ServiceView.Suspension(term(suspension.limit()), sorted(suspension.steps()));
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

  private ServiceView.Misfit misfit(Misfit misfit) {
    return new ServiceView.Misfit(
        misfit.code(),
        code(misfit.channel()),
        misfit.locality() == null ? null : code(misfit.locality()),
        misfit.late().stream().sorted().map(ServiceViews::code).toList(),
        misfit.heard(),
        in(misfit.reason()),
        basis(misfit.basis()));
  }

  private static List<String> sorted(Set<String> codes) {
    return List.copyOf(new TreeSet<>(codes));
  }

  private static ServiceView.Hearing hearing(Hearing hearing) {
    return new ServiceView.Hearing(
        hearing.applies(),
        hearing.from(),
        term(hearing.notice()),
        term(hearing.objection()),
        basis(hearing.basis()));
  }

  private ServiceView.Practical practical(Practical practical) {
    return new ServiceView.Practical(
        practical.fee() == null ? null : text(practical.fee()),
        counterTimes(practical.waiting()),
        counterTimes(practical.service()),
        practical.hours() == null ? null : text(practical.hours()),
        texts(practical.phones()),
        texts(practical.sites()));
  }

  private static List<ServiceView.CounterTime> counterTimes(List<Practical.CounterTime> times) {
    return times.stream()
        .map(
            each ->
                new ServiceView.CounterTime(
                    each.channels().stream().map(ServiceViews::code).sorted().toList(),
                    length(each.time().value()),
                    basis(each.time().basis())))
        .toList();
  }

  private List<ServiceView.Act> acts(Passport passport) {
    return passport.acts().stream()
        .map(
            act ->
                new ServiceView.Act(
                    act.code(),
                    act.register(),
                    in(act.title()),
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
                    in(rule.name()),
                    text(rule.acceptance()),
                    basis(rule.basis())))
        .toList();
  }

  private ServiceView.Document document(DocumentRequirement document) {
    var handling = new TreeMap<String, String>();
    document.handling().forEach((channel, way) -> handling.put(code(channel), code(way)));
    return new ServiceView.Document(
        document.code(),
        in(document.name()),
        handling,
        document.required(),
        condition(document.condition()),
        List.copyOf(new TreeSet<>(document.mediaTypes())),
        document.maxBytes(),
        document.electronic() == null
            ? null
            : new ServiceView.Electronic(
                document.electronic().kinds(), basis(document.electronic().basis())),
        basis(document.basis()));
  }

  private ServiceView.Field field(FormField field) {
    return new ServiceView.Field(
        field.code(),
        in(field.label()),
        code(field.type()),
        field.required(),
        condition(field.condition()),
        field.maxLength(),
        field.min(),
        field.max(),
        field.options().stream()
            .map(
                option ->
                    new ServiceView.Option(
                        option.code(), in(option.label()), sorted(option.providerKinds())))
            .toList(),
        field.fromIdentity(),
        basis(field.basis()));
  }

  private static ServiceView.Terms terms(ServiceTerms terms) {
    return new ServiceView.Terms(
        term(terms.legal()),
        term(terms.internal()),
        term(terms.derived()),
        code(terms.handOver().value()),
        basis(terms.handOver().basis()),
        term(terms.storage()),
        terms.exceptions().stream()
            .map(
                each ->
                    new ServiceView.OtherTerm(
                        each.channel() == null ? null : code(each.channel()),
                        each.locality() == null ? null : code(each.locality()),
                        condition(each.when()),
                        term(each.term())))
            .toList(),
        terms.periods().stream().map(ServiceViews::window).toList());
  }

  private static ServiceView.Window window(FilingPeriod period) {
    var window = period.window();
    return new ServiceView.Window(
        window == null ? null : window.from().toString().substring(2),
        window == null ? null : window.to().toString().substring(2),
        period.vacations(),
        condition(period.when()),
        basis(period.basis()));
  }

  private List<ServiceView.Step> steps(Passport passport) {
    return passport.pipeline().steps().values().stream()
        .map(
            step ->
                new ServiceView.Step(
                    step.code(),
                    in(step.name()),
                    step.role(),
                    step.limit() == null ? null : length(step.limit()),
                    basis(step.basis())))
        .toList();
  }

  private ServiceView.Clause ground(RefusalGround ground) {
    return new ServiceView.Clause(ground.code(), in(ground.text()), basis(ground.basis()));
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
                    option.kind(), option.served(), in(option.name()), basis(option.basis())))
        .toList();
  }

  private static ServiceView.Threshold threshold(Threshold threshold) {
    return switch (threshold.measure()) {
      case Threshold.ShareOfTerm share ->
          new ServiceView.Threshold(
              threshold.code(), threshold.kind(), share.percent(), null, basis(threshold.basis()));
      case Threshold.WorkingDaysBefore before ->
          new ServiceView.Threshold(
              threshold.code(), threshold.kind(), null, before.days(), basis(threshold.basis()));
    };
  }

  private Map<String, String> statuses(Passport passport) {
    var words = new LinkedHashMap<String, String>();
    passport.statuses().forEach((status, text) -> words.put(status.name(), in(text)));
    return words;
  }

  private static ServiceView.Condition condition(Condition condition) {
    return condition == null
        ? null
        : new ServiceView.Condition(condition.field(), List.copyOf(new TreeSet<>(condition.in())));
  }

  private static ServiceView.Term term(Sourced<Term> term) {
    return term == null ? null : new ServiceView.Term(length(term.value()), basis(term.basis()));
  }

  static ServiceView.Length length(Term term) {
    return switch (term) {
      case Term.Minutes(int n) -> new ServiceView.Length("minutes", n, n);
      case Term.Hours(int n) -> new ServiceView.Length("hours", n, n);
      case Term.WorkingDays(int n) -> new ServiceView.Length("working-days", n, n);
      case Term.CalendarDays(int n) -> new ServiceView.Length("calendar-days", n, n);
      case Term.Months(int n) -> new ServiceView.Length("months", n, n);
      case Term.CalendarDayRange(int min, int max) ->
          new ServiceView.Length("calendar-days", min, max);
      case Term.None() -> new ServiceView.Length("none", null, null);
    };
  }

  private ServiceView.Text text(Sourced<LocalizedText> text) {
    return new ServiceView.Text(in(text.value()), basis(text.basis()));
  }

  private static ServiceView.Texts texts(Sourced<List<String>> texts) {
    return texts == null ? null : new ServiceView.Texts(texts.value(), basis(texts.basis()));
  }

  private static ServiceView.Basis basis(Basis basis) {
    return new ServiceView.Basis(basis.clause(), basis.reading());
  }

  private String in(LocalizedText text) {
    return text.in(language);
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
