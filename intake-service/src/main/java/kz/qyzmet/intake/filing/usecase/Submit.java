package kz.qyzmet.intake.filing.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.qyzmet.contracts.event.ApplicationAccepted;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.contracts.event.EventCatalog;
import kz.qyzmet.intake.attachment.usecase.OwnAttachments;
import kz.qyzmet.intake.filing.domain.AcceptanceEvent;
import kz.qyzmet.intake.filing.domain.ApplicationId;
import kz.qyzmet.intake.filing.domain.CannotFile;
import kz.qyzmet.intake.filing.domain.Draft;
import kz.qyzmet.intake.filing.domain.Electronics;
import kz.qyzmet.intake.filing.domain.FiledDocument;
import kz.qyzmet.intake.filing.domain.Filer;
import kz.qyzmet.intake.filing.domain.Filing;
import kz.qyzmet.intake.filing.domain.Filing.Decision;
import kz.qyzmet.intake.filing.domain.Registered;
import kz.qyzmet.intake.filing.domain.TimelineEntry;
import kz.qyzmet.intake.filing.usecase.Applications.Reply;
import kz.qyzmet.intake.person.usecase.DigitalDocuments;
import kz.qyzmet.intake.person.usecase.PersonRegister;
import kz.qyzmet.kit.clock.Ids;
import kz.qyzmet.kit.clock.Moments;
import kz.qyzmet.kit.outbox.Outbox;
import org.jboss.logging.Logger;

/** Files an application: load its scans, decide, write everything in one statement. */
@ApplicationScoped
public class Submit {
  private static final Logger LOG = Logger.getLogger(Submit.class);
  private static final int NUMBERS_TO_TRY = 3;

  private final Filing filing;
  private final Applications applications;
  private final OwnAttachments attachments;
  private final PersonRegister register;
  private final DigitalDocuments documents;
  private final Outbox outbox;
  private final Minting minting;
  private final FilingMeters meters;

  Submit(
      Filing filing,
      Applications applications,
      OwnAttachments attachments,
      PersonRegister register,
      DigitalDocuments documents,
      Outbox outbox,
      Minting minting,
      FilingMeters meters) {
    this.filing = filing;
    this.applications = applications;
    this.attachments = attachments;
    this.register = register;
    this.documents = documents;
    this.outbox = outbox;
    this.minting = minting;
    this.meters = meters;
  }

  /** Where identities come from, and the moment at which they are given. */
  @ApplicationScoped
  public static class Minting {
    private final Ids ids;
    private final Numbers numbers;
    private final Moments moments;

    Minting(Ids ids, Numbers numbers, Moments moments) {
      this.ids = ids;
      this.numbers = numbers;
      this.moments = moments;
    }

    Filing.Identity identity(String applicant) {
      return new Filing.Identity(new ApplicationId(ids.next()), numbers.next(), applicant);
    }

    UUID event() {
      return ids.next();
    }

    Instant now() {
      return moments.now();
    }
  }

  /**
   * Decides and, if it is accepted, writes.
   *
   * @param reply makes the answer that is stored under the idempotency key in the same statement
   */
  public Uni<Decision> submit(
      Draft draft,
      String applicant,
      String correlationId,
      Function<Decision.Accepted, Reply> reply) {
    var wanted =
        draft.attachments().stream()
            .map(Draft.Reference::attachment)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return own(draft.filer(), applicant, wanted)
        .map(
            found ->
                found.stream().collect(Collectors.toMap(OwnAttachments.Scan::id, Submit::filed)))
        .flatMap(
            uploads ->
                decided(
                    new Attempt(
                        draft,
                        uploads,
                        new Registered.NotAsked(),
                        new Electronics.NotAsked(),
                        applicant,
                        minting.now(),
                        correlationId,
                        reply),
                    NUMBERS_TO_TRY));
  }

  /** Of the scans that a draft points at, those that who files it may use. */
  private Uni<List<OwnAttachments.Scan>> own(Filer filer, String applicant, Set<UUID> wanted) {
    return switch (filer) {
      case Filer.Applicant _, Filer.Gateway _, Filer.Clerk _ ->
          attachments.among(applicant, wanted);
      case Filer.Operator operator -> attachments.amongBranchs(operator.branch().code(), wanted);
    };
  }

  private record Attempt(
      Draft draft,
      Map<UUID, FiledDocument> uploads,
      Registered registered,
      Electronics electronics,
      String applicant,
      Instant at,
      String correlationId,
      Function<Decision.Accepted, Reply> reply) {
    Attempt knowing(Registered who, Electronics what) {
      return new Attempt(draft, uploads, who, what, applicant, at, correlationId, reply);
    }
  }

