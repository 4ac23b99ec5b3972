package kz.qyzmet.drills.drill;

/** One way to break the system. */
public interface Drill {
  /** As on the command line. */
  String name();

  /** What is broken, in one line. */
  String what();

  /**
   * Breaks it and judges.
   *
   * @throws CouldNotRun when something that the drill needs is not on this machine
   */
  Report run(Field field, Terms terms);

  /** The drill could not be done here: neither held nor broken. */
  final class CouldNotRun extends RuntimeException {
    public CouldNotRun(String why) {
      super(why);
    }
  }
}
