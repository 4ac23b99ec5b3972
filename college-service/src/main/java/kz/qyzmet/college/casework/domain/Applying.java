package kz.qyzmet.college.casework.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import kz.qyzmet.college.casework.domain.CaseState.Live;
import kz.qyzmet.college.casework.domain.CaseState.Open;
import kz.qyzmet.college.casework.domain.CaseState.Ready;
import kz.qyzmet.college.casework.domain.WayBack.Where;

/** The next state of a live case. Released changes are applied like this for ever. */
final class Applying {

  private Applying() {}

  static CaseState to(Live live, Change change) {
    var progress = live.progress();
    return switch (change) {
      case Change.Opened _ -> live;
      case Change.Claimed claimed -> live.takenUp(claimed.by().code());
      case Change.Reassigned handed -> live.handedTo(handed.to(), handed.asExecutor());
      case Change.Registered done ->
          moved(live, done.next(), done.at(), progress.numbered(done.number()));
      case Change.Assigned done ->
          moved(live, done.next(), done.at(), progress.executedBy(done.executor()));
      case Change.Drafted done ->
          moved(live, done.next(), done.at(), progress.drafted(done.draft(), done.by().code()));
      case Change.Returned back -> moved(live, back.next(), back.at(), progress.undrafted());
      case Change.Signed done ->
          moved(live, done.next(), done.at(), progress.signedBy(done.by().code()));
      case Change.Reviewed done ->
          moved(live, done.next(), done.at(), progress.signedBy(done.by().code()));
      case Change.Resolved done -> moved(live, done.next(), done.at(), resolved(progress, done));
      case Change.Done done -> moved(live, done.next(), done.at(), progress);
      case Change.Voted vote ->
          live.knowing(progress.with(progress.beside().voted(vote.by().code(), vote.ballot())));
      case Change.HearingAnnounced announced ->
          live.knowing(progress.with(progress.beside().heard(announced.hearing())));
      case Change.ObjectionHeard _ -> live.knowing(progress.with(progress.beside().objected()));
      case Change.ObjectionTooLate _ -> live;
      case Change.Suspended wait ->
          live.knowing(progress.with(progress.beside().suspended(wait.at(), wait.until())));
      case Change.Resumed end -> live.knowing(progress.with(progress.beside().resumed(end.at())));
      case Change.PapersReturned _ -> live.papersReturned();
      case Change.MadeReady _ ->
          switch (live) {
            case Open open -> open.isSent() ? open.arrived(change.at()) : open.ready();
            case Ready ready -> ready.arrivedAgain(change.at());
          };
      case Change.Dispatched sent ->
          moved(
              live,
              sent.next(),
              sent.at(),
              onTheWayBack(progress, back -> back.at(Where.SENT_AGAIN)));
      case Change.ReturnNoted note -> moved(live, note.next(), note.at(), noted(progress, note));
      case Change.HandedOver end ->
          switch (end.what()) {
            case Draft.Grant _ -> live.issued();
            case Draft.Refuse refused -> live.refused(refused);
          };
      case Change.RefusalDecided end -> live.refusedOn(end.ground(), end.by().code());
      case Change.WithdrawnByApplicant _ ->
          switch (live) {
            case Open open -> open.withdrawn();
            case Ready ready -> ready;
          };
      case Change.WithdrawalDeclined _, Change.PackageFound _ -> live;
    };
  }

  private static Progress noted(Progress progress, Change.ReturnNoted note) {
    return switch (note.what()) {
      case AWAITED -> progress.with(progress.beside().onTheWayBack(Optional.of(WayBack.BEGUN)));
      case HERE, DAMAGED -> onTheWayBack(progress, back -> back.at(Where.HERE));
      case MISSING -> onTheWayBack(progress, back -> back.at(Where.MISSING));
      case WANTED -> onTheWayBack(progress, WayBack::asked);
    };
  }

  private static Progress onTheWayBack(Progress progress, UnaryOperator<WayBack> step) {
    var beside = progress.beside();
    return progress.with(beside.onTheWayBack(beside.back().map(step)));
  }

  /** Refused by a vote is refused for good, as by a signature. */
  private static Progress resolved(Progress progress, Change.Resolved done) {
    var decided = progress.decided(done.decision());
    return switch (done.decision()) {
      case Draft.Grant _ -> decided;
      case Draft.Refuse _ -> decided.signedBy(done.by().code());
    };
  }

  private static CaseState moved(Live live, Change.Place next, Instant at, Progress produced) {
    var known = produced.with(produced.beside().withoutVotes());
    return live.movedTo(At.entered(next, at, known.executor()), known);
  }
}
