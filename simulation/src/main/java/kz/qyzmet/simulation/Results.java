package kz.qyzmet.simulation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.qyzmet.contracts.corporation.Branch;
import kz.qyzmet.contracts.event.Actor;
import kz.qyzmet.contracts.event.ApplicationEvent;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.contracts.event.EventCatalog;
import kz.qyzmet.contracts.event.ResultHandedOver;
import kz.qyzmet.contracts.event.ResultReceived;
import kz.qyzmet.contracts.event.ResultRequested;
import kz.qyzmet.contracts.event.ResultReturned;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.intake.result.domain.BranchResult;
import kz.qyzmet.intake.result.domain.Checking;
import kz.qyzmet.intake.result.domain.Finding;
import kz.qyzmet.intake.result.domain.GoingBack;
import kz.qyzmet.intake.result.domain.HandingOver;
import kz.qyzmet.intake.result.domain.Whereabouts;

/**
 * What operators do with what was sent to their branch, as intake-service takes it: read, decide,
 * write unless something was published about the application meanwhile; then all of it again.
 */
final class Results {
  private static final String OPERATOR = "operator";

  private final Intake intake;

  Results(Intake intake) {
    this.intake = intake;
  }

  /** What comes of it. */
  private sealed interface Answer {
    record Done(BranchResult after, ApplicationEvent event, Instant at) implements Answer {}

    record Refused(String why) implements Answer {}
  }

  /** Decides on what was sent as it is at that moment. */
  @FunctionalInterface
  interface Rule {
    Answer of(BranchResult read, Instant at);
  }

  /**
   * What an operator does.
   *
   * @param version that the operator has seen
   */
  record Deed(Service.Command command, Branch branch, UUID application, int version, Rule rule) {}

  /** Somebody looks for it. */
  static Rule looking(Finding found, Branch branch, String operator, Passport passport) {
    return (read, at) ->
        switch (Checking.decide(read, new Checking.Look(found, branch, operator, at), passport)) {
          case Checking.Decision.Checked(var after) ->
              new Answer.Done(
                  after,
                  new ResultReceived(
                      read.application(),
                      branch.code(),
                      at,
                      by(operator),
                      found.code(),
                      after.whereabouts() instanceof Whereabouts.Here(var arrival)
                          ? arrival.keepUntil()
                          : null),
                  at);
          case Checking.Decision.Refused(var why) -> new Answer.Refused(why.toString());
        };
  }

  /** Somebody hands it over. */
  static Rule handingOver(
      HandingOver.Shown shown, Branch branch, String operator, Passport passport) {
    return (read, at) ->
        switch (HandingOver.decide(
            read,
            shown,
            HandingOver.Applicant.UNASKED,
            new HandingOver.Counter(branch, operator, at),
            passport)) {
          case HandingOver.Decision.HandedOver(var after, var receiver) ->
              new Answer.Done(
                  after,
                  new ResultHandedOver(
                      read.application(), branch.code(), at, by(operator), receiver.code()),
                  at);
          case HandingOver.Decision.Refused(var why) -> new Answer.Refused(why.toString());
        };
  }

  /** Nobody has fetched it, and it goes back. */
  static Rule sendingBack(Branch branch, String operator) {
    return (read, at) -> {
      var back = new BranchResult.Sent("courier", null, at, operator);
      return answer(
          GoingBack.sendBack(read, back, branch),
          new ResultReturned(read.application(), branch.code(), at, by(operator), "courier", null),
          at);
    };
  }

  /** Somebody has come for it after all. */
  static Rule requesting(Branch branch, String operator) {
    return (read, at) ->
        answer(
            GoingBack.request(read, operator, at),
            new ResultRequested(read.application(), branch.code(), at, by(operator)),
            at);
  }

  private static Answer answer(GoingBack.Decision decision, ApplicationEvent event, Instant at) {
    return switch (decision) {
      case GoingBack.Decision.Moved(var after) -> new Answer.Done(after, event, at);
      case GoingBack.Decision.Refused(var why) -> new Answer.Refused(why.toString());
    };
  }

  private static Actor by(String operator) {
    return new Actor(OPERATOR, operator);
  }

  void take(Replica replica, Deed deed, Service.Exchange exchange) {
    intake.database.<BranchResult>execute(
        replica,
        "read of the result",
        (tx, reply) -> reply.accept(intake.result(deed.application())),
        read -> {
          if (read == null || !read.branch().equals(deed.branch().code())) {
            refuse(replica, deed, Reply.refused(Reply.ABSENT, "not-found"), exchange);
          } else if (read.version() != deed.version()) {
            var stale = new Reply(Reply.CONFLICT, deed.application(), read.version(), "stale");
            refuse(replica, deed, stale, exchange);
          } else {
            switch (deed.rule().of(read, replica.now())) {
              case Answer.Refused(var why) ->
                  refuse(replica, deed, Reply.refused(Reply.CONFLICT, why), exchange);
              case Answer.Done done -> write(replica, deed, done, exchange);
            }
          }
        },
        failure -> exchange.fail());
  }

  private void refuse(Replica replica, Deed deed, Reply why, Service.Exchange exchange) {
    intake.firstAnswer(replica, deed.command(), () -> why, exchange);
  }

  /** The application's row gives the event its number, and so stands for the result too. */
  private void write(Replica replica, Deed deed, Answer.Done done, Service.Exchange exchange) {
    var id = deed.application();
    var told = new Reply(Reply.OK, id, done.after().version(), "done");
    intake.database.<Boolean>execute(
        replica,
        "act on the result",
        (tx, reply) ->
            tx.lock(
                List.of(Intake.row(id)),
                () -> {
                  boolean same =
                      intake.world.mutant == Mutant.NO_VERSION_CHECK
                          || intake.applications.get(id).published()
                              == done.after().published() - 1;
                  if (same) {
                    intake.keep(tx, deed.command(), told);
                    change(tx, done);
                  }
                  reply.accept(same);
                }),
        written -> {
          if (written) {
            intake.kick(replica);
            exchange.answer(told);
          } else {
            take(replica, deed, exchange);
          }
        },
        failure -> {
          if (failure.passing()) {
            exchange.fail();
          } else {
            refuse(replica, deed, Reply.refused(Reply.CONFLICT, failure.cause()), exchange);
          }
        });
  }

  private void change(Database.Session tx, Answer.Done done) {
    var after = done.after();
    var event =
        new Envelope<>(
            intake.world.chance.next(),
            EventCatalog.INTAKE,
            after.published(),
            null,
            after.application().toString(),
            done.at(),
            done.event());
    intake.changed(tx, after, event, OPERATOR);
    intake.tables.append(tx, List.of(event));
  }
}
