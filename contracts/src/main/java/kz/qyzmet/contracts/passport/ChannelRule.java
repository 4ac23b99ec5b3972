package kz.qyzmet.contracts.passport;

import java.util.List;
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
 * @param certification by what an application from afar may be certified; null where the passport
 *     does not say
 */
public record ChannelRule(
    Channel channel,
    boolean served,
    LocalizedText name,
    Sourced<LocalizedText> acceptance,
    Sheet sheet,
    SystemChain chain,
    Certification certification,
    Basis basis) {
  /** What may stand in place of a signature on paper. */
  public record Certification(List<Proof> kinds, Basis basis) {
    public Certification {
      kinds = List.copyOf(kinds);
    }
  }

  /** What a person takes home from a counter. */
  public enum Sheet {
    /** For the papers that were brought, in two copies that both sides sign. */
    RECEIPT,
    /** Of the moment, who accepted, and the term and place of the answer. */
    SLIP
  }

  /** Whether that may certify an application; where the passport does not say, all may. */
  public boolean accepts(Proof proof) {
    return certification == null || certification.kinds().contains(proof);
  }
}
