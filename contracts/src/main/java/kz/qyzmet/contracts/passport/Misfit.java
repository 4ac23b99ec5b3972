package kz.qyzmet.contracts.passport;

import java.util.Set;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.calendar.due.Locality;
import kz.qyzmet.contracts.event.LocalizedText;

/**
 * A misfit that stands in the act itself: the steps that it allows don't fit the term that it sets.
 *
 * @param channel where
 * @param locality where the counter stands; null for everywhere
 * @param late what comes too late
 * @param heard whether it is the applicant's hearing that takes the time
 * @param reason what does not fit and what is done about it
 */
public record Misfit(
    String code,
    Channel channel,
    Locality locality,
    Set<Asked> late,
    boolean heard,
    LocalizedText reason,
    Basis basis) {

  /** What has to be done by a limit. */
  public enum Asked {
    /** The person is told, or the refusal is known: by the end of the legal term. */
    TOLD,
    /** The result has left for the branch: by the hand-over day. */
    SENT,
    /** The result has arrived at the branch: by the hand-over day. */
    DELIVERED,
    /** The result has arrived at the branch: by the end of the legal term. */
    ARRIVED,
    /** The provider's own work is done: by the end of the internal term. */
    INTERNAL
  }

  public Misfit {
    late = Set.copyOf(late);
  }

  /** Whether it speaks of that lateness on that way. */
  public boolean covers(Channel through, Locality where, Asked asked, boolean withHearing) {
    return channel == through
        && (locality == null || locality == where)
        && late.contains(asked)
        && heard == withHearing;
  }
}
