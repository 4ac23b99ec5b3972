package kz.qyzmet.intake.filing.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import kz.qyzmet.calendar.due.DueDates;
import kz.qyzmet.calendar.due.DueQuestion;
import kz.qyzmet.contracts.event.TermAnswer;
import kz.qyzmet.contracts.identity.Iin;
import kz.qyzmet.contracts.organisation.Organisations;
import kz.qyzmet.contracts.passport.Condition;
import kz.qyzmet.contracts.passport.FormCheck;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.PassportRef;
import kz.qyzmet.contracts.passport.Passports;
import kz.qyzmet.contracts.passport.RegisterAnswer;
import kz.qyzmet.contracts.passport.RepresentativeCheck;

/**
 * Decides whether an application is accepted, and computes its dates: once, here (Rules, items 38,
 * 40, 45 and 50).
 *
 * @param centuryZero whether an IIN may have the seventh digit 0, as some foreigners' are said to
 * @param certifiedOnly whether an applicant's own application has to be certified here; else the
 *     portal is believed to have confirmed it
 */
public record Filing(
    Passports passports,
    Organisations organisations,
    DueDates dueDates,
    boolean centuryZero,
    boolean certifiedOnly) {
  /** Where the portal is believed. */
  public Filing(
      Passports passports, Organisations organisations, DueDates dueDates, boolean centuryZero) {
    this(passports, organisations, dueDates, centuryZero, false);
  }

  /** What came of it. */
  public sealed interface Decision {
    record Accepted(Application application, Filed filed) implements Decision {}

    record Refused(CannotFile why) implements Decision {}
  }

  /** What the application will be known by, made outside because it has to be unpredictable. */
  public record Identity(ApplicationId id, ApplicationNumber number, String applicant) {}

  /** The same as long as nobody has asked the register of persons. */
  public Decision decide(
      Draft draft, Map<UUID, FiledDocument> uploads, Identity identity, Instant now) {
    return decide(draft, uploads, new Registered.NotAsked(), identity, now);
  }

  /** The same as long as nobody has asked about electronic documents. */
  public Decision decide(
      Draft draft,
      Map<UUID, FiledDocument> uploads,
      Registered registered,
      Identity identity,
      Instant now) {
    return decide(draft, uploads, registered, new Electronics.NotAsked(), identity, now);
  }

  /**
   * Accepts or refuses, with every fault that can be known at once.
   *
   * @param uploads the applicant's own scans among those that the draft points at, by id
   * @param registered what the register of persons says of the applicant
   * @param electronics what the digital documents service says of the documents that were shown
   */
  public Decision decide(
      Draft draft,
      Map<UUID, FiledDocument> uploads,
      Registered registered,
      Electronics electronics,
      Identity identity,
      Instant now) {
    return switch (Route.of(draft, passports, organisations, now)) {
      case Route.Nowhere nowhere -> new Decision.Refused(nowhere.why());
      case Route.Found route ->
          confirmed(
              identified(
                  decide(draft, route, uploads, registered, identity, now), route, registered),
              route,
              electronics,
              now);
    };
  }

  /**
   * Whether the register of persons is asked about the applicant: at a counter of the Corporation
   * about everybody, at an office only where an age decides.
   *
   * @param passport by which it would be accepted
   */
  public boolean asksRegister(Draft draft, PassportRef passport) {
    return switch (draft.filer()) {
      case Filer.Applicant _, Filer.Gateway _ -> false;
      case Filer.Clerk _ ->
          draft.representative() != null
              || passports.find(passport).orElseThrow().representatives().minorsRepresented();
      case Filer.Operator _ -> true;
    };
  }

  private static Decision identified(Decision decision, Route.Found route, Registered registered) {
    if (!(decision instanceof Decision.Accepted(var application, var filed))) {
      return decision;
    }
    var mark = IdentityMark.of(registered, route.passport(), filed.form()).orElse(null);
    if (mark != null && mark.answer(route.passport()) == RegisterAnswer.REFUSE) {
      var basis = route.passport().settings().get(mark.setting()).basis();
      return new Decision.Refused(new CannotFile.NotIdentified(mark, route.rule(basis)));
    }
    return new Decision.Accepted(application, filed.marked(mark));
  }

  /** Each electronic document confirmed, or left to be checked where the passport lets it be. */
  private static Decision confirmed(
      Decision decision, Route.Found route, Electronics electronics, Instant now) {
    if (!(decision instanceof Decision.Accepted(var application, var filed))
        || filed.papers().stream().allMatch(paper -> paper.electronic() == null)) {
      return decision;
    }
    var passport = route.passport();
    return switch (electronics) {
      case Electronics.NotAsked() -> decision;
      case Electronics.Unreachable() -> {
        var unchecked = IdentityMark.REGISTER_UNREACHABLE;
        var basis = passport.settings().get(unchecked.setting()).basis();
        yield unchecked.answer(passport) == RegisterAnswer.REFUSE
            ? new Decision.Refused(new CannotFile.NotConfirmed(route.rule(basis)))
            : decision;
      }
      case Electronics.Known(var documents) -> {
        var checked = ElectronicCheck.checked(filed.papers(), passport, documents, route.day(now));
        yield checked.faults().isEmpty()
            ? new Decision.Accepted(application, filed.with(checked.papers()))
            : new Decision.Refused(new CannotFile.Invalid(checked.faults(), passport.ref()));
      }
    };
  }

  private Decision decide(
      Draft draft,
      Route.Found route,
      Map<UUID, FiledDocument> uploads,
      Registered registered,
      Identity identity,
      Instant now) {
    var passport = route.passport();
    var own = new OwnIin(centuryZero);
    var enclosures = new Enclosures(draft, uploads);
    var form = own.completed(draft, passport, route.channel(), route.option().pickup());
    var facts = Condition.facts(form, route.channel(), route.option().pickup());
    var faults = new ArrayList<>(Consent.faults(draft, passport.consent().basis().text()));
    faults.addAll(own.faults(draft, passport));
    faults.addAll(Certifying.faults(draft, passport, certifiedOnly));
    faults.addAll(FormCheck.check(passport, form, facts, against(route, now)));
    faults.addAll(enclosures.faults(passport, route.channel(), facts));
    faults.addAll(
        RepresentativeCheck.onFiling(
            passport,
            route.channel(),
            draft.representative(),
            new RepresentativeCheck.Represented(
                draft.applicantIin(),
                birthDate(registered),
                registered instanceof Registered.Person person && person.dead(),
                route.day(now))));
    if (!faults.isEmpty()) {
      return new Decision.Refused(new CannotFile.Invalid(faults, passport.ref()));
    }
    var question = question(route, facts, now);
    var answer = dueDates.answer(question);
    return answer.accepted()
        ? accepted(enclosures, route, form, identity, TermAnswer.of(answer), now)
        : new Decision.Refused(NotNow.why(answer.reason(), route, facts, question.at()));
  }

  private FormCheck.Against against(Route.Found route, Instant now) {
    return new FormCheck.Against(
        route.day(now), centuryZero, route.provider().kind(), passports::knows);
  }

  private static Decision accepted(
      Enclosures enclosures,
      Route.Found route,
      Map<String, Object> form,
      Identity identity,
      TermAnswer term,
      Instant now) {
    var application =
        new Application(
            identity.id(),
            identity.number(),
            identity.applicant(),
            route.passport().ref(),
            route.provider().code(),
            now,
            term.registered(),
            term.due() == null ? null : term.due().toInstant(),
            new Lifecycle.Accepted(Withdrawal.NONE),
            1,
            1);
    var draft = enclosures.draft();
    var filed =
        new Filed(
            new Iin(draft.applicantIin()),
            draft.language(),
            route.channel(),
            now,
            takenBy(draft.filer()),
            route.branch() == null ? null : route.branch().code(),
            PortalRequest.of(draft.filer()),
            route.place(),
            inOrder(form, route.passport()),
            enclosures.scans(),
            enclosures.papers(route.passport(), route.channel()),
            term,
            null,
            representative(draft.representative()),
            Filed.Certified.of(draft.certification()));
    return new Decision.Accepted(application, filed);
  }

  private static Representative representative(RepresentativeCheck.Claimed claimed) {
    return claimed == null
        ? null
        : new Representative(
            new Iin(claimed.iin()), claimed.name(), claimed.ground(), claimed.papers());
  }

  private static LocalDate birthDate(Registered registered) {
    return registered instanceof Registered.Person person ? person.birthDate() : null;
  }

  private static String takenBy(Filer filer) {
    return switch (filer) {
      case Filer.Applicant _, Filer.Gateway _ -> null;
      case Filer.Clerk clerk -> clerk.person();
      case Filer.Operator operator -> operator.person();
    };
  }

  private static Map<String, Object> inOrder(Map<String, Object> form, Passport passport) {
    var ordered = new LinkedHashMap<String, Object>();
    for (var field : passport.form()) {
      if (form.get(field.code()) != null) {
        ordered.put(field.code(), form.get(field.code()));
      }
    }
    return ordered;
  }

  private static DueQuestion question(Route.Found route, Map<String, ?> facts, Instant now) {
    var provider = route.provider();
    return new DueQuestion(
        route.channel(),
        route.at(now),
        provider.zone(),
        provider.hours(),
        route.locality(),
        route.branch() == null ? null : route.branch().kind(),
        route.option().pickup(),
        Passports.dueRules(
            route.passport(), route.channel(), route.locality(), facts, provider.vacations()));
  }
}
