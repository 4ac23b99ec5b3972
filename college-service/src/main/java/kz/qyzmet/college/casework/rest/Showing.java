package kz.qyzmet.college.casework.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import kz.qyzmet.college.casework.domain.At;
import kz.qyzmet.college.casework.domain.CaseState;
import kz.qyzmet.college.casework.domain.Draft;
import kz.qyzmet.college.casework.domain.Proceedings;
import kz.qyzmet.college.casework.domain.StaffCode;
import kz.qyzmet.college.casework.rest.Views.ByView;
import kz.qyzmet.college.casework.rest.Views.CaseAnswer;
import kz.qyzmet.college.casework.rest.Views.CaseItem;
import kz.qyzmet.college.casework.rest.Views.CaseView;
import kz.qyzmet.college.casework.rest.Views.DraftView;
import kz.qyzmet.college.casework.rest.Views.HearingView;
import kz.qyzmet.college.casework.rest.Views.HistoryItem;
import kz.qyzmet.college.casework.rest.Views.PackageAnswer;
import kz.qyzmet.college.casework.rest.Views.PackageItem;
import kz.qyzmet.college.casework.rest.Views.RegistryView;
import kz.qyzmet.college.casework.rest.Views.ServiceView;
import kz.qyzmet.college.casework.rest.Views.StepRefView;
import kz.qyzmet.college.casework.rest.Views.StepView;
import kz.qyzmet.college.casework.rest.Views.Task;
import kz.qyzmet.college.casework.rest.Views.VotesView;
import kz.qyzmet.college.casework.usecase.CaseAt;
import kz.qyzmet.college.casework.usecase.CaseReads.Detail;
import kz.qyzmet.college.casework.usecase.CaseReads.Listed;
import kz.qyzmet.college.casework.usecase.CaseReads.Remembered;
import kz.qyzmet.college.casework.usecase.NumberSlot;
import kz.qyzmet.college.casework.usecase.PackageAt;
import kz.qyzmet.college.casework.usecase.Procedures;
import kz.qyzmet.college.organisation.usecase.OrganisationDirectory;
import kz.qyzmet.contracts.event.LocalizedText;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.PassportRef;
import kz.qyzmet.contracts.passport.RefusalGround;
import kz.qyzmet.kit.clock.Moments;

/** Values to JSON views; names come from the pinned passport, times stand in the college's zone. */
@ApplicationScoped
class Showing {

  private final Procedures procedures;
  private final OrganisationDirectory organisations;
  private final Moments moments;

  Showing(Procedures procedures, OrganisationDirectory organisations, Moments moments) {
    this.procedures = procedures;
    this.organisations = organisations;
    this.moments = moments;
  }

  Task task(Listed one, String organisation, Set<String> people) {
    var passport = passport(one);
    return new Task(
        one.id(),
        one.number(),
        service(passport),
        one.status(),
        one.version(),
        step(passport, one.step(), one.role()),
        one.since(),
        one.claimedBy(),
        isOf(people, one.claimedBy()) || isOf(people, one.reservedFor()),
        one.executor(),
        one.incomingNumber(),
        local(one.due(), organisation),
        local(one.internalDue(), organisation));
  }

  /** Immutable sets know no null. */
  private static boolean isOf(Set<String> people, String person) {
    return person != null && people.contains(person);
  }

  CaseItem item(Listed one, String organisation) {
    var passport = passport(one);
    return new CaseItem(
        one.id(),
        one.number(),
        service(passport),
        one.status(),
        one.version(),
        step(passport, one.step(), one.role()),
        one.claimedBy(),
        one.executor(),
        one.incomingNumber(),
        one.acceptedAt(),
        local(one.due(), organisation),
        local(one.internalDue(), organisation));
  }

  PackageItem item(PackageAt one) {
    var accepted = one.accepted();
    var passport = passport(new PassportRef(accepted.service(), accepted.passportVersion()));
    return new PackageItem(
        one.id(),
        accepted.number(),
        service(passport),
        one.state().name(),
        one.version(),
        accepted.term().registered(),
        accepted.acceptedAt(),
        accepted.term().due(),
        accepted.term().internalDue(),
        one.dispatched().map(Showing::registry).orElse(null));
  }

  private static RegistryView registry(PackageAt.Dispatched sent) {
    return new RegistryView(
        sent.registry(),
        sent.line(),
        sent.carrier(),
        sent.trackingNumber().orElse(null),
        sent.at());
  }

  static PackageAnswer answer(PackageAt found) {
    return new PackageAnswer(
        found.id(), found.accepted().number(), found.state().name(), found.version());
  }

