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
 * @param hearing the hearing that was not over when the case came into it or that was announced in
 *     it; empty for most
 */
public record CurrentStep(
    String code, Instant since, Optional<Clock> limit, Optional<Hearing> hearing) {

  public CurrentStep {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(since, "since");
    Objects.requireNonNull(hearing, "hearing");
    limit.ifPresent(clock -> requireOwn(code, clock));
  }

  /** A step of a case that no hearing concerns. */
  public CurrentStep(String code, Instant since, Optional<Clock> limit) {
    this(code, since, limit, Optional.empty());
  }

  private static void requireOwn(String code, Clock clock) {
    if (!code.equals(clock.step())) {
      throw new IllegalArgumentException(
          "Expected the limit of " + code + ", but found that of " + clock.step());
    }
  }

  CurrentStep limitedBy(Optional<Clock> clock) {
    return new CurrentStep(code, since, clock, hearing);
  }

  CurrentStep heardIn(Hearing announced) {
    return new CurrentStep(code, since, limit, Optional.of(announced));
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
