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
import kz.qyzmet.contracts.event.WithdrawalRequested;
import kz.qyzmet.intake.filing.domain.Application;
import kz.qyzmet.intake.filing.domain.ApplicationId;
import kz.qyzmet.intake.filing.domain.ApplicationNumber;
import kz.qyzmet.intake.filing.domain.Codes;
import kz.qyzmet.intake.filing.domain.Draft;
import kz.qyzmet.intake.filing.domain.Filed;
import kz.qyzmet.intake.filing.domain.FiledDocument;
import kz.qyzmet.intake.filing.domain.Filing;
import kz.qyzmet.intake.filing.domain.TimelineEntry;
import kz.qyzmet.intake.filing.domain.Withdrawing;

/** intake-service: accepts, passes wishes to withdraw on, follows the case and its deadlines. */
final class Intake extends Service {
  private static final String CONSUMER = "intake-service";

  final Map<UUID, Application> applications = new LinkedHashMap<>();
  final Map<UUID, Filed> filed = new LinkedHashMap<>();

  /** Lines by application, then by event: a line that is there already stays. */
  final Map<UUID, Map<UUID, TimelineEntry>> timeline = new LinkedHashMap<>();

  private final Set<UUID> scans = new HashSet<>();

  Intake(World world) {
    super(world, "intake");
    follow(
        CONSUMER,
        new CaseFollower(this)::handle,
        new Group(world, "intake", EventCatalog.CASE_TOPIC, EventCatalog.DEADLINE_TOPIC));
  }

  /** Files an application; the scan is uploaded already. */
  void submit(
      Replica replica,
      Command command,
      String applicant,
      Draft draft,
      FiledDocument scan,
      Exchange exchange) {
    var identity =
        new Filing.Identity(
            new ApplicationId(world.chance.next()),
            ApplicationNumber.of(world.chance.bits()),
            applicant);
    var decision =
        world.filing.decide(draft, Map.of(scan.attachment(), scan), identity, replica.now());
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
              "intake-db", "has application", id, "due", accepted.filed().term().due());
        });
    tables.append(tx, List.of(event));
  }

  private Envelope<ApplicationAccepted> event(Filing.Decision.Accepted accepted) {
    var application = accepted.application();
    var what = accepted.filed();
    return new Envelope<>(
        world.chance.next(),
        EventCatalog.INTAKE,
        application.published(),
        null,
        application.id().toString(),
        application.acceptedAt(),
        new ApplicationAccepted(
            application.id().value(),
            application.number().value(),
            application.passport().code(),
            application.passport().version(),
            application.provider(),
            Codes.of(what.channel()),
            application.applicant(),
            what.language(),
            application.acceptedAt(),
            what.pickup(),
            what.term()));
  }

  /** Passes a wish to withdraw on. */
  void withdraw(Replica replica, Command command, String applicant, UUID id, Exchange exchange) {
    database.<Application>execute(
        replica,
        "read of the application",
        (tx, reply) -> reply.accept(applications.get(id)),
        read -> {
          if (read == null || !read.applicant().equals(applicant)) {
            firstAnswer(replica, command, () -> Reply.refused(Reply.ABSENT, "not-found"), exchange);
            return;
          }
          switch (Withdrawing.decide(read)) {
            case Withdrawing.Decision.Refused refused ->
                firstAnswer(
                    replica,
                    command,
                    () -> Reply.refused(Reply.CONFLICT, refused.why().toString()),
                    exchange);
            case Withdrawing.Decision.Asked asked ->
                ask(replica, command, read, asked.asked(), exchange);
          }
        },
        failure -> exchange.fail());
  }

  private void ask(
      Replica replica, Command command, Application read, Application asked, Exchange exchange) {
    var id = read.id().value();
    var at = replica.now();
    var told = new Reply(Reply.ASKED, id, asked.version(), "asked");
    database.<Boolean>execute(
        replica,
        "withdrawal",
        (tx, reply) ->
            tx.lock(
                List.of(row(id)),
                () -> {
                  boolean same =
                      world.mutant == Mutant.NO_VERSION_CHECK
                          || applications.get(id).version() == read.version();
                  if (same) {
                    change(tx, command, asked, new WithdrawalRequested(id, at), told);
                  }
                  reply.accept(same);
                }),
        written -> {
          if (written) {
            kick(replica);
            exchange.answer(told);
          } else {
            withdraw(replica, command, read.applicant(), id, exchange);
          }
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

  private void change(
      Database.Session tx,
      Command command,
      Application asked,
      WithdrawalRequested wish,
      Reply told) {
    keep(tx, command, told);
    var id = asked.id().value();
    var event =
        new Envelope<>(
            world.chance.next(),
            EventCatalog.INTAKE,
            asked.published(),
            null,
            id.toString(),
            wish.at(),
            wish);
    tx.write(
        () -> {
          applications.put(id, asked);
          timeline.get(id).put(event.id(), TimelineEntry.byApplicant(event, wish.at(), null));
        });
    tables.append(tx, List.of(event));
  }

  static Locks.Row row(UUID id) {
    return new Locks.Row("application", id);
  }
}
