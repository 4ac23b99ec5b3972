package kz.qyzmet.notification.reconciliation.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kz.qyzmet.notification.reconciliation.domain.Account.Whereabouts;
import kz.qyzmet.notification.reconciliation.domain.Gap.Cause;
import kz.qyzmet.notification.reconciliation.domain.Gap.Kind;

/** Where the papers of an application and its result must be by now. */
final class PapersRules {
  private static final Set<String> AWAITED = Set.of("ON_ITS_WAY", "MISSING");

  private final Limits limits;
  private final WorkingDays workingDays;

  PapersRules(Limits limits) {
    this.limits = limits;
    this.workingDays = new WorkingDays(limits.calendar());
  }

  Stream<Gap> of(Line line, Account.Intake intake) {
    return Stream.concat(papers(line, intake).stream(), result(line, intake).stream());
  }

  private Optional<Gap> papers(Line line, Account.Intake intake) {
    var papers = intake.papers();
    if (papers == null) {
      return line.college()
          .filter(college -> college.papers() != null && AWAITED.contains(college.papers()))
          .map(
              _ ->
                  new Gap(
                      line.application(),
                      Kind.PAPERS,
                      Cause.NOWHERE,
                      Party.INTAKE.service(),
                      intake.told().isEmpty() ? null : intake.told().getFirst()));
    }
    return switch (papers.place()) {
      case Whereabouts.AT_BRANCH ->
          open(
              line,
              Kind.PAPERS,
              Cause.NOT_SENT,
              papers,
              workingDays.after(papers.since(), limits.sentWithin()));
      case Whereabouts.ON_ITS_WAY ->
          open(line, Kind.PAPERS, Cause.CARRIER_LATE, papers, carried(papers));
      case Whereabouts.MISSING -> open(line, Kind.PAPERS, Cause.LOST, papers, papers.since());
      default -> Optional.empty();
    };
  }

  private Optional<Gap> result(Line line, Account.Intake intake) {
    var result = intake.result();
    if (result == null) {
      return line.college().map(Account.College::toSend).map(lying -> notSent(line, lying));
    }
    return switch (result.place()) {
      case Whereabouts.ON_ITS_WAY ->
          open(line, Kind.RESULT, Cause.CARRIER_LATE, result, carried(result));
      case Whereabouts.MISSING -> open(line, Kind.RESULT, Cause.LOST, result, result.since());
      case Whereabouts.AT_BRANCH ->
          Optional.ofNullable(result.until())
              .flatMap(
                  until ->
                      open(
                          line,
                          Kind.RESULT,
                          Cause.KEPT_TOO_LONG,
                          result,
                          workingDays.firstFrom(until)));
      case Whereabouts.SENT_BACK -> sentBack(line, result);
      case Whereabouts.ASKED_FOR -> askedFor(line, result);
      default -> Optional.empty();
    };
  }

  /** No branch knows of it yet: what is signed and handed to no carrier is the provider's gap. */
  private Gap notSent(Line line, Account.ToSend lying) {
    return new Gap(
        line.application(),
        Kind.RESULT,
        Cause.RESULT_NOT_SENT,
        lying.branch(),
        workingDays.after(lying.since(), limits.sentWithin()));
  }

  /**
   * The branch knows only when it sent it; what the provider said of an earlier time is no word.
   */
  private Optional<Gap> sentBack(Line line, Whereabouts result) {
    if (line.unread().contains(Party.COLLEGE)) {
      return Optional.empty();
    }
    var word =
        line.college()
            .map(Account.College::back)
            .filter(back -> !back.since().isBefore(result.since()));
    return switch (word.map(Account.WayBack::state).orElse(Account.WayBack.AWAITED)) {
      case Account.WayBack.AWAITED ->
          open(line, Kind.RESULT, Cause.BACK_LATE, result, carried(result));
      case Account.WayBack.MISSING ->
          open(line, Kind.RESULT, Cause.BACK_LOST, result, word.orElseThrow().since());
      default -> Optional.empty();
    };
  }

  /** What was not found when it came back cannot be sent: that is known before the time is over. */
  private Optional<Gap> askedFor(Line line, Whereabouts result) {
    return line.college()
        .map(Account.College::back)
        .filter(back -> back.state().equals(Account.WayBack.MISSING))
        .map(back -> open(line, Kind.RESULT, Cause.BACK_LOST, result, back.since()))
        .orElseGet(
            () ->
                open(
                    line,
                    Kind.RESULT,
                    Cause.NOT_SENT_AGAIN,
                    result,
                    workingDays.after(result.since(), limits.sentWithin())));
  }

  /** By the passport where it gives the carrier a time, else by the setting. */
  private Instant carried(Whereabouts lying) {
    return lying.until() == null
        ? workingDays.after(lying.since(), limits.carriedWithin())
        : lying.until();
  }

  private static Optional<Gap> open(
      Line line, Kind kind, Cause cause, Whereabouts lying, Instant since) {
    return Optional.of(new Gap(line.application(), kind, cause, lying.branch(), since));
  }
}
