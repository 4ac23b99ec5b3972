package kz.qyzmet.authority;

/** What a key can be; each family of certificates has one. */
public enum Algorithm {
  RSA,
  /** RSA with the padding PSS. */
  RSA_PSS,
  /** GOST 34.310-2004 with GOST 34.311-95. */
  GOST_2004,
  GOST_2015_256,
  GOST_2015_512;

  boolean isGost() {
    return this != RSA && this != RSA_PSS;
  }
}
