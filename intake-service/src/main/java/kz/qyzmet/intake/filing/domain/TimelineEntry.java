package kz.qyzmet.intake.filing.domain;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kz.qyzmet.contracts.event.CaseEvent;
import kz.qyzmet.contracts.event.CaseOpened;
import kz.qyzmet.contracts.event.CaseRefused;
import kz.qyzmet.contracts.event.CaseRegistered;
import kz.qyzmet.contracts.event.CaseWithdrawn;
import kz.qyzmet.contracts.event.DeadlineApproaching;
import kz.qyzmet.contracts.event.DeadlineEvent;
import kz.qyzmet.contracts.event.DeadlineMissed;
import kz.qyzmet.contracts.event.DraftPrepared;
import kz.qyzmet.contracts.event.DraftReturned;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.contracts.event.ExecutorAssigned;
import kz.qyzmet.contracts.event.ResultIssued;
import kz.qyzmet.contracts.event.ResultReady;
import kz.qyzmet.contracts.event.ResultSigned;
import kz.qyzmet.contracts.event.StepRef;
import kz.qyzmet.contracts.event.TaskClaimed;
import kz.qyzmet.contracts.event.TaskReassigned;
import kz.qyzmet.contracts.event.WithdrawalRefused;

/**
 * One line of what the applicant is told: who, by role, did what and when. People of the
 * organisation are not named, and what a draft decides is not told before it is signed.
 *
 * @param event id of the event behind it
 * @param type wire type of that event
 * @param role {@code applicant}, {@code clerk}, {@code director}, {@code executor} or {@code
 *     system}
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
    REASON
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
    var facts = new HashMap<Fact, String>();
    String step =
        switch (data) {
          case CaseOpened opened -> next(facts, null, opened.next());
          case TaskClaimed claimed -> claimed.step();
          case TaskReassigned reassigned -> reassigned.step();
          case CaseRegistered registered -> {
            facts.put(Fact.INCOMING_NUMBER, registered.incomingNumber());
            yield next(facts, registered.step(), registered.next());
          }
          case ExecutorAssigned assigned -> next(facts, assigned.step(), assigned.next());
          case DraftPrepared prepared -> next(facts, prepared.step(), prepared.next());
          case DraftReturned returned -> next(facts, returned.step(), returned.next());
          case ResultSigned signed -> next(facts, signed.step(), signed.next());
          case ResultReady _, CaseWithdrawn _ -> null;
          case ResultIssued issued -> issued.step();
          case CaseRefused refused -> {
            facts.put(Fact.GROUND, refused.ground());
            yield refused.step();
          }
          case WithdrawalRefused refused -> {
            facts.put(Fact.REASON, refused.reason());
            yield null;
          }
        };
    return new TimelineEntry(
        data.applicationId(), event, type, data.at(), data.by().role(), step, null, facts);
  }

  public static TimelineEntry ofDeadline(UUID event, String type, DeadlineEvent data) {
    var facts = new HashMap<Fact, String>();
    facts.put(Fact.TERM, data.kind());
    switch (data) {
      case DeadlineApproaching approaching -> facts.put(Fact.THRESHOLD, approaching.threshold());
      case DeadlineMissed _ -> {}
    }
    return new TimelineEntry(
        data.applicationId(),
        event,
        type,
        data.at(),
        "system",
        data.step(),
        data.dueAt().toInstant(),
        facts);
  }

  private static String next(Map<Fact, String> facts, String step, StepRef next) {
    facts.put(Fact.NEXT_STEP, next.code());
    return step;
  }
}
