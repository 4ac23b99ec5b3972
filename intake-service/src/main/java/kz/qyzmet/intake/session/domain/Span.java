package kz.qyzmet.intake.session.domain;

import java.time.Duration;
import java.time.Instant;
import kz.qyzmet.calendar.Term;
import kz.qyzmet.contracts.passport.Sourced;

/**
 * A time that a passport limits.
 *
 * @param limit with its clause or reading
 * @param to its end, or now where it still runs
 */
public record Span(Sourced<Term> limit, Instant from, Instant to) {
  public Instant until() {
    return from.plus(length());
  }

  /** How long it is, as the passport has it: minutes or hours. */
  public Duration length() {
    return switch (limit.value()) {
      case Term.Minutes(int n) -> Duration.ofMinutes(n);
      case Term.Hours(int n) -> Duration.ofHours(n);
      case Term.WorkingDays _,
          Term.CalendarDays _,
          Term.CalendarDayRange _,
          Term.Months _,
          Term.None _ ->
          throw new IllegalStateException("Expected minutes at a counter, but got " + limit);
    };
  }

  /** How much is left; negative by as much as it is too long. */
  public Duration rest() {
    return Duration.between(to, until());
  }

  public boolean late() {
    return to.isAfter(until());
  }
}
