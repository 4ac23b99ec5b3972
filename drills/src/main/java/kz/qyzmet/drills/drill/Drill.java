package kz.qyzmet.drills.drill;

/** One way to break a system that runs. */
public non-sealed interface Drill extends Named {
  /**
   * Breaks it and judges.
   *
   * @throws CouldNotRun when something that the drill needs is not on this machine
   */
  Report run(Field field, Terms terms);

  /** Whether its stack has the gateway's service and the simulator. */
  default boolean hasGateway() {
    return false;
  }

  /** The drill could not be done here: neither held nor broken. */
  final class CouldNotRun extends RuntimeException {
    public CouldNotRun(String why) {
      super(why);
    }
  }
}
