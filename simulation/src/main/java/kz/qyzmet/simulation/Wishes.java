package kz.qyzmet.simulation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import kz.qyzmet.contracts.event.ApplicationEvent;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.contracts.event.EventCatalog;
import kz.qyzmet.contracts.event.ObjectionFiled;
import kz.qyzmet.contracts.event.WithdrawalRequested;
import kz.qyzmet.intake.filing.domain.Application;
import kz.qyzmet.intake.filing.domain.Objecting;
import kz.qyzmet.intake.filing.domain.TimelineEntry;
import kz.qyzmet.intake.filing.domain.Withdrawing;

/**
 * What applicants say of an application that is filed, as intake-service takes it: a wish to
 * withdraw, an objection. Read, decide, write unless it has moved meanwhile; then all of it again.
 */
final class Wishes {
  private final Intake intake;

  Wishes(Intake intake) {
    this.intake = intake;
  }

  /** Whether it is passed on to the provider. */
  private sealed interface Answer {
    record PassedOn(Application application, ApplicationEvent event, Instant at)
        implements Answer {}

    record Refused(String why) implements Answer {}
  }

  /**
   * Something that an applicant says.
   *
   * @param rule decides on the application as it is at that moment
   */
  record Wish(
      Service.Command command,
      String applicant,
      UUID application,
      BiFunction<Application, Instant, Answer> rule) {}

  /** A wish to withdraw. */
  static Wish withdrawal(Service.Command command, String applicant, UUID application) {
    return new Wish(command, applicant, application, Wishes::withdrawing);
  }

  /** An objection to an intended refusal. */
  static Wish objection(Service.Command command, String applicant, UUID application) {
    return new Wish(command, applicant, application, Wishes::objecting);
  }

  private static Answer withdrawing(Application read, Instant at) {
    return switch (Withdrawing.decide(read)) {
      case Withdrawing.Decision.Asked(var asked) ->
          new Answer.PassedOn(asked, new WithdrawalRequested(read.id().value(), at), at);
      case Withdrawing.Decision.Refused(var why) -> new Answer.Refused(why.toString());
    };
  }

  private static Answer objecting(Application read, Instant at) {
    return switch (Objecting.decide(read, at)) {
      case Objecting.Decision.Objected(var objected) ->
          new Answer.PassedOn(objected, new ObjectionFiled(read.id().value(), at), at);
      case Objecting.Decision.Refused(var why) -> new Answer.Refused(why.toString());
    };
  }

  /** Passes it on, or says why not. */
  void take(Replica replica, Wish wish, Service.Exchange exchange) {
    intake.database.<Application>execute(
        replica,
        "read of the application",
        (tx, reply) -> reply.accept(intake.applications.get(wish.application())),
        read -> {
          if (read == null || !read.applicant().equals(wish.applicant())) {
            refuse(replica, wish, Reply.ABSENT, "not-found", exchange);
            return;
          }
          switch (wish.rule().apply(read, replica.now())) {
            case Answer.Refused(var why) -> refuse(replica, wish, Reply.CONFLICT, why, exchange);
            case Answer.PassedOn passed -> write(replica, wish, read.version(), passed, exchange);
          }
        },
        failure -> exchange.fail());
  }

  private void refuse(
      Replica replica, Wish wish, int status, String why, Service.Exchange exchange) {
    intake.firstAnswer(replica, wish.command(), () -> Reply.refused(status, why), exchange);
  }

  private void write(
      Replica replica,
      Wish wish,
      int readVersion,
      Answer.PassedOn passed,
      Service.Exchange exchange) {
    var id = wish.application();
    var told = new Reply(Reply.ASKED, id, passed.application().version(), "asked");
    intake.database.<Boolean>execute(
        replica,
        "wish",
        (tx, reply) ->
            tx.lock(
                List.of(Intake.row(id)),
                () -> {
                  boolean same =
                      intake.world.mutant == Mutant.NO_VERSION_CHECK
                          || intake.applications.get(id).version() == readVersion;
                  if (same) {
                    intake.keep(tx, wish.command(), told);
                    change(tx, passed);
                  }
                  reply.accept(same);
                }),
        written -> {
          if (written) {
            intake.kick(replica);
            exchange.answer(told);
          } else {
            take(replica, wish, exchange);
          }
        },
        failure -> {
          if (failure.passing()) {
            exchange.fail();
          } else {
            refuse(replica, wish, Reply.CONFLICT, failure.cause(), exchange);
          }
        });
  }

  private void change(Database.Session tx, Answer.PassedOn passed) {
    var application = passed.application();
    var id = application.id().value();
    var event =
        new Envelope<>(
            intake.world.chance.next(),
            EventCatalog.INTAKE,
            application.published(),
            null,
            id.toString(),
            passed.at(),
            passed.event());
    tx.write(
        () -> {
          intake.applications.put(id, application);
          intake
              .timeline
              .get(id)
              .put(event.id(), TimelineEntry.byApplicant(event, passed.at(), null));
        });
    intake.tables.append(tx, List.of(event));
  }
}
