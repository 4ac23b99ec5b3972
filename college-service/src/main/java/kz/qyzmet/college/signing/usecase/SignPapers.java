package kz.qyzmet.college.signing.usecase;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import kz.qyzmet.college.CollegeSettings;
import kz.qyzmet.college.casework.domain.Staff;
import kz.qyzmet.college.casework.domain.StaffCode;
import kz.qyzmet.college.casework.usecase.CaseAt;
import kz.qyzmet.college.casework.usecase.SignCase;
import kz.qyzmet.college.issued.domain.Entry.File;
import kz.qyzmet.college.issued.usecase.EnterPaper;
import kz.qyzmet.college.issued.usecase.EnterPaper.Paper;
import kz.qyzmet.college.organisation.usecase.OrganisationDirectory;
import kz.qyzmet.college.signing.usecase.FinishedPapers.Made;
import kz.qyzmet.college.signing.usecase.Seal.Outcome;
import kz.qyzmet.college.signing.usecase.Seal.Signer;
import kz.qyzmet.college.signing.usecase.Signings.SignedPaper;
import kz.qyzmet.college.signing.usecase.Signings.Task;
import kz.qyzmet.kit.clock.Moments;
import kz.qyzmet.kit.log.Failures;
import org.jboss.logging.Logger;

/** Signs what is due, one after the other. The key is used outside of any transaction. */
@ApplicationScoped
class SignPapers {
  private static final Logger LOG = Logger.getLogger(SignPapers.class);

  /** Longer than key, stamp and three questions of the authority together may take. */
  private static final Duration HOLD = Duration.ofMinutes(5);

  private static final int DOUBLINGS = 8;
  private static final String CHANGED = "signing-case-changed";
  private static final String BROKEN = "signing-broken";

  private final Signings signings;
  private final SignCase cases;
  private final FinishedPapers papers;
  private final EnterPaper book;
  private final Seal seal;
  private final OrganisationDirectory organisations;
  private final Moments moments;
  private final Duration within;

  SignPapers(
      Signings signings,
      SignCase cases,
      FinishedPapers papers,
      EnterPaper book,
      Seal seal,
      OrganisationDirectory organisations,
      Moments moments,
      CollegeSettings settings) {
    this.signings = signings;
    this.cases = cases;
    this.papers = papers;
    this.book = book;
    this.seal = seal;
    this.organisations = organisations;
    this.moments = moments;
    this.within = settings.signingWithin();
  }

  Uni<Void> due() {
    return Multi.createBy()
        .repeating()
        .uni(this::next)
        .whilst(found -> found)
        .collect()
        .last()
        .replaceWithVoid();
  }

  private Uni<Boolean> next() {
    return signings
        .claim(HOLD)
        .flatMap(
            found ->
                found
                    .map(task -> alone(task).replaceWith(true))
                    .orElseGet(() -> Uni.createFrom().item(false)));
  }

  /** Whatever goes wrong with one case, the others are signed. */
  private Uni<Void> alone(Task task) {
    return Uni.createFrom()
        .deferred(() -> sign(task))
        .onFailure()
        .invoke(
            failure ->
                LOG.warnf(
                    "signing=put-off case=%s cause=%s", task.application(), Failures.line(failure)))
        .onFailure()
        .recoverWithUni(() -> putOff(task, BROKEN))
        .onFailure()
        .recoverWithNull();
  }

  /** What can't be signed is found before the key is used. */
  private Uni<Void> sign(Task task) {
    return cases
        .load(task.application(), task.by().organisation())
        .flatMap(
            found ->
                cases
                    .hindrance(found, staff(task), moments.now())
                    .map(reason -> failed(task, reason))
                    .orElseGet(() -> sign(task, found.orElseThrow())));
  }

  private Uni<Void> sign(Task task, CaseAt seen) {
    return papers
        .of(task.application(), task.draft(), task.by(), moments.now())
        .flatMap(
            made ->
                switch (made) {
                  case Made.Files files -> sign(task, seen, files);
                  case Made.Nothing(var reason) -> failed(task, reason);
                });
  }

  private Uni<Void> sign(Task task, CaseAt seen, Made.Files files) {
    var organisation = organisations.find(task.by().organisation()).orElseThrow();
    var by = new Signer(organisation.code(), organisation.bin(), task.by().person());
    return Uni.createFrom()
        .item(() -> sealed(files, by))
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
        .flatMap(
            signed ->
                switch (signed) {
                  case Signed.All(var papers) -> store(task, seen, files.paper(), papers);
                  case Signed.Not(var why) ->
                      why.again() ? putOff(task, why.reason()) : failed(task, why.reason());
                });
  }

  /** The files of one case: all, or none. */
  private sealed interface Signed {
    record All(List<SignedPaper> papers) implements Signed {}

    record Not(Outcome.Failed why) implements Signed {}
  }

  private Signed sealed(Made.Files files, Signer by) {
    var all = new ArrayList<SignedPaper>();
    for (var file : files.files()) {
      switch (seal.on(file.pdf(), by, moments.now())) {
        case Outcome.Done(var pdf, var at, var evidence) ->
            all.add(new SignedPaper(file.language(), files.draft(), at, pdf, evidence));
        case Outcome.Failed failed -> {
          return new Signed.Not(failed);
        }
      }
    }
    return new Signed.All(all);
  }

  private Uni<Void> store(Task task, CaseAt seen, Paper paper, List<SignedPaper> papers) {
    return signings
        .inTransaction(
            tx ->
                cases
                    .sign(tx, seen, staff(task), task.correlation(), moments.now())
                    .call(
                        signed ->
                            signed.isEmpty()
                                ? Uni.createFrom().voidItem()
                                : signings
                                    .keep(tx, task, signed.get().version(), papers)
                                    .chain(() -> book.issued(tx, paper, entered(papers)))))
        .flatMap(
            signed -> {
              if (signed.isEmpty()) {
                // Somebody was faster: it is looked at anew.
                return putOff(task, CHANGED);
              }
              cases.told(signed.get());
              return Uni.createFrom().voidItem();
            })
        .onFailure(EnterPaper.PlaceTakenException.class)
        .recoverWithUni(() -> putOff(task, CHANGED));
  }

  private static List<File> entered(List<SignedPaper> papers) {
    return papers.stream().map(each -> new File(each.language(), sha256(each.pdf()))).toList();
  }

  private static String sha256(byte[] pdf) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(pdf));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Expected SHA-256 in every Java, but it is not there", e);
    }
  }

  private static Staff staff(Task task) {
    var by = task.by();
    return new Staff(new StaffCode(by.person()), by.organisation(), by.roles());
  }

  private Uni<Void> failed(Task task, String reason) {
    LOG.infof("signing=failed case=%s cause=%s", task.application(), reason);
    return signings.failed(task, reason);
  }

  /** Nobody waits without end: whoever asked sees why it came to nothing, and may ask anew. */
  private Uni<Void> putOff(Task task, String reason) {
    if (task.askedAt().plus(within).isBefore(moments.now())) {
      LOG.warnf("signing=given-up case=%s cause=%s", task.application(), reason);
      return signings.failed(task, reason);
    }
    LOG.infof("signing=put-off case=%s cause=%s", task.application(), reason);
    return signings.putOff(task, reason, pause(task));
  }

  private static Duration pause(Task task) {
    return Duration.ofSeconds(1L << Math.min(task.tries() - 1, DOUBLINGS));
  }
}
