package kz.qyzmet.contracts.event;

import java.time.Instant;
import java.util.UUID;

/**
 * The director named the responsible executor.
 *
 * @param provider code of the organisation
 * @param at when it was decided
 * @param by who did it
 * @param step code of the finished step in the passport's pipeline
 * @param executor opaque code of the executor
 * @param next the step that starts now
 */
public record ExecutorAssigned(
    UUID applicationId,
    String provider,
    Instant at,
    Actor by,
    String step,
    String executor,
    StepRef next)
    implements CaseEvent {
  public ExecutorAssigned {
    Required.present(applicationId, "applicationId");
    Required.present(provider, "provider");
    Required.present(at, "at");
    Required.present(by, "by");
    Required.present(step, "step");
    Required.present(executor, "executor");
    Required.present(next, "next");
  }
}
