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
import kz.qyzmet.intake.filing.domain.AcceptanceEvent;
import kz.qyzmet.intake.filing.domain.Application;
import kz.qyzmet.intake.filing.domain.ApplicationId;
import kz.qyzmet.intake.filing.domain.ApplicationNumber;
import kz.qyzmet.intake.filing.domain.Draft;
import kz.qyzmet.intake.filing.domain.Filed;
import kz.qyzmet.intake.filing.domain.FiledDocument;
import kz.qyzmet.intake.filing.domain.Filing;
import kz.qyzmet.intake.filing.domain.TimelineEntry;

/** intake-service: accepts, passes on what applicants say, follows the case and its deadlines. */
final class Intake extends Service {
  private static final String CONSUMER = "intake-service";

  final Map<UUID, Application> applications = new LinkedHashMap<>();
  final Map<UUID, Filed> filed = new LinkedHashMap<>();

  /** Lines by application, then by event: a line that is there already stays. */
  final Map<UUID, Map<UUID, TimelineEntry>> timeline = new LinkedHashMap<>();

  final Wishes wishes = new Wishes(this);
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

  static Locks.Row row(UUID id) {
    return new Locks.Row("application", id);
  }
}
