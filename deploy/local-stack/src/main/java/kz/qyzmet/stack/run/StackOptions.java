package kz.qyzmet.stack.run;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import kz.qyzmet.embedded.SideListener;

/**
 * How a stack is to start.
 *
 * @param data the folder that everything is kept in
 * @param fresh whether what is in it goes first
 * @param at where the clock starts; null to go on where it stood in that folder
 * @param settings more environment variables for the services
 * @param kafkaSide a second listener of the broker, for drills; null without one
 */
public record StackOptions(
    Path data,
    boolean fresh,
    StackPorts ports,
    Instant at,
    Map<String, String> settings,
    SideListener kafkaSide) {
  public StackOptions {
    data = data.toAbsolutePath().normalize();
    settings = Map.copyOf(settings);
  }

  public StackOptions(
      Path data, boolean fresh, StackPorts ports, Instant at, Map<String, String> settings) {
    this(data, fresh, ports, at, settings, null);
  }

  public StackOptions(Path data, boolean fresh, StackPorts ports, Instant at) {
    this(data, fresh, ports, at, Map.of(), null);
  }
}
