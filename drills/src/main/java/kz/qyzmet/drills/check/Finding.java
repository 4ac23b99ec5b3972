package kz.qyzmet.drills.check;

/**
 * An invariant that does not hold.
 *
 * @param invariant I1 to I9
 * @param what in the shape "Expected …, but …"
 */
public record Finding(String invariant, String what) {
  @Override
  public String toString() {
    return invariant + ": " + what;
  }
}
