package kz.qyzmet.contracts.passport;

import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.contracts.event.LocalizedText;

/**
 * A way by which the law lets an application arrive.
 *
 * @param served false where the law offers it and we don't yet: callers answer {@code
 *     not-yet-served}
 * @param acceptance what proves the acceptance: a receipt or a status in the cabinet
 * @param sheet what a counter prints for that; of no account on the portal, which prints nothing
 * @param chain the systems that pass the request on; null where the act names none
 */
public record ChannelRule(
    Channel channel,
    boolean served,
    LocalizedText name,
    Sourced<LocalizedText> acceptance,
    Sheet sheet,
    SystemChain chain,
    Basis basis) {
  /** What a person takes home from a counter. */
  public enum Sheet {
    /** For the papers that were brought, in two copies that both sides sign. */
    RECEIPT,
    /** Of the moment, who accepted, and the term and place of the answer. */
    SLIP
  }
}
