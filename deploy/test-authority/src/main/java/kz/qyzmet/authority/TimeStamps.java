package kz.qyzmet.authority;

/** Gives time stamps. */
@FunctionalInterface
public interface TimeStamps {
  /**
   * A time-stamp token of RFC 3161 over these bytes.
   *
   * @return the token, DER
   */
  byte[] over(byte[] bytes);
}
