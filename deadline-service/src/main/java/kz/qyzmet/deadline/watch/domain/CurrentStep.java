package kz.qyzmet.deadline.watch.domain;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The step in which a case stands.
 *
 * @param since when the case came into it
 * @param limit its clock; empty for a step without a limit, and until it is claimed for one whose
 *     limit starts then
 */
public record CurrentStep(String code, Instant since, Optional<Clock> limit) {

  public CurrentStep {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(since, "since");
    limit.ifPresent(clock -> requireOwn(code, clock));
  }

  private static void requireOwn(String code, Clock clock) {
    if (!code.equals(clock.step())) {
      throw new IllegalArgumentException(
          "Expected the limit of " + code + ", but found that of " + clock.step());
    }
  }

  CurrentStep limitedBy(Optional<Clock> clock) {
    return new CurrentStep(code, since, clock);
  }

  StepRun endedAt(Instant end) {
    return new StepRun(
        code,
        since,
        limit.map(Clock::from).orElse(null),
        limit.map(Clock::dueAt).orElse(null),
        end,
        limit.map(Clock::stopped).map(Clock::marks).orElse(List.of()));
  }
}
