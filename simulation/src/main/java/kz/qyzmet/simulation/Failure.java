package kz.qyzmet.simulation;

/**
 * Why a transaction came to nothing.
 *
 * @param cause the constraint that it broke, or what its client failed at; null where the
 *     connection is gone, and with it the knowledge of whether it took effect
 */
record Failure(String cause) {
  static final Failure CONNECTION = new Failure(null);

  boolean passing() {
    return cause == null;
  }

  /** Thrown inside of a statement or at a commit: the transaction is rolled back. */
  static final class Constraint extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final String name;

    Constraint(String name) {
      super(name, null, false, false);
      this.name = name;
    }

    String constraint() {
      return name;
    }
  }
}
