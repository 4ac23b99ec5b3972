package kz.qyzmet.intake.filing.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kz.qyzmet.calendar.WorkingCalendar;
import kz.qyzmet.contracts.corporation.Branch;
import kz.qyzmet.contracts.corporation.Branches;
import kz.qyzmet.contracts.event.LocalizedText;
import kz.qyzmet.contracts.event.PickupPlace;
import kz.qyzmet.contracts.organisation.Organisation;
import kz.qyzmet.contracts.organisation.Organisations;
import kz.qyzmet.contracts.organisation.Person;
import kz.qyzmet.contracts.passport.ChannelRule;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.Passports;
import kz.qyzmet.contracts.passport.RefusalGround;
import kz.qyzmet.contracts.passport.Representation;
import kz.qyzmet.intake.filing.domain.AcceptanceRefused;
import kz.qyzmet.intake.filing.domain.Application;
import kz.qyzmet.intake.filing.domain.Codes;
import kz.qyzmet.intake.filing.domain.Filed;
import kz.qyzmet.intake.filing.domain.Lifecycle;
import kz.qyzmet.intake.filing.domain.ObjectionText;
import kz.qyzmet.intake.filing.domain.TimelineEntry;
import kz.qyzmet.intake.filing.domain.Withdrawal;
import kz.qyzmet.intake.filing.usecase.ApplicationReads.Whole;
import kz.qyzmet.kit.clock.Moments;

/** Applications as the web sees them. */
@ApplicationScoped
class Views {
  private final Passports passports;
  private final Organisations organisations;
  private final Branches branches;
  private final Moments moments;

  Views(Passports passports, Organisations organisations, Branches branches, Moments moments) {
    this.passports = passports;
    this.organisations = organisations;
    this.branches = branches;
    this.moments = moments;
  }

  ApplicationSummary summary(Application application, String language) {
    var passport = passport(application);
    return new ApplicationSummary(
        application.id().value(),
        application.number().value(),
        application.passport().code(),
        passport.name().in(language),
        application.provider(),
        providerName(application.provider(), language),
        application.lifecycle().status().name(),
        statusText(application, passport, language),
        withdrawal(application),
        application.version(),
        application.acceptedAt(),
        application.registered(),
        at(application.due(), zone(application)));
  }

  /** As the contact centre sees it. */
  LookupView lookup(Application application, String language) {
    var zone = zone(application);
    return new LookupView(
        application.number().value(),
        application.lifecycle().status().name(),
        statusText(application, passport(application), language),
        at(application.acceptedAt(), zone),
        application.registered(),
        at(application.due(), zone));
  }

  /** As its owner sees it. */
  ApplicationView view(Application application, Filed filed, String language) {
    return view(application, filed, language, null);
  }

  /** As it is shown over the counter at which it was taken, with the receipt. */
  ApplicationView atCounter(Application application, Filed filed, String language) {
    return view(application, filed, language, receipt(application, filed, language));
  }

  /** What the counter prints of it. */
  ChannelRule.Sheet sheet(Whole whole) {
    return passport(whole.application()).channels().get(whole.filed().channel()).sheet();
  }

  /** Of the clock under which it was taken. */
  ZoneId counterZone(Whole whole) {
    return counterZone(whole.filed()).orElseGet(() -> zone(whole.application()));
  }

  private ApplicationView.Receipt receipt(Application application, Filed filed, String language) {
    var passport = passport(application);
    var rule = passport.channels().get(filed.channel());
    var facts = facts(application, filed, language);
    var words = Receipts.in(language);
    var papers = DocumentViews.of(filed, passport, language).stream().map(words::paper).toList();
    var kind = rule.sheet() == ChannelRule.Sheet.SLIP ? "slip." : "";
    return new ApplicationView.Receipt(
        rule.acceptance().value().in(language),
        rule.acceptance().basis().text(),
        filed.takenBy(),
        facts.takenBy(),
        facts.branch(),
        words.text(kind + "title"),
        words.filled(
            kind + "body",
            Map.of(
                "papers", Receipts.numbered(papers),
                "giver", facts.branch() == null ? facts.provider() : facts.branch().name(),
                "service", passport.name().in(language))),
        words.text(kind + "copies"),
        words.lines(rule.sheet(), facts));
  }

