package kz.qyzmet.college.casework.usecase;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kz.qyzmet.college.casework.domain.Actor.Operator;
import kz.qyzmet.college.casework.domain.CaseState;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.contracts.event.ResultReceived;

/**
 * A branch has missed what was sent to it. That moves nothing, and the history remembers it.
 *
 * @param event the branch's own: the college tells nobody what it was told
 * @param version of the case, at that time
 */
public record MissedResult(
    UUID event, UUID id, int version, String step, String operator, Instant at) {

  /** Empty where the event says something else, or nothing was sent. */
  static Optional<MissedResult> of(Envelope<?> event, CaseAt found) {
    return event.data() instanceof ResultReceived word
            && isMissing(word)
            && found.state().facts().isHadAt(word.branch())
            && found.state() instanceof CaseState.Live live
            && live.isSent()
        ? Optional.of(
            new MissedResult(
                event.id(),
                word.applicationId(),
                found.version(),
                live.at().step(),
                Operator.of(word.by().person()).code().value(),
                word.at()))
        : Optional.empty();
  }

  static boolean isMissing(ResultReceived word) {
    return word.condition().equals("missing");
  }
}
