package kz.qyzmet.contracts.passport;

import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.contracts.event.LocalizedText;

/**
 * A way by which the law lets an application arrive.
 *
 * @param served false where the law offers it and we don't yet: callers answer {@code
 *     not-yet-served}
 * @param acceptance what proves the acceptance: a receipt or a status in the cabinet
 */
public record ChannelRule(
    Channel channel,
    boolean served,
    LocalizedText name,
    Sourced<LocalizedText> acceptance,
    Basis basis) {}
