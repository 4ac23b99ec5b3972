package kz.qyzmet.deadline.watch.usecase;

import kz.qyzmet.contracts.event.DeadlineApproaching;
import kz.qyzmet.contracts.event.DeadlineEvent;
import kz.qyzmet.contracts.event.DeadlineMissed;
import kz.qyzmet.contracts.event.DeadlineMoved;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.contracts.passport.PassportRef;
import kz.qyzmet.deadline.watch.domain.Notice;

/**
 * A notice that leaves.
 *
 * @param service the passport to which the case is pinned
 * @param event the notice's event, at its place in a trace
 */
record Told(PassportRef service, Notice notice, Envelope<DeadlineEvent> event) {

  /** What became of the end, in the word of logs and metrics. */
  static String what(DeadlineEvent event) {
    return switch (event) {
      case DeadlineApproaching _ -> "approaching";
      case DeadlineMissed _ -> "missed";
      case DeadlineMoved _ -> "moved";
    };
  }
}
