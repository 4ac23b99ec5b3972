package kz.qyzmet.contracts.organisation;

import java.time.LocalDate;

/**
 * Days on which somebody is away, and who acts instead.
 *
 * @param from the first day, by the organisation's own date
 * @param to the last day, not before the first
 * @param substitute code of a person of the same organisation who has at least the same roles
 */
public record Absence(LocalDate from, LocalDate to, String substitute) {
  public boolean covers(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  /** Whether the two have a day in common. */
  boolean meets(Absence other) {
    return !from.isAfter(other.to) && !other.from.isAfter(to);
  }
}