  /**
   * Decides, by one moment however long the registers take. They are asked about who would be
   * accepted, so that nobody waits in vain; and nothing is written before each that has to be asked
   * was.
   */
  private Uni<Decision> decided(Attempt attempt, int numbersLeft) {
    return switch (decide(attempt)) {
      case Decision.Refused(var why) -> refused(why);
      case Decision.Accepted accepted ->
          asksRegister(attempt, accepted) || asksDocuments(attempt)
              ? ask(attempt, accepted).flatMap(knowing -> decided(knowing, numbersLeft))
              : write(attempt, accepted, numbersLeft);
    };
  }

  private boolean asksRegister(Attempt attempt, Decision.Accepted accepted) {
    return attempt.registered() instanceof Registered.NotAsked
        && filing.asksRegister(attempt.draft(), accepted.application().passport());
  }

  private static boolean asksDocuments(Attempt attempt) {
    return attempt.electronics() instanceof Electronics.NotAsked
        && !attempt.draft().electronicKinds().isEmpty();
  }

  /** Both at once: nobody waits for the one after the other. */
  private Uni<Attempt> ask(Attempt attempt, Decision.Accepted accepted) {
    var iin = accepted.filed().iin();
    Uni<Registered> who =
        asksRegister(attempt, accepted)
            ? register.find(iin, attempt.correlationId()).map(Submit::registered)
            : Uni.createFrom().item(attempt.registered());
    Uni<Electronics> what =
        asksDocuments(attempt)
            ? documents
                .find(iin, attempt.draft().electronicKinds(), attempt.correlationId())
                .map(Submit::electronics)
            : Uni.createFrom().item(attempt.electronics());
    return Uni.combine().all().unis(who, what).with(attempt::knowing);
  }

  private static Electronics electronics(DigitalDocuments.Answer answer) {
    return switch (answer) {
      case DigitalDocuments.Answer.Known(var documents) ->
          new Electronics.Known(
              documents.stream()
                  .map(
                      each ->
                          new Electronics.Document(
                              each.kind(),
                              each.number(),
                              each.issuedBy(),
                              each.issuedOn(),
                              each.validUntil(),
                              each.status()))
                  .toList());
      case DigitalDocuments.Answer.Unreachable() -> new Electronics.Unreachable();
    };
  }

  private static Registered registered(PersonRegister.Answer answer) {
    return switch (answer) {
      case PersonRegister.Answer.Found(var person) ->
          new Registered.Person(
              person.surname(),
              person.name(),
              person.patronymic(),
              person.birthDate(),
              person.isDead());
      case PersonRegister.Answer.Unknown() -> new Registered.Unknown();
      case PersonRegister.Answer.Unreachable() -> new Registered.Unreachable();
    };
  }

  private Decision decide(Attempt attempt) {
    return filing.decide(
        attempt.draft(),
        attempt.uploads(),
        attempt.registered(),
        attempt.electronics(),
        minting.identity(attempt.applicant()),
        attempt.at());
  }

  private Uni<Decision> refused(CannotFile why) {
    meters.refused(why);
    LOG.infof("application=refused why=%s", why.getClass().getSimpleName());
    return Uni.createFrom().item(new Decision.Refused(why));
  }

  private Uni<Decision> write(Attempt attempt, Decision.Accepted accepted, int numbersLeft) {
    var application = accepted.application();
    var event = event(accepted, attempt.correlationId());
    var line = TimelineEntry.byApplicant(event, application.acceptedAt(), application.due());
    return applications
        .accept(
            application,
            accepted.filed(),
            attempt.draft().certification(),
            new Applications.Told(event, line),
            attempt.reply().apply(accepted))
        .flatMap(
            written ->
                switch (written) {
                  case DONE -> {
                    outbox.kick();
                    meters.accepted();
                    LOG.infof(
                        "application=accepted id=%s service=%s provider=%s due=%s mark=%s",
                        application.id(),
                        application.passport(),
                        application.provider(),
                        application.due(),
                        accepted.filed().identityMark());
                    yield Uni.createFrom().item(accepted);
                  }
                  case ATTACHMENT_FILED -> refused(new CannotFile.AlreadyFiled());
                  case PASSWORD_USED -> refused(new CannotFile.PasswordUsed());
                  case NUMBER_TAKEN -> {
                    if (numbersLeft == 0) {
                      throw new IllegalStateException(
                          "Expected a free number among several random ones");
                    }
                    yield decided(attempt, numbersLeft - 1);
                  }
                });
  }

  private Envelope<ApplicationAccepted> event(Decision.Accepted accepted, String correlationId) {
    var application = accepted.application();
    return new Envelope<>(
        minting.event(),
        EventCatalog.INTAKE,
        application.published(),
        null,
        correlationId,
        application.acceptedAt(),
        AcceptanceEvent.of(
            application,
            accepted.filed(),
            filing.passports().find(application.passport()).orElseThrow()));
  }

  private static FiledDocument filed(OwnAttachments.Scan scan) {
    return new FiledDocument(
        scan.id(), scan.document(), scan.name(), scan.mediaType(), scan.size(), scan.sha256());
  }
}
