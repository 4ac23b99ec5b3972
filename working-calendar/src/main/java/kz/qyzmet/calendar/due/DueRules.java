package kz.qyzmet.calendar.due;

import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kz.qyzmet.calendar.Term;

/**
 * What a passport says about dates, for one channel and locality.
 *
 * @param legal the overall term; {@link Term.None} where the act sets none
 * @param internal the provider's own term; null where there is none
 * @param handOver what must have happened to the result by the hand-over day
 * @param countReceptionDay whether the Corporation's reception day is day 1 (by the Rules it is
 *     not)
 * @param countStartDay whether the day of registration is day 1 on the other channels (by reading
 *     it is not)
 * @param rollToWorkingDay whether the legal end of a calendar term moves to the next working day
 * @param derived a cap worked out from the steps, for a service without an overall term; or null
 * @param clauses clause texts by key: {@code legal}, {@code internal}, {@code start}, {@code
 *     reception}, {@code afterHours}, {@code handOver}, {@code derived}, {@code window}; missing
 *     ones are left empty
 * @param channels the channels on which the service takes applications
 * @param window the part of the year in which it does; null for all of it
 * @param readings how dates are read where the acts leave them open
 */
public record DueRules(
    Term legal,
    Term internal,
    HandOver handOver,
    boolean countReceptionDay,
    boolean countStartDay,
    boolean rollToWorkingDay,
    Term derived,
    Map<String, String> clauses,
    Set<Channel> channels,
    FilingDays window,
    DueReadings readings) {
  public DueRules {
    Objects.requireNonNull(legal, "legal");
    Objects.requireNonNull(handOver, "handOver");
    Objects.requireNonNull(readings, "readings");
    clauses = Map.copyOf(clauses);
    channels = Set.copyOf(channels);
  }

  /** Rules that read dates as usual. */
  public DueRules(
      Term legal,
      Term internal,
      HandOver handOver,
      boolean countReceptionDay,
      boolean countStartDay,
      boolean rollToWorkingDay,
      Term derived,
      Map<String, String> clauses,
      Set<Channel> channels,
      FilingDays window) {
    this(
        legal,
        internal,
        handOver,
        countReceptionDay,
        countStartDay,
        rollToWorkingDay,
        derived,
        clauses,
        channels,
        window,
        DueReadings.USUAL);
  }

  /** Rules of a service that takes applications on every channel, all year round. */
  public DueRules(
      Term legal,
      Term internal,
      HandOver handOver,
      boolean countReceptionDay,
      boolean countStartDay,
      boolean rollToWorkingDay,
      Term derived,
      Map<String, String> clauses) {
    this(
        legal,
        internal,
        handOver,
        countReceptionDay,
        countStartDay,
        rollToWorkingDay,
        derived,
        clauses,
        EnumSet.allOf(Channel.class),
        null);
  }

  /** The defaults of part A0b around a legal and an internal term (the latter may be null). */
  public static DueRules of(Term legal, Term internal) {
    return new DueRules(legal, internal, HandOver.SENT, false, false, true, null, Map.of());
  }

  /** The clause under that key, or an empty text. */
  String clause(String key) {
    return clauses.getOrDefault(key, "");
  }
}
