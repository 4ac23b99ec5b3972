package kz.qyzmet.stack.cli;

import java.util.concurrent.Callable;
import kz.qyzmet.stack.CheckFailed;
import picocli.CommandLine.Command;

/** {@code demo}: one application from the portal to the hand-over, on a stack of its own. */
@Command(
    name = "demo",
    description = "Drives one application through every step on a fresh stack and tells its story.",
    mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    throw new CheckFailed("Expected a demo, but it is not written yet");
  }
}
