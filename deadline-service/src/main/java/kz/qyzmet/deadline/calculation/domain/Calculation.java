package kz.qyzmet.deadline.calculation.domain;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;
import kz.qyzmet.calendar.due.Branch;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.calendar.due.Locality;
import kz.qyzmet.calendar.due.Pickup;
import kz.qyzmet.contracts.organisation.Organisation;

/**
 * A what-if question about dates.
 *
 * @param at the moment of filing on the provider's wall clock
 * @param edition a day of the passport's edition; null for the one in force on the day of filing
 * @param zone null for the provider's, and without a provider for the calendar's
 * @param locality null for the provider's own
 * @param branch null for an ordinary one
 * @param pickup null for the provider's office
 * @param knownOn only what was published by that day is known; null for all of it
 * @param provider whose hours count; null for the standard hours
 */
public record Calculation(
    String service,
    Channel channel,
    LocalDateTime at,
    LocalDate edition,
    ZoneId zone,
    Locality locality,
    Branch branch,
    Pickup pickup,
    LocalDate knownOn,
    Organisation provider) {

  public Calculation {
    Objects.requireNonNull(service, "service");
    Objects.requireNonNull(channel, "channel");
    Objects.requireNonNull(at, "at");
  }

  LocalDate dayOfEdition() {
    return edition == null ? at.toLocalDate() : edition;
  }

  ZoneId zoneOfProvider() {
    return zone != null || provider == null ? zone : provider.zone();
  }
}
