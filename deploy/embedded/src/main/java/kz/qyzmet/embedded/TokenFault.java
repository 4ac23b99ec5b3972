package kz.qyzmet.embedded;

/** Ways to make a token that must be refused. */
public enum TokenFault {
  EXPIRED,
  WRONG_AUDIENCE,
  WRONG_ISSUER,
  /** The header says that there is no signature, and there is none. */
  ALG_NONE,
  /** HMAC with the published key as the secret: accepted by whoever believes the header. */
  SIGNED_WITH_PUBLIC_KEY,
  /** Signed by a key of the attacker's own under the issuer's key name. */
  SIGNED_BY_ANOTHER_KEY
}
