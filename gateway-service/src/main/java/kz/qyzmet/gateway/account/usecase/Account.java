package kz.qyzmet.gateway.account.usecase;

import java.time.Instant;
import java.util.List;
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
 * @param silences of the systems of its education chain, the longest first
 */
public record Account(
    UUID application,
    int told,
    int delivered,
    boolean sent,
    Instant since,
    Instant unanswered,
    List<Silence> silences,
    Streams streams) {

  public Account {
    silences = List.copyOf(silences);
  }

  /**
   * A system that should have told that it has a message of the chain.
   *
   * @param since from when on that is a silence, by the passport
   */
  public record Silence(String system, Instant since) {}
}
