package kz.qyzmet.notification.reconciliation.domain;

import java.util.UUID;

/**
 * Which gaps a reader wants listed; all are counted for him.
 *
 * @param kind null for all kinds
 * @param after lists what comes behind this application, in {@link Merge#ORDER}; null from the
 *     first on
 */
public record Wanted(Gap.Kind kind, UUID after) {
  /** The first gaps of every kind. */
  public static final Wanted ALL = new Wanted(null, null);

  boolean lists(Gap gap) {
    return (kind == null || kind == gap.kind())
        && (after == null || Merge.ORDER.compare(place(gap), after) > 0);
  }

  /** A whole account that is missing comes before every application. */
  static UUID place(Gap gap) {
    return gap.application() == null ? new UUID(0, 0) : gap.application();
  }
}