  CaseView view(Detail detail) {
    var found = detail.found();
    var state = found.state();
    var facts = state.facts();
    var progress = state.progress();
    var passport = passport(facts.service());
    var at = at(state);
    return new CaseView(
        facts.id(),
        found.file().number(),
        service(passport),
        facts.organisation(),
        facts.channel(),
        found.file().language(),
        status(state),
        found.version(),
        at.map(it -> step(passport, it.step(), it.role())).orElse(null),
        at.map(At::since).orElse(null),
        at.flatMap(At::claimedBy).map(StaffCode::value).orElse(null),
        progress.executor().map(StaffCode::value).orElse(null),
        progress.incoming().map(new NumberSlot("")::text).orElse(null),
        progress.draft().map(draft -> draft(passport, draft, detail)).orElse(null),
        progress.signer().map(StaffCode::value).orElse(null),
        hearing(progress.beside()),
        votes(progress.beside()),
        progress.beside().suspendedAt(moments.now()).orElse(null),
        facts.pickup(),
        found.file().acceptedAt(),
        found.file().openedAt(),
        local(found.file().due().orElse(null), facts.organisation()),
        local(found.file().internalDue().orElse(null), facts.organisation()));
  }

  /** What a command has made of a case, at that moment. */
  static CaseAnswer answer(CaseAt found, NumberSlot slot, Instant now) {
    var state = found.state();
    var progress = state.progress();
    var at = at(state);
    return new CaseAnswer(
        state.facts().id(),
        found.file().number(),
        status(state),
        found.version(),
        at.map(it -> new StepRefView(it.step(), it.role())).orElse(null),
        at.flatMap(At::claimedBy).map(StaffCode::value).orElse(null),
        progress.executor().map(StaffCode::value).orElse(null),
        progress.incoming().map(slot::text).orElse(null),
        progress.draft().map(Draft::decision).orElse(null),
        progress.draft().flatMap(Draft::groundCode).orElse(null),
        progress.signer().map(StaffCode::value).orElse(null),
        hearing(progress.beside()),
        votes(progress.beside()),
        progress.beside().suspendedAt(now).orElse(null));
  }

  private static HearingView hearing(Proceedings beside) {
    return beside
        .hearing()
        .map(
            held ->
                new HearingView(
                    held.ground(), held.objectionsUntil(), held.decisionFrom(), held.objected()))
        .orElse(null);
  }

  private static VotesView votes(Proceedings beside) {
    return beside.votes().isEmpty()
        ? null
        : new VotesView(beside.votes().keySet().stream().map(StaffCode::value).toList());
  }

  static HistoryItem history(Remembered one) {
    return new HistoryItem(
        one.version(),
        one.kind(),
        one.at(),
        one.person() == null ? null : new ByView(one.role(), one.person()),
        one.step(),
        one.next(),
        one.subject(),
        one.decision(),
        one.ground(),
        one.note(),
        one.eventId());
  }

  private static Optional<At> at(CaseState state) {
    return switch (state) {
      case CaseState.Live live -> Optional.of(live.at());
      case CaseState.Ended _ -> Optional.empty();
    };
  }

  private static String status(CaseState state) {
    return switch (state) {
      case CaseState.Open _ -> "OPEN";
      case CaseState.Ready _ -> "READY";
      case CaseState.Issued _ -> "ISSUED";
      case CaseState.Refused _ -> "REFUSED";
      case CaseState.Withdrawn _ -> "WITHDRAWN";
      case CaseState.Returned _ -> "RETURNED";
    };
  }

  private DraftView draft(Passport passport, Draft draft, Detail detail) {
    return new DraftView(
        draft.decision(),
        draft.groundCode().orElse(null),
        draft.groundCode().map(code -> groundText(passport, code)).orElse(null),
        detail.draft().flatMap(it -> it.text()).orElse(null),
        detail.draft().map(it -> it.by()).orElse(null));
  }

  private static LocalizedText groundText(Passport passport, String code) {
    return passport.refusalGround(code).map(RefusalGround::text).orElse(null);
  }

  private Passport passport(Listed one) {
    return passport(new PassportRef(one.service(), one.passportVersion()));
  }

  private Passport passport(PassportRef ref) {
    return procedures
        .passport(ref)
        .orElseThrow(() -> new IllegalStateException("Expected a known passport, but got " + ref));
  }

  private static ServiceView service(Passport passport) {
    return new ServiceView(passport.ref().code(), passport.ref().version(), passport.name());
  }

  /**
   * The role is the case's own: on its way to a branch, and there, its last step is the branch's.
   */
  private static StepView step(Passport passport, String code, String role) {
    if (code == null) {
      return null;
    }
    var step = passport.pipeline().step(code);
    return new StepView(code, role, step.action().name().toLowerCase(Locale.ROOT), step.name());
  }

  private OffsetDateTime local(Instant instant, String organisation) {
    return instant == null
        ? null
        : organisations
            .find(organisation)
            .map(one -> instant.atZone(one.zone()).toOffsetDateTime())
            .orElseThrow();
  }
}
