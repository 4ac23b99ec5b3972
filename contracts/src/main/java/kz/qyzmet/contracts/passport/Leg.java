package kz.qyzmet.contracts.passport;

import kz.qyzmet.calendar.Term;
import kz.qyzmet.calendar.due.Locality;
import kz.qyzmet.contracts.event.LocalizedText;

/**
 * A stretch of the way that an application or its result goes outside the provider: over the
 * Corporation's counter, by courier, by post.
 *
 * @param by who carries it: {@code corporation}, {@code courier} or {@code post}
 * @param limit how long it may take at most; null where the act sets no time
 * @param locality where the counter stands that it starts from or leads to; null for everywhere
 */
public record Leg(
    String code, LocalizedText name, String by, Limit limit, Locality locality, Basis basis) {
  /** Whether it lies on the way from or to a counter that stands there. */
  public boolean liesOnWayOf(Locality where) {
    return locality == null || locality == where;
  }

  /** How the end of a leg is found. */
  public sealed interface Limit {}

  /** So long from its start. */
  public record Within(Term term) implements Limit {}

  /** By the closing of the day on which the application was received. */
  public record SameDay() implements Limit {}

  /** At once: a message between systems. */
  public record AtOnce() implements Limit {}
}
