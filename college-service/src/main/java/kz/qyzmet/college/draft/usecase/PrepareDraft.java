package kz.qyzmet.college.draft.usecase;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import kz.qyzmet.college.casework.domain.Staff;
import kz.qyzmet.college.casework.usecase.FormSource;
import kz.qyzmet.college.casework.usecase.FormSource.Fetched;
import kz.qyzmet.college.casework.usecase.PaperCase;
import kz.qyzmet.college.casework.usecase.PaperCase.Drafting;
import kz.qyzmet.college.casework.usecase.PaperCases;
import kz.qyzmet.college.casework.usecase.Procedures;
import kz.qyzmet.college.casework.usecase.Sight;
import kz.qyzmet.college.draft.domain.CannotDraft;
import kz.qyzmet.college.draft.domain.DraftCheck;
import kz.qyzmet.college.draft.domain.DraftVersion;
import kz.qyzmet.college.draft.domain.Fault;
import kz.qyzmet.college.draft.domain.PaperDraft;
import kz.qyzmet.college.draft.usecase.DraftStore.Told;
import kz.qyzmet.college.learner.domain.LearnerRecord;
import kz.qyzmet.college.learner.usecase.LearnerRecords;
import kz.qyzmet.college.organisation.usecase.OrganisationDirectory;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.ResultPaper;
import kz.qyzmet.contracts.passport.Step;
import kz.qyzmet.kit.clock.Moments;
import kz.qyzmet.kit.idempotency.CommandKey;
import kz.qyzmet.kit.idempotency.StoredAnswer;
import org.jboss.logging.Logger;

/** The executor's work on a draft: made from what is known, then changed version by version. */
@ApplicationScoped
public class PrepareDraft {
  private static final Logger LOG = Logger.getLogger(PrepareDraft.class);
  private static final String REFUSE = "refuse";

  private final PaperCases cases;
  private final Procedures procedures;
  private final FormSource forms;
  private final LearnerRecords learners;
  private final DraftStore store;
  private final OrganisationDirectory organisations;
  private final Moments moments;
  private final ObjectMapper json;

  PrepareDraft(
      PaperCases cases,
      Procedures procedures,
      FormSource forms,
      LearnerRecords learners,
      DraftStore store,
      OrganisationDirectory organisations,
      Moments moments,
      ObjectMapper json) {
    this.cases = cases;
    this.procedures = procedures;
    this.forms = forms;
    this.learners = learners;
    this.store = store;
    this.organisations = organisations;
    this.moments = moments;
    this.json = json;
  }

  /**
   * Who works.
   *
   * @param people the person and whom he stands in for today
   */
  public record By(Staff staff, Sight sight, Set<String> people) {}

  /**
   * What the draft is to propose.
   *
   * @param decision {@code grant} or {@code refuse}
   * @param ground code of the ground of a refusal
   */
  public record Wanted(String decision, Optional<String> ground) {}

  /**
   * Under which key.
   *
   * @param answer makes what is stored and sent
   */
  public record Request(
      CommandKey key, String correlation, Function<DraftVersion, StoredAnswer> answer) {}

  /** Makes a draft of the paper, unless there is one of it. Fails with {@link DraftRefused}. */
  public Uni<StoredAnswer> make(UUID id, By by, Wanted wanted, Request request) {
    return writable(id, by)
        .flatMap(
            found -> {
              var passport = procedures.passport(found.service()).orElseThrow();
              var kind = kind(passport, wanted.decision());
              return store
                  .latest(id)
                  .flatMap(
                      last -> {
                        if (last.filter(it -> it.draft().kind() == kind)
                            .filter(it -> it.draft().states(wanted.ground()))
                            .isPresent()) {
                          throw refused(new CannotDraft.AlreadyThere(last.get().version()));
                        }
                        return draft(found, passport, kind, wanted, request.correlation())
                            .flatMap(made -> keep(found, last, made, by, request));
                      });
            });
  }

  private Uni<StoredAnswer> keep(
      PaperCase found, Optional<DraftVersion> last, PaperDraft made, By by, Request request) {
    var version = next(found, last, made, by);
    var answer = request.answer().apply(version);
    return append(found, version, Optional.of(new Told(request.key(), answer))).replaceWith(answer);
  }

  /**
   * Saves a changed draft as its next version.
   *
   * @param expected the version that the executor has seen
   */
  public Uni<DraftVersion> save(UUID id, By by, int expected, PaperDraft changed) {
    return writable(id, by)
        .flatMap(
            found ->
                store
                    .latest(id)
                    .flatMap(
                        last -> {
                          var before = last.orElseThrow(() -> refused(new CannotDraft.NoDraft()));
                          if (before.version() != expected) {
                            throw refused(new CannotDraft.Stale(before.version()));
                          }
                          check(found, before, changed);
                          var version = next(found, last, changed, by);
                          return append(found, version, Optional.empty()).replaceWith(version);
                        }));
  }

