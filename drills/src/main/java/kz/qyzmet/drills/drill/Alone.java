package kz.qyzmet.drills.drill;

import java.nio.file.Path;
import kz.qyzmet.stack.Home;
import kz.qyzmet.stack.run.Progress;
import kz.qyzmet.stack.run.StackPorts;

/** A drill that starts and stops its stack itself, more than once. */
public non-sealed interface Alone extends Named {
  /**
   * Breaks it and judges.
   *
   * @param folder emptied first
   * @throws kz.qyzmet.stack.BadInput when it is held, or holds what is no stack's
   */
  Report run(Home home, Path folder, StackPorts ports, Terms terms, Progress progress)
      throws Exception;
}
