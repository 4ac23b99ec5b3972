package kz.qyzmet.signatures;

import java.time.Instant;
import java.util.Set;
import org.bouncycastle.asn1.x509.CRLReason;

/** What an authority says of a certificate. */
sealed interface Status {
  record Good() implements Status {}

  /**
   * It stands no more.
   *
   * @param reason by the numbers of {@link CRLReason}; where none is given, unspecified
   */
  record Revoked(Instant at, int reason) implements Status {
    /** For these the key was in nobody else's hands (RFC 3161, section 4). */
    private static final Set<Integer> WITHOUT_HARM =
        Set.of(CRLReason.affiliationChanged, CRLReason.superseded, CRLReason.cessationOfOperation);

    static int reason(CRLReason given) {
      return given == null ? CRLReason.unspecified : given.getValue().intValueExact();
    }
  }

  default boolean isRevokedBy(Instant moment) {
    return this instanceof Revoked revoked && !revoked.at().isAfter(moment);
  }

  /** Who has the key of a time-stamp authority writes any time into a stamp. */
  default boolean voidsStampOf(Instant moment) {
    return this instanceof Revoked revoked
        && (isRevokedBy(moment) || !Revoked.WITHOUT_HARM.contains(revoked.reason()));
  }
}
