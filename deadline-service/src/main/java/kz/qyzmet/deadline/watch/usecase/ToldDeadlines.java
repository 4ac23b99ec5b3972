package kz.qyzmet.deadline.watch.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import kz.qyzmet.contracts.event.DeadlineApproaching;
import kz.qyzmet.contracts.event.DeadlineMoved;
import kz.qyzmet.kit.trace.Traces;
import org.jboss.logging.Logger;

/**
 * What an operator hears of the deadlines that were told: they are counted and timed, and the log
 * has one line for each, with the trace that goes on with its event. Call it after the commit: what
 * was rolled back was not told.
 */
@ApplicationScoped
class ToldDeadlines {
  private static final Logger LOG = Logger.getLogger(ToldDeadlines.class);
  private static final String NONE = "-";

  private final DeadlineMeters meters;
  private final Traces traces;

  ToldDeadlines(DeadlineMeters meters, Traces traces) {
    this.meters = meters;
    this.traces = traces;
  }

  void told(List<Told> notices) {
    meters.told(notices);
    for (Told told : notices) {
      traces.at(told.event(), () -> tell(told));
    }
  }

  private static void tell(Told told) {
    var event = told.notice().event();
    LOG.infof(
        "deadline=%s application=%s service=%s provider=%s kind=%s step=%s threshold=%s due=%s"
            + " was-due=%s late-ms=%d",
        Told.what(event),
        event.applicationId(),
        told.service(),
        event.provider(),
        event.kind(),
        Objects.requireNonNullElse(event.step(), NONE),
        event instanceof DeadlineApproaching approaching ? approaching.threshold() : NONE,
        event.dueAt(),
        event instanceof DeadlineMoved moved ? moved.wasDueAt() : NONE,
        told.notice().late().toMillis());
  }
}
