package kz.qyzmet.college.casework.domain;

import static kz.qyzmet.college.casework.domain.Decision.accepted;
import static kz.qyzmet.college.casework.domain.Decision.refused;

import java.time.Instant;
import java.util.List;
import kz.qyzmet.college.casework.domain.Actor.Operator;
import kz.qyzmet.college.casework.domain.CaseState.Live;
import kz.qyzmet.college.casework.domain.CaseState.Ready;
import kz.qyzmet.college.casework.domain.Refusal.CannotTakeBack;
import kz.qyzmet.college.casework.domain.WayBack.Where;

/**
 * What a branch sends back because nobody has fetched it (Rules, item 49). It stays ready, at the
 * step that hands it to the carrier: a task while it is on its way back or is wanted again, and
 * nobody's while the provider keeps it. No clock runs any more.
 */
final class TakingBack {

  private TakingBack() {}

  /** The branch has sent it back: from now on it is awaited here. */
  static List<Change> begun(CaseState state, Operator by, Procedure procedure, Instant at) {
    return state instanceof Ready ready && ready.isSent()
        ? List.of(note(ready, by, Change.Return.AWAITED, procedure.place(ready.at().step()), at))
        : List.of();
  }

  /** The applicant has come for it: it is to be sent once more. */
  static List<Change> wanted(CaseState state, Operator by, Procedure procedure, Instant at) {
    return state instanceof Ready ready
            && ready
                .progress()
                .beside()
                .back()
                .filter(back -> !back.wanted() && !back.isSentAgain())
                .isPresent()
        ? List.of(note(ready, by, Change.Return.WANTED, procedure.place(ready.at().step()), at))
        : List.of();
  }

  /** Somebody has looked for it. */
  static Decision<CannotTakeBack> decide(
      CaseState state, Command.TakeBack command, Procedure procedure, Instant at) {
    return switch (state) {
      case CaseState.Ended _ -> refused(new Refusal.CaseIsOver());
      case Live live -> decide(live, command, procedure, at);
    };
  }

  private static Decision<CannotTakeBack> decide(
      Live live, Command.TakeBack command, Procedure procedure, Instant at) {
    var step = live.at().step();
    var back = live.progress().beside().back().filter(WayBack::isAwaited);
    if (back.isEmpty()) {
      return refused(new Refusal.NothingComesBack(step));
    }
    var actor = command.by().actingAs(live.at().role());
    if (actor.isEmpty()) {
      return refused(new Refusal.WrongRole(step, live.at().role(), command.by().roleNames()));
    }
    var taker = procedure.substitutions().takenByAnother(live.at(), actor.get().code(), at);
    if (taker.isPresent()) {
      return refused(new Refusal.TakenByAnother(step, taker.get()));
    }
    if (command.found() == Change.Return.MISSING && back.get().where() == Where.MISSING) {
      return refused(new Refusal.ReturnAlreadyMissing(step));
    }
    boolean stored = command.found() != Change.Return.MISSING && !back.get().wanted();
    var own = procedure.place(step);
    return accepted(note(live, actor.get(), command.found(), stored ? own.atNobody() : own, at));
  }

  private static Change note(
      Live live, Actor by, Change.Return what, Change.Place next, Instant at) {
    var since = live.at().since();
    return new Change.ReturnNoted(
        live.at().step(), by, what, next, at.isBefore(since) ? since : at);
  }
}
