package kz.qyzmet.notification.cabinet.domain;

import java.util.List;
import java.util.stream.Stream;

/** One of each kind of notice, in the order of {@link Told#KINDS}. */
public final class Tellings {
  private Tellings() {}

  public static Stream<Told> everything() {
    return Stream.of(
        new Told.Accepted(Story.DUE),
        new Told.Accepted(null),
        new Told.Registered(),
        new Told.InProgress(true),
        new Told.InProgress(false),
        Told.Ready.at(Story.OFFICE, null, null),
        Told.Ready.at(Story.BRANCH, Story.AVAILABLE, null),
        Told.Ready.at(Story.BRANCH, null, null),
        Told.Ready.at(Story.BRANCH, null, Story.KEPT),
        new Told.ReturnedToProvider(),
        new Told.Refused("unreliable"),
        new Told.Issued(),
        new Told.PapersReturned(List.of("photos", "identity-document")),
        new Told.PapersAtBranch(),
        new Told.Withdrawn(),
        new Told.WithdrawalRefused("already-signed"),
        new Told.HearingAnnounced("unreliable", Story.OBJECTIONS, Story.DECISION),
        new Told.ObjectionHeard(),
        new Told.ObjectionTooLate(),
        new Told.Suspended(Story.OBJECTIONS),
        new Told.Resumed(),
        new Told.TermMoved(Story.LATER, Story.DUE, Story.WAITED_FROM, Story.OBJECTIONS, false),
        new Told.TermMoved(Story.LATER, Story.DUE, Story.WAITED_FROM, Story.OBJECTIONS, true),
        new Told.DeadlineApproaching(Story.DUE),
        new Told.DeadlineMissed(Story.DUE));
  }
}
