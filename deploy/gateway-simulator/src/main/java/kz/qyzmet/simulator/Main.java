package kz.qyzmet.simulator;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The gateway as a process of the local stack.
 *
 * <p>Arguments: the port, the address of gateway-service, the gateway's key store and the file with
 * its password, the service's certificate. Prints {@code READY url} once it answers. Stops on
 * SIGTERM, and when its standard input ends: the parent has died then, even by a kill -9.
 */
public final class Main {
  private Main() {}

  public static void main(String[] args) throws IOException {
    if (args.length != 5) {
      System.err.println(
          "Expected PORT SERVICE_URL STORE PASSWORD_FILE CERTIFICATE, but got "
              + args.length
              + " arguments");
      System.exit(2);
    }
    var wire = SignedWire.of(Path.of(args[2]), Path.of(args[3]), Path.of(args[4]));
    var simulator = Simulator.start(Integer.parseInt(args[0]), args[1], wire);
    Runtime.getRuntime().addShutdownHook(new Thread(simulator::close, "simulator-stop"));
    System.out.println("READY " + simulator.url());
    while (System.in.read() >= 0) {
      // The parent never writes; only the end of the stream means something.
    }
    System.exit(0);
  }
}