  private Receipts.Facts facts(Application application, Filed filed, String language) {
    var dates = TimelineTexts.in(language);
    var zone = zone(application);
    // The end that was promised: a receipt does not change after it was signed.
    var due = filed.term().due();
    var place = place(filed.pickup(), language);
    return new Receipts.Facts(
        application.number().value(),
        dates.date(application.acceptedAt(), counterZone(filed).orElse(zone)),
        due == null ? null : dates.date(due.toInstant(), zone),
        filed.branch() == null ? null : place,
        providerName(application.provider(), language),
        representative(filed, language),
        nameOfClerk(application, filed));
  }

  /** Of the organisation's people; nobody here knows an operator's. */
  private String nameOfClerk(Application application, Filed filed) {
    return organisations
        .find(application.provider())
        .filter(_ -> filed.branch() == null)
        .flatMap(office -> office.person(filed.takenBy()))
        .map(Person::name)
        .orElse(null);
  }

  /** Of the clock at a branch's counter; empty elsewhere, where the provider's own holds. */
  private Optional<ZoneId> counterZone(Filed filed) {
    return Optional.ofNullable(filed.branch()).flatMap(branches::find).map(Branch::zone);
  }

  private ApplicationView view(
      Application application, Filed filed, String language, ApplicationView.Receipt receipt) {
    var passport = passport(application);
    var terms = new TermViews(filed.term(), application.terms());
    return new ApplicationView(
        application.id().value(),
        application.number().value(),
        application.passport().code(),
        application.passport().version(),
        passport.name().in(language),
        application.provider(),
        providerName(application.provider(), language),
        application.lifecycle().status().name(),
        statusText(application, passport, language),
        withdrawal(application),
        application.version(),
        application.acceptedAt(),
        application.registered(),
        terms.due(),
        terms.why(TimelineTexts.in(language), moments.now(), zone(application)),
        application.lifecycle().incomingNumber().orElse(null),
        ground(application, passport, language),
        hearing(application, passport),
        suspendedUntil(application),
        Codes.of(filed.channel()),
        filed.language(),
        place(filed.pickup(), language),
        terms.view(),
        filed.form(),
        DocumentViews.of(filed, passport, language),
        mark(filed),
        representative(filed, language),
        certifiedBy(filed),
        filed.certified() == null ? null : filed.certified().at(),
        receipt);
  }

  /** Through the gateway it is the portal's word. */
  private static String certifiedBy(Filed filed) {
    if (filed.certified() != null) {
      return filed.certified().by().code();
    }
    return filed.portal() == null ? "none" : filed.portal().proof().code();
  }

  /** Grounds are the same for every edition of every passport. */
  private static ApplicationView.Representative representative(Filed filed, String language) {
    var who = filed.representative();
    if (who == null) {
      return null;
    }
    var ground = Representation.shipped().get(who.ground());
    return new ApplicationView.Representative(
        who.name(),
        who.ground(),
        ground.name().in(language),
        ground.papers().stream()
            .filter(paper -> who.papers().contains(paper.code()))
            .map(paper -> paper.name().in(language))
            .toList());
  }

  private static String mark(Filed filed) {
    return filed.identityMark() == null ? null : filed.identityMark().code();
  }

  /** The receipt of papers that were not accepted. */
  RefusalView refusal(AcceptanceRefused refusal, String language) {
    var passport = passports.find(refusal.passport()).orElseThrow();
    var ground =
        passport.acceptanceRefusal().grounds().stream()
            .filter(each -> each.code().equals(refusal.ground()))
            .findFirst()
            .orElseThrow();
    var dates = TimelineTexts.in(language);
    var papers =
        refusal.documents().stream()
            .map(code -> new RefusalView.Paper(code, dates.document(code, passport)))
            .toList();
    var words = Receipts.in(language);
    var branch = place(refusal.branch().place(), language);
    var provider = providerName(refusal.provider(), language);
    return new RefusalView(
        refusal.id(),
        refusal.number().value(),
        refusal.passport().code(),
        refusal.passport().version(),
        passport.name().in(language),
        refusal.provider(),
        provider,
        branch,
        new ApplicationView.Ground(ground.code(), ground.text().in(language)),
        ground.basis().text(),
        papers,
        refusal.at(),
        refusal.refusedBy(),
        words.text("refusal.title"),
        words.filled(
            "refusal.body",
            Map.of(
                "service",
                passport.name().in(language),
                "provider",
                provider,
                "ground",
                ground.text().in(language),
                "papers",
                Receipts.numbered(papers.stream().map(RefusalView.Paper::documentName).toList()))),
        words.text("copies"),
        words.refusal(
            refusal.number() + ", " + dates.date(refusal.at(), refusal.branch().zone()), branch));
  }

