package kz.qyzmet.drills.drill;

import java.nio.file.Path;
import kz.qyzmet.stack.Home;
import kz.qyzmet.stack.run.Progress;

/** A drill that starts and stops its stack itself, more than once. */
public non-sealed interface Alone extends Named {
  /**
   * Breaks it and judges.
   *
   * @param folder emptied first
   */
  Report run(Home home, Path folder, Terms terms, Progress progress);
}
