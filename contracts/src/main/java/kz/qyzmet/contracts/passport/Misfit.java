package kz.qyzmet.contracts.passport;

import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.calendar.due.Locality;
import kz.qyzmet.contracts.event.LocalizedText;

/**
 * A misfit that stands in the act itself: the steps that it allows don't fit the term that it sets.
 *
 * @param channel where
 * @param locality where the counter stands; null for everywhere
 * @param reason what does not fit and what is done about it
 */
public record Misfit(
    String code, Channel channel, Locality locality, LocalizedText reason, Basis basis) {
  /** Whether it speaks of that way. */
  public boolean covers(Channel asked, Locality where) {
    return channel == asked && (locality == null || locality == where);
  }
}
