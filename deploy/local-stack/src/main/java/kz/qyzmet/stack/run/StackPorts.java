package kz.qyzmet.stack.run;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.qyzmet.embedded.Ports;
import kz.qyzmet.stack.BadInput;

/** Where everything listens, on the loopback address. */
public record StackPorts(
    Map<Service, Integer> services,
    int issuer,
    int postgres,
    int kafka,
    int kafkaController,
    int simulator,
    int authority) {
  /** How many a stack takes. */
  public static final int COUNT = 11;

  public StackPorts {
    services = Map.copyOf(services);
  }

  public static StackPorts up() {
    return new StackPorts(services(8081), 8090, 54320, 19092, 19093, 8091, 8092);
  }

  /** Others than {@link #up()}, so that a demo runs beside a stack. */
  public static StackPorts demo() {
    return new StackPorts(services(9081), 9090, 55320, 20092, 20093, 9091, 9092);
  }

  /**
   * In a row: the services, the issuer, PostgreSQL, Kafka, its controller, the simulator and the
   * authority.
   */
  public static StackPorts from(int first) {
    if (first < 1024 || first + COUNT > 65536) {
      throw new BadInput(
          "Expected --ports-from between 1024 and " + (65536 - COUNT) + ", but got " + first);
    }
    int next = first + Service.values().length;
    return new StackPorts(services(first), next, next + 1, next + 2, next + 3, next + 4, next + 5);
  }

  /** Whatever is free, for tests. */
  public static StackPorts free() {
    var services = new EnumMap<Service, Integer>(Service.class);
    for (var service : Service.values()) {
      services.put(service, Ports.free());
    }
    return new StackPorts(
        services,
        Ports.free(),
        Ports.free(),
        Ports.free(),
        Ports.free(),
        Ports.free(),
        Ports.free());
  }

  private static Map<Service, Integer> services(int first) {
    var ports = new EnumMap<Service, Integer>(Service.class);
    int port = first;
    for (var service : Service.values()) {
      ports.put(service, port++);
    }
    return ports;
  }

  public String url(Service service) {
    return "http://127.0.0.1:" + services.get(service);
  }

  /**
   * Refuses to go on if anything listens where we want to.
   *
   * @param gateway whether the gateway's service and simulator are wanted too
   */
  public void requireFree(boolean gateway) {
    var wanted = new LinkedHashMap<String, Integer>();
    for (var service : gateway ? List.of(Service.values()) : Service.CORE) {
      wanted.put(service.module(), services.get(service));
    }
    wanted.put("the issuer", issuer);
    wanted.put("PostgreSQL", postgres);
    wanted.put("Kafka", kafka);
    wanted.put("Kafka's controller", kafkaController);
    wanted.put("the test authority", authority);
    if (gateway) {
      wanted.put("the gateway's simulator", simulator);
    }
    wanted.forEach(
        (what, port) -> {
          if (!Ports.isFree(port)) {
            throw new BadInput(
                "Expected port "
                    + port
                    + " to be free for "
                    + what
                    + ", but something listens on it; is another stack running?");
          }
        });
  }
}
