package kz.qyzmet.simulation;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.qyzmet.contracts.event.ApplicationAccepted;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.contracts.event.EventCatalog;
import kz.qyzmet.contracts.event.ResultDispatched;
import kz.qyzmet.intake.filing.domain.AcceptanceEvent;
import kz.qyzmet.intake.filing.domain.Application;
import kz.qyzmet.intake.filing.domain.ApplicationId;
import kz.qyzmet.intake.filing.domain.ApplicationNumber;
import kz.qyzmet.intake.filing.domain.Draft;
import kz.qyzmet.intake.filing.domain.Filed;
import kz.qyzmet.intake.filing.domain.FiledDocument;
import kz.qyzmet.intake.filing.domain.Filing;
import kz.qyzmet.intake.filing.domain.TimelineEntry;
import kz.qyzmet.intake.result.domain.BranchResult;
import kz.qyzmet.intake.result.domain.Whereabouts;

/** intake-service: accepts, passes on what applicants say, follows the case and its deadlines. */
final class Intake extends Service {
  private static final String CONSUMER = "intake-service";

  final Map<UUID, Application> applications = new LinkedHashMap<>();
  final Map<UUID, Filed> filed = new LinkedHashMap<>();

  /** Lines by application, then by event: a line that is there already stays. */
  final Map<UUID, Map<UUID, TimelineEntry>> timeline = new LinkedHashMap<>();

  /** What was sent to branches; how often something was published, its application's row knows. */
  final Map<UUID, BranchResult> results = new LinkedHashMap<>();

  final Wishes wishes = new Wishes(this);
  final Results resultDesk = new Results(this);
  private final Set<UUID> scans = new HashSet<>();

  Intake(World world) {
    super(world, "intake");
    follow(
        CONSUMER,
        new CaseFollower(this)::handle,
        new Group(world, "intake", EventCatalog.CASE_TOPIC, EventCatalog.DEADLINE_TOPIC));
  }

  /** Files an application; its scans are uploaded already. */
  void submit(
      Replica replica,
      Command command,
      String applicant,
      Draft draft,
      Map<UUID, FiledDocument> uploads,
      Exchange exchange) {
    var identity =
        new Filing.Identity(
            new ApplicationId(world.chance.next()),
            ApplicationNumber.of(world.chance.bits()),
            applicant);
    var decision = world.law.filing.decide(draft, uploads, identity, replica.now());
    switch (decision) {
      case Filing.Decision.Refused refused ->
          firstAnswer(
              replica,
              command,
              () -> Reply.refused(Reply.REFUSED, refused.why().toString()),
              exchange);
      case Filing.Decision.Accepted accepted ->
          write(replica, command, mutated(accepted), exchange);
    }
  }

  private Filing.Decision.Accepted mutated(Filing.Decision.Accepted accepted) {
    return world.mutant == Mutant.DATE_ONE_DAY_OFF ? OneDayOff.of(accepted) : accepted;
  }

  private void write(
      Replica replica, Command command, Filing.Decision.Accepted accepted, Exchange exchange) {
    var application = accepted.application();
    var told = new Reply(Reply.CREATED, application.id().value(), 1, application.number().value());
    if (world.mutant == Mutant.ACKNOWLEDGED_BEFORE_COMMIT) {
      exchange.answer(told);
    }
    database.<Reply>execute(
        replica,
        "acceptance",
        (tx, reply) -> {
          accept(tx, command, accepted, told);
          reply.accept(told);
        },
        reply -> {
          kick(replica);
          exchange.answer(reply);
        },
        failure -> {
          if (failure.passing()) {
            exchange.fail();
          } else {
            firstAnswer(
                replica, command, () -> Reply.refused(Reply.CONFLICT, failure.cause()), exchange);
          }
        });
  }

  private void accept(
      Database.Session tx, Command command, Filing.Decision.Accepted accepted, Reply told) {
    var application = accepted.application();
    var id = application.id().value();
    keep(tx, command, told);
    for (var document : accepted.filed().documents()) {
      tx.require(!scans.contains(document.attachment()), "attachment_filed_once");
      tx.write(() -> scans.add(document.attachment()));
    }
    var event = event(accepted);
    tx.write(
        () -> {
          applications.put(id, application);
          filed.put(id, accepted.filed());
          timeline
              .computeIfAbsent(id, _ -> new LinkedHashMap<>())
              .put(
                  event.id(),
                  TimelineEntry.byApplicant(event, application.acceptedAt(), application.due()));
          world.story.tell(
              "intake-db",
              "has application",
              id,
              "for",
              application.passport(),
              "due",
              accepted.filed().term().due());
        });
    tables.append(tx, List.of(event));
  }

  private Envelope<ApplicationAccepted> event(Filing.Decision.Accepted accepted) {
    var application = accepted.application();
    return new Envelope<>(
        world.chance.next(),
        EventCatalog.INTAKE,
        application.published(),
        null,
        application.id().toString(),
        application.acceptedAt(),
        AcceptanceEvent.of(
            application, accepted.filed(), world.law.passport(application.passport())));
  }

  /** A provider has sent it, for the first time or as it was asked to; what is there stays. */
  void await(Database.Session tx, ResultDispatched sent) {
    var application = applications.get(sent.applicationId());
    var before = tx.get(results, sent.applicationId());
    if (application != null
        && (before == null || before.whereabouts() instanceof Whereabouts.Requested)) {
      tx.put(
          results,
          sent.applicationId(),
          new BranchResult(
              sent.applicationId(),
              application.number().value(),
              application.passport(),
              application.provider(),
              sent.branch(),
              new BranchResult.Sent(
                  sent.carrier(),
                  sent.trackingNumber(),
                  sent.at(),
                  sent.by().person(),
                  sent.registry()),
              new Whereabouts.OnItsWay(),
              0,
              before == null ? 1 : before.version() + 1));
    }
  }

  /** As it is read, joined with its application; null where nothing was sent. */
  BranchResult result(UUID id) {
    var one = results.get(id);
    return one == null
        ? null
        : new BranchResult(
            one.application(),
            one.number(),
            one.passport(),
            one.provider(),
            one.branch(),
            one.sent(),
            one.whereabouts(),
            applications.get(id).published(),
            one.version());
  }

  /** A branch's act: what was sent, the application's count of events, and a line of its life. */
  void changed(Database.Session tx, BranchResult after, Envelope<?> event, String role) {
    var id = after.application();
    tx.write(
        () -> {
          results.put(id, after);
          applications.put(id, published(applications.get(id), after.published()));
          timeline
              .get(id)
              .put(
                  event.id(),
                  new TimelineEntry(
                      id, event.id(), event.type(), event.time(), role, null, null, Map.of()));
        });
  }

  private static Application published(Application now, int published) {
    return new Application(
        now.id(),
        now.number(),
        now.applicant(),
        now.passport(),
        now.provider(),
        now.acceptedAt(),
        now.registered(),
        now.due(),
        now.lifecycle(),
        now.interruptions(),
        now.terms(),
        published,
        now.version() + 1);
  }

  static Locks.Row row(UUID id) {
    return new Locks.Row("application", id);
  }
}
