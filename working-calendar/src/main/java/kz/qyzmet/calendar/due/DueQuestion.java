package kz.qyzmet.calendar.due;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;
import kz.qyzmet.calendar.OpeningHours;
import kz.qyzmet.calendar.WorkingCalendar;

/**
 * One application, as far as its dates depend on it.
 *
 * @param channel how it was filed
 * @param at when, on the provider's wall clock; at a branch of the Corporation on its own
 * @param zone the provider's zone; null for the calendar's own (Asia/Almaty)
 * @param providerHours the provider's opening hours; null for the standard ones
 * @param locality where the counter stands; null for the provider's own locality
 * @param branch the Corporation's branch; null for an ordinary one
 * @param pickup where a portal user takes the result; null for the provider's office
 * @param rules what the passport says for that channel and locality
 * @param providerRegistration the day on which the provider registered what the Corporation
 *     received; null while unknown. Other channels do not use it
 */
public record DueQuestion(
    Channel channel,
    LocalDateTime at,
    ZoneId zone,
    OpeningHours providerHours,
    Locality locality,
    Branch branch,
    Pickup pickup,
    DueRules rules,
    LocalDate providerRegistration) {
  public DueQuestion {
    Objects.requireNonNull(channel, "channel");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(rules, "rules");
    zone = Objects.requireNonNullElse(zone, WorkingCalendar.ZONE);
    providerHours = Objects.requireNonNullElse(providerHours, OpeningHours.standard());
    locality = Objects.requireNonNullElse(locality, Locality.SAME);
    branch = Objects.requireNonNullElse(branch, Branch.ORDINARY);
    pickup = Objects.requireNonNullElse(pickup, Pickup.OFFICE);
    if (providerRegistration != null && providerRegistration.isBefore(at.toLocalDate())) {
      throw new IllegalArgumentException(
          "Expected the provider to register after the filing, but got "
              + providerRegistration
              + " and "
              + at);
    }
  }

  /** As long as the provider has not registered, or does so by itself. */
  public DueQuestion(
      Channel channel,
      LocalDateTime at,
      ZoneId zone,
      OpeningHours providerHours,
      Locality locality,
      Branch branch,
      Pickup pickup,
      DueRules rules) {
    this(channel, at, zone, providerHours, locality, branch, pickup, rules, null);
  }

  /** A question with the default zone, hours, locality, branch and pickup place. */
  public static DueQuestion of(Channel channel, LocalDateTime at, DueRules rules) {
    return new DueQuestion(channel, at, null, null, null, null, null, rules, null);
  }

  /** The same question once the provider has registered what the Corporation received. */
  public DueQuestion registeredByProvider(LocalDate day) {
    return new DueQuestion(channel, at, zone, providerHours, locality, branch, pickup, rules, day);
  }

  /**
   * Whether a branch of the Corporation gives the result to the person (Rules, items 45 and 46).
   */
  public boolean handedOutByBranch() {
    return channel == Channel.CORPORATION || (channel == Channel.PORTAL && pickup == Pickup.BRANCH);
  }
}