  private static ApplicationView.Pickup place(PickupPlace place, String language) {
    return new ApplicationView.Pickup(
        place.kind(), place.code(), place.name().in(language), place.address().in(language));
  }

  FormView form(Whole whole, Optional<ObjectionText> objection) {
    var application = whole.application();
    var filed = whole.filed();
    return new FormView(
        application.id().value(),
        application.number().value(),
        application.passport().code(),
        application.passport().version(),
        application.provider(),
        Codes.of(filed.channel()),
        filed.language(),
        filed.iin().value(),
        filed.consentAt(),
        filed.takenBy(),
        filed.pickup().kind(),
        filed.pickup().code(),
        filed.portal() == null
            ? null
            : new FormView.Portal(
                filed.portal().chain(), filed.portal().request(), filed.portal().proof().code()),
        filed.form(),
        DocumentViews.forServices(filed),
        mark(filed),
        filed.representative() == null
            ? null
            : new FormView.Representative(
                filed.representative().iin().value(),
                filed.representative().name(),
                filed.representative().ground(),
                filed.representative().papers()),
        objection.map(said -> new FormView.Objection(said.at(), said.text())).orElse(null));
  }

  TimelineView timeline(Whole whole, List<TimelineEntry> lines, String language) {
    var application = whole.application();
    var texts =
        new TimelineLines(
            passport(application), whole.filed().pickup(), zone(application), language);
    return new TimelineView(application.id().value(), lines.stream().map(texts::line).toList());
  }

  private static ApplicationView.Ground ground(
      Application application, Passport passport, String language) {
    return application.lifecycle() instanceof Lifecycle.Refused refused
        ? new ApplicationView.Ground(
            refused.ground(), TimelineTexts.in(language).ground(refused.ground(), passport))
        : null;
  }

  private ApplicationView.OpenHearing hearing(Application application, Passport passport) {
    var zone = zone(application);
    var interruptions = application.interruptions();
    return interruptions
        .hearing()
        .map(
            hearing ->
                new ApplicationView.OpenHearing(
                    passport
                        .refusalGround(hearing.ground())
                        .map(RefusalGround::text)
                        .orElseGet(() -> untranslated(hearing.ground())),
                    at(hearing.objectionsUntil(), zone),
                    at(hearing.decisionFrom(), zone),
                    Codes.of(interruptions.objection())))
        .orElse(null);
  }

  private static LocalizedText untranslated(String code) {
    return new LocalizedText(code, code, code);
  }

  /** At its latest end a suspension is over, even if nobody has said so. */
  private OffsetDateTime suspendedUntil(Application application) {
    var now = moments.now();
    return application
        .interruptions()
        .suspendedUntil()
        .filter(now::isBefore)
        .map(until -> at(until, zone(application)))
        .orElse(null);
  }

  private static String withdrawal(Application application) {
    return Codes.of(
        application.lifecycle() instanceof Lifecycle.Unsigned open
            ? open.withdrawal()
            : Withdrawal.NONE);
  }

  private static String statusText(Application application, Passport passport, String language) {
    LocalizedText words = passport.statuses().get(application.lifecycle().status());
    return Objects.requireNonNull(words, "words for every status").in(language);
  }

  /** Released editions never leave: an application can always find its own. */
  private Passport passport(Application application) {
    return passports.find(application.passport()).orElseThrow();
  }

  private String providerName(String provider, String language) {
    return organisations
        .find(provider)
        .map(Organisation::name)
        .map(name -> name.in(language))
        .orElse(provider);
  }

  /** Of the provider's clock. */
  ZoneId zone(Application application) {
    return organisations
        .find(application.provider())
        .map(Organisation::zone)
        .orElse(WorkingCalendar.ZONE);
  }

  static OffsetDateTime at(Instant instant, ZoneId zone) {
    return instant == null ? null : instant.atZone(zone).toOffsetDateTime();
  }
}
