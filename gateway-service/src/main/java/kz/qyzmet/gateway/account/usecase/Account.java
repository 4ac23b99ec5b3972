package kz.qyzmet.gateway.account.usecase;

import java.time.Instant;
import java.util.UUID;
import kz.qyzmet.kit.account.Streams;

/**
 * What stands here of an application.
 *
 * @param told statuses heard so far
 * @param delivered how many of them the e-government gateway has confirmed, in their order
 * @param sent whether the gateway has the next one already and only did not confirm it
 * @param since when the first that is not confirmed was told; null where all are
 * @param unanswered since when the portal waits for the gateway to bring our answer; null where it
 *     does not
 */
public record Account(
    UUID application,
    int told,
    int delivered,
    boolean sent,
    Instant since,
    Instant unanswered,
    Streams streams) {}
