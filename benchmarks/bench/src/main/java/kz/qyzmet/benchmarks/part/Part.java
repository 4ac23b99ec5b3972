package kz.qyzmet.benchmarks.part;

/** Something that can be measured by itself. */
public interface Part {
  String name();

  /** In a line, for the help. */
  String about();

  /** Whether it belongs to the set that runs when no part is named. */
  default boolean isUsual() {
    return true;
  }

  /** Measures and adds rows and checks to the report; throws where it could not measure. */
  void run(Run run) throws Exception;
}
