package kz.qyzmet.drills.drill;

/** Something that can be broken, by a name. */
public sealed interface Named permits Drill, Alone {
  /** As on the command line. */
  String name();

  /** What is broken, in one line. */
  String what();
}
