package kz.qyzmet.drills.drill;

import java.nio.file.Path;
import java.util.Map;
import kz.qyzmet.embedded.Ports;
import kz.qyzmet.embedded.SideListener;
import kz.qyzmet.stack.Home;
import kz.qyzmet.stack.run.Progress;
import kz.qyzmet.stack.run.Stack;
import kz.qyzmet.stack.run.StackOptions;
import kz.qyzmet.stack.run.StackPorts;

/**
 * What a {@link Field} opens on: a stack of which nothing runs yet, so that a signal while it
 * starts can already be provided for.
 *
 * @param kafkaSide the broker's second listener
 */
public record Ground(Stack stack, SideListener kafkaSide, Progress progress) {
  /**
   * Starts nothing.
   *
   * @param data the folder of the stack; the ledger lies beside it, outside the system
   * @param gateway whether the gateway's service and the simulator run too
   */
  public static Ground of(
      Home home,
      Path data,
      StackPorts ports,
      Progress progress,
      Map<String, String> settings,
      boolean gateway) {
    var side = new SideListener(Ports.free(), Ports.free());
    var options = new StackOptions(data, true, ports, Field.START, settings, side);
    return new Ground(
        new Stack(home, gateway ? options.withGateway() : options, progress), side, progress);
  }
}
