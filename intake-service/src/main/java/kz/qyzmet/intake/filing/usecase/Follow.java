package kz.qyzmet.intake.filing.usecase;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import kz.qyzmet.contracts.event.ApplicationEvent;
import kz.qyzmet.contracts.event.CaseEvent;
import kz.qyzmet.contracts.event.DeadlineEvent;
import kz.qyzmet.contracts.event.DeadlineMoved;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.contracts.event.OrganisationEvent;
import kz.qyzmet.contracts.event.StatusEvent;
import kz.qyzmet.intake.filing.domain.ApplicationId;
import kz.qyzmet.intake.filing.domain.Standing;
import kz.qyzmet.intake.filing.domain.TimelineEntry;
import org.jboss.logging.Logger;

/**
 * Keeps applications up to date with what the provider and the deadlines say: a batch of events in
 * one commit.
 */
@ApplicationScoped
public class Follow {
  private static final Logger LOG = Logger.getLogger(Follow.class);

  private final Applications applications;

  Follow(Applications applications) {
    this.applications = applications;
  }

  /**
   * Never refuses an event. An event about an application that is not here is told and has no
   * further effect.
   */
  public Uni<Set<UUID>> follow(SqlConnection tx, List<Envelope<?>> events) {
    var lines = new ArrayList<TimelineEntry>(events.size());
    var moves = new LinkedHashMap<ApplicationId, List<UnaryOperator<Standing>>>();
    for (var envelope : events) {
      switch (envelope.data()) {
        case CaseEvent event -> {
          lines.add(TimelineEntry.ofCase(envelope.id(), envelope.type(), event));
          of(envelope, moves).add(standing -> standing.after(event));
        }
        case DeadlineEvent event -> {
          lines.add(TimelineEntry.ofDeadline(envelope.id(), envelope.type(), event));
          if (event instanceof DeadlineMoved moved) {
            of(envelope, moves).add(standing -> standing.after(moved));
          }
        }
        case ApplicationEvent _, StatusEvent _, OrganisationEvent _ ->
            LOG.debugf("event=not-ours type=%s", envelope.type());
      }
    }
    return moved(tx, moves)
        .flatMap(moved -> applications.follow(tx, moved, lines))
        .replaceWith(Set.of());
  }

  private static List<UnaryOperator<Standing>> of(
      Envelope<?> envelope, Map<ApplicationId, List<UnaryOperator<Standing>>> moves) {
    return moves.computeIfAbsent(
        new ApplicationId(envelope.applicationId()), _ -> new ArrayList<>());
  }

  private Uni<List<Applications.Moved>> moved(
      SqlConnection tx, Map<ApplicationId, List<UnaryOperator<Standing>>> moves) {
    if (moves.isEmpty()) {
      return Uni.createFrom().item(List.of());
    }
    return applications
        .lock(tx, moves.keySet())
        .map(
            standings ->
                moves.entrySet().stream()
                    .flatMap(move -> moved(move.getKey(), move.getValue(), standings).stream())
                    .collect(Collectors.toList()));
  }

  private static List<Applications.Moved> moved(
      ApplicationId id,
      List<UnaryOperator<Standing>> events,
      Map<ApplicationId, Standing> standings) {
    var before = standings.get(id);
    if (before == null) {
      LOG.warnf("application=unknown id=%s events=%d", id, events.size());
      return List.of();
    }
    var after = before;
    for (var event : events) {
      after = event.apply(after);
    }
    if (after.equals(before)) {
      return List.of();
    }
    LOG.infof(
        "application=moved id=%s from=%s to=%s",
        id, before.lifecycle().status(), after.lifecycle().status());
    return List.of(new Applications.Moved(id, after));
  }
}