  private void check(PaperCase found, DraftVersion before, PaperDraft changed) {
    if (changed.kind() != null && changed.kind() != before.draft().kind()) {
      throw refused(
          new CannotDraft.Faulty(
              List.of(
                  new Fault("kind", "one-of", Map.of("values", before.draft().kind().name())))));
    }
    var faults = DraftCheck.faults(changed, PaperPrinting.ALL, today(found));
    if (!faults.isEmpty()) {
      throw refused(new CannotDraft.Faulty(faults));
    }
  }

  private LocalDate today(PaperCase found) {
    return organisations.find(found.organisation()).orElseThrow().dayAt(moments.now());
  }

  private DraftVersion next(PaperCase found, Optional<DraftVersion> last, PaperDraft draft, By by) {
    return new DraftVersion(
        found.id(),
        last.map(DraftVersion::version).orElse(0) + 1,
        draft,
        by.staff().code().value(),
        moments.now());
  }

  private Uni<Void> append(PaperCase found, DraftVersion version, Optional<Told> told) {
    return store
        .append(version, found.version(), told)
        .invoke(
            written -> {
              if (!written) {
                throw refused(new CannotDraft.Overtaken());
              }
              LOG.infof(
                  "case=%s draft=%d paper=%s",
                  version.id(), version.version(), version.draft().kind());
            })
        .replaceWithVoid();
  }

  private Uni<PaperCase> writable(UUID id, By by) {
    return cases
        .find(id, by.sight(), by.staff().roles(), by.people())
        .map(
            found -> {
              var it = found.orElseThrow(() -> refused(new CannotDraft.Absent()));
              why(it.drafting(), by.staff())
                  .ifPresent(
                      why -> {
                        LOG.infof(
                            "case=%s draft=refused why=%s", id, why.getClass().getSimpleName());
                        throw refused(why);
                      });
              return it;
            });
  }

  private static Optional<CannotDraft> why(Drafting drafting, Staff staff) {
    return switch (drafting) {
      case Drafting.Allowed _ -> Optional.empty();
      case Drafting.Over _ -> Optional.of(new CannotDraft.CaseIsOver());
      case Drafting.Elsewhere(var step) -> Optional.of(new CannotDraft.NotDrafting(step));
      case Drafting.WrongRole(var step, var needed) ->
          Optional.of(new CannotDraft.WrongRole(step, needed, staff.roleNames()));
      case Drafting.Anothers(var step, var person) ->
          Optional.of(new CannotDraft.NotTheExecutor(step, person));
    };
  }

  private static ResultPaper kind(Passport passport, String decision) {
    return passport
        .paper(decision.equals(REFUSE) ? Step.REFUSED : Step.GRANTED)
        .orElseThrow(() -> refused(new CannotDraft.NoPaper(decision)));
  }

  private Uni<PaperDraft> draft(
      PaperCase found, Passport passport, ResultPaper kind, Wanted wanted, String correlation) {
    return forms
        .fetch(found.id(), correlation)
        .map(this::form)
        .flatMap(
            form ->
                switch (kind) {
                  case INCOMPLETE_CERTIFICATE ->
                      learner(found, form, correlation).map(NewDrafts::certificate);
                  case DUPLICATE -> learner(found, form, correlation).map(NewDrafts::duplicate);
                  case MOTIVATED_REFUSAL ->
                      Uni.createFrom().item(refusal(found, passport, wanted, form));
                });
  }

  private static PaperDraft refusal(
      PaperCase found, Passport passport, Wanted wanted, ApplicantForm form) {
    var step = ((Drafting.Allowed) found.drafting()).step();
    var known = passport.pipeline().step(step).grounds();
    var code = wanted.ground().orElse("");
    return passport
        .refusalGround(code)
        .filter(_ -> known.contains(code))
        .map(ground -> NewDrafts.refusal(passport, ground, form.name()))
        .orElseThrow(() -> refused(new CannotDraft.UnknownGround(code, known)));
  }

  private ApplicantForm form(Fetched fetched) {
    return switch (fetched) {
      case Fetched.Form(var text) -> ApplicantForm.read(json, text);
      case Fetched.Unknown _ -> throw refused(new CannotDraft.Absent());
      case Fetched.Away _ -> throw refused(new CannotDraft.IntakeAway());
    };
  }

  private Uni<LearnerRecord> learner(PaperCase found, ApplicantForm form, String correlation) {
    var iin = form.iin().orElseThrow(() -> refused(new CannotDraft.UnknownLearner()));
    return learners
        .find(iin, found.organisation(), correlation)
        .map(
            answer ->
                switch (answer) {
                  case LearnerRecords.Answer.Found(var learner) -> learner;
                  case LearnerRecords.Answer.Unknown _ ->
                      throw refused(new CannotDraft.UnknownLearner());
                  case LearnerRecords.Answer.Away _ ->
                      throw refused(new CannotDraft.RegisterAway());
                });
  }

  static DraftRefused refused(CannotDraft why) {
    return new DraftRefused(why);
  }
}
