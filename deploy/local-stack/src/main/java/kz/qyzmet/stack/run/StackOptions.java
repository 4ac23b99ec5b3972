package kz.qyzmet.stack.run;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
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
 * @param training whether the processes leave their AOT caches behind when they end; see {@link
 *     AotCaches}
 * @param gateway whether the gateway's service runs too, with a simulator in place of the gateway
 * @param waiting whether no service starts before {@link Stack#startAgain} names it
 */
public record StackOptions(
    Path data,
    boolean fresh,
    StackPorts ports,
    Instant at,
    Map<String, String> settings,
    SideListener kafkaSide,
    boolean training,
    boolean gateway,
    boolean waiting) {
  public StackOptions {
    data = data.toAbsolutePath().normalize();
    settings = Map.copyOf(settings);
  }

  public StackOptions(
      Path data,
      boolean fresh,
      StackPorts ports,
      Instant at,
      Map<String, String> settings,
      SideListener kafkaSide) {
    this(data, fresh, ports, at, settings, kafkaSide, false, false, false);
  }

  public StackOptions(
      Path data, boolean fresh, StackPorts ports, Instant at, Map<String, String> settings) {
    this(data, fresh, ports, at, settings, null);
  }

  public StackOptions(Path data, boolean fresh, StackPorts ports, Instant at) {
    this(data, fresh, ports, at, Map.of());
  }

  /** On data of its own and whole, for a run that leaves the AOT caches behind. */
  public static StackOptions training(Path data, Instant at) {
    return new StackOptions(data, true, StackPorts.free(), at, Map.of(), null, true, true, false);
  }

  /** The same with the gateway's service and the simulator. */
  public StackOptions withGateway() {
    return new StackOptions(data, fresh, ports, at, settings, kafkaSide, training, true, waiting);
  }

  /** The same, but that its services wait to be named. */
  public StackOptions withServicesWaiting() {
    return new StackOptions(data, fresh, ports, at, settings, kafkaSide, training, gateway, true);
  }

  /** The services that it consists of. */
  public List<Service> services() {
    return gateway ? List.of(Service.values()) : Service.CORE;
  }
}
