package kz.qyzmet.deadline.watch.domain;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A wait for the applicant, with the clocks as they stood when it began: from them the dates are
 * computed anew once its real length is known.
 *
 * @param until when it ends at the latest
 */
public record Suspension(
    Instant since, OffsetDateTime until, List<Clock> terms, Optional<CurrentStep> step) {

  public Suspension {
    Objects.requireNonNull(since, "since");
    Objects.requireNonNull(step, "step");
    terms = List.copyOf(terms);
    if (!until.toInstant().isAfter(since)) {
      throw new IllegalArgumentException(
          "Expected a suspension since " + since + " to end after it, but it ends at " + until);
    }
  }

  /** Whether the clocks run again at that moment, even if nobody said so. */
  public boolean isOver(Instant moment) {
    return !moment.isBefore(until.toInstant());
  }

  /** The terms behind a wait that ends then. */
  List<Clock> termsAfter(Instant end, Standstill standstill) {
    return standstill.moved(terms, since, end);
  }

  /** The step with its limit behind a wait that ends then. */
  Optional<CurrentStep> stepAfter(Instant end, Standstill standstill) {
    return step.map(
        current ->
            current.limitedBy(current.limit().map(clock -> standstill.moved(clock, since, end))));
  }

  /** In which step the provider waits; null where none was known. */
  String stepCode() {
    return step.map(CurrentStep::code).orElse(null);
  }

  Suspension in(CurrentStep limited) {
    return new Suspension(since, until, terms, Optional.of(limited));
  }
}
