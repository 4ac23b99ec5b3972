package kz.qyzmet.embedded;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Kafka in a JVM of its own, as a child of the local stack.
 *
 * <p>Arguments: data folder, client port, controller port, and for a second listener its port and
 * the one that it advertises. Prints {@code READY host:port} once the topics exist. Stops on
 * SIGTERM, and when its standard input ends: the parent has died then, even by a kill -9.
 */
public final class KafkaMain {
  private KafkaMain() {}

  public static void main(String[] args) {
    if (args.length != 3 && args.length != 5) {
      System.err.println(
          "Expected FOLDER PORT CONTROLLER_PORT [SIDE_PORT ADVERTISED], but got "
              + args.length
              + " arguments");
      System.exit(2);
    }
    try {
      var kafka =
          EmbeddedKafka.start(
              Path.of(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2]), side(args));
      Runtime.getRuntime().addShutdownHook(new Thread(kafka::close, "kafka-stop"));
      System.out.println("READY " + kafka.bootstrapServers());
      Thread.ofPlatform().daemon().name("parent-watch").start(KafkaMain::exitWithParent);
      kafka.awaitStop();
    } catch (PartFailed e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  private static SideListener side(String[] args) {
    return args.length == 3
        ? null
        : new SideListener(Integer.parseInt(args[3]), Integer.parseInt(args[4]));
  }

  private static void exitWithParent() {
    try {
      while (System.in.read() >= 0) {
        // The parent never writes; only the end of the stream means something.
      }
    } catch (IOException e) {
      System.err.println("The pipe to the parent broke: " + e.getMessage());
    }
    System.exit(0);
  }
}
