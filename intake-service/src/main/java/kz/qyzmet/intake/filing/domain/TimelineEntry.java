package kz.qyzmet.intake.filing.domain;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kz.qyzmet.contracts.event.CaseEvent;
import kz.qyzmet.contracts.event.DeadlineApproaching;
import kz.qyzmet.contracts.event.DeadlineEvent;
import kz.qyzmet.contracts.event.DeadlineMissed;
import kz.qyzmet.contracts.event.DeadlineMoved;
import kz.qyzmet.contracts.event.Envelope;

/**
 * One line of what the applicant is told: who, by role, did what and when. People of the
 * organisation are not named, and what a draft decides is not told before it is signed.
 *
 * @param event id of the event behind it
 * @param type wire type of that event
 * @param role {@code applicant}, {@code system}, or the role of the passport's step
 * @param step code of the passport's step; null where none is meant
 * @param due the end that the event speaks of; null for the others
 * @param facts codes that the text needs, by {@link Fact}
 */
public record TimelineEntry(
    UUID application,
    UUID event,
    String type,
    Instant at,
    String role,
    String step,
    Instant due,
    Map<Fact, String> facts) {
  /** What a line may carry beyond its columns. */
  public enum Fact {
    INCOMING_NUMBER,
    GROUND,
    NEXT_STEP,
    TERM,
    THRESHOLD,
    REASON,
    OUTCOME,
    CAST,
    QUORUM,
    /** Codes, joined by commas. */
    DOCUMENTS,
    OBJECTIONS_UNTIL(true),
    DECISION_FROM(true),
    /** The end that was known before. */
    WAS_DUE(true),
    SUSPENDED_FROM(true),
    SUSPENDED_UNTIL(true),
    /** How it stands after the event: suspended, running or stopped. */
    CLOCK,
    AVAILABLE_FROM(true);

    private final boolean moment;

    Fact() {
      this(false);
    }

    Fact(boolean moment) {
      this.moment = moment;
    }

    /** Whether its value is an instant, as {@link Instant#toString} writes it. */
    public boolean isMoment() {
      return moment;
    }
  }

  public TimelineEntry {
    Objects.requireNonNull(application, "application");
    Objects.requireNonNull(event, "event");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(role, "role");
    facts = Map.copyOf(facts);
  }

  /** The applicant's own act. */
  public static TimelineEntry byApplicant(Envelope<?> envelope, Instant at, Instant due) {
    return new TimelineEntry(
        envelope.applicationId(),
        envelope.id(),
        envelope.type(),
        at,
        "applicant",
        null,
        due,
        Map.of());
  }

  public static TimelineEntry ofCase(UUID event, String type, CaseEvent data) {
    var line = CaseLine.of(data);
    return new TimelineEntry(
        data.applicationId(),
        event,
        type,
        data.at(),
        data.by().role(),
        line.step(),
        line.due(),
        line.facts());
  }

  public static TimelineEntry ofDeadline(UUID event, String type, DeadlineEvent data) {
    var facts = new HashMap<Fact, String>();
    facts.put(Fact.TERM, data.kind());
    var step = data.step();
    switch (data) {
      case DeadlineApproaching approaching -> facts.put(Fact.THRESHOLD, approaching.threshold());
      case DeadlineMissed _ -> {}
      case DeadlineMoved moved -> {
        step = moved.suspension().step();
        facts.put(Fact.WAS_DUE, moved.wasDueAt().toInstant().toString());
        facts.put(Fact.SUSPENDED_FROM, moved.suspension().from().toString());
        facts.put(Fact.SUSPENDED_UNTIL, moved.suspension().until().toInstant().toString());
        facts.put(Fact.CLOCK, moved.clock());
      }
    }
    return new TimelineEntry(
        data.applicationId(),
        event,
        type,
        data.at(),
        "system",
        step,
        data.dueAt().toInstant(),
        facts);
  }
}
